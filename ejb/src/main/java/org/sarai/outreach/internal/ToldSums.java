package org.sarai.outreach.internal;

import java.util.List;
import org.sarai.outreach.CounsellingSums;
import org.sarai.outreach.OutreachSums;
import org.sarai.shared.suppression.Status;
import org.sarai.shared.suppression.Suppression;

/**
 * Sums as those are told them who see no names. What says where somebody was and where not would
 * tell which figures are the same, and so what is withheld: events, institutions and clients are
 * told of everything together, and else only where nobody was counted.
 */
final class ToldSums {
  private static final long WITHHELD = Suppression.WITHHELD;

  private ToldSums() {}

  /**
   * Estimates and times shown are always told, since nobody was counted there.
   *
   * @param exact the sums
   * @param all whether they are of everything
   * @param status what is said of the people
   * @param sexes what is said of women, men and others
   */
  static OutreachSums.Sums of(
      OutreachSums.Sums exact, boolean all, Status status, List<Status> sexes) {
    var told = Sheltered.isTold(status);
    var places = status == Status.NOBODY || all && told;
    return new OutreachSums.Sums(
        figure(exact.events(), places),
        figure(exact.institutions(), places),
        figure(exact.headcount(), told),
        figure(exact.women(), told && Sheltered.isTold(sexes.get(0))),
        figure(exact.men(), told && Sheltered.isTold(sexes.get(1))),
        figure(exact.notStated(), told && Sheltered.isTold(sexes.get(2))),
        exact.listeners(),
        exact.impressions());
  }

  /**
   * @param exact the sums
   * @param all whether they are of everything
   * @param status what is said of the talks
   */
  static CounsellingSums.Sums of(CounsellingSums.Sums exact, boolean all, Status status) {
    var told = Sheltered.isTold(status);
    var places = status == Status.NOBODY || all && told;
    var clients = exact.clients() == 0 || exact.clients() >= Suppression.FEWEST;
    return new CounsellingSums.Sums(
        figure(exact.interactions(), told),
        figure(exact.institutions(), places),
        figure(exact.clients(), places && clients));
  }

  private static long figure(long exact, boolean told) {
    return told ? exact : WITHHELD;
  }
}
