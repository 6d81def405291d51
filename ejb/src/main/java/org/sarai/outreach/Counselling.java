package org.sarai.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import java.util.List;
import org.sarai.outreach.internal.CounsellingLedger;
import org.sarai.outreach.internal.Desk;
import org.sarai.outreach.internal.Sound;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Tokens;

/**
 * Counselling: how often people were advised, and about what. No names: a client may have a number
 * of the centre's own. Only facts: the newest row of a reference counts.
 */
@Stateless
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.MIGRANT_ADMINISTRATOR,
  Roles.FOCAL_POINT,
  Roles.COUNSELLOR
})
public class Counselling {
  @EJB private Desk desk;
  @EJB private CounsellingLedger ledger;

  /**
   * Records counselling at an institution for which the caller speaks.
   *
   * @param talk what happened
   * @return its reference
   * @throws Refused (forbidden) if the institution is not the caller's; (unprocessable) if the day
   *     lies in the future
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String record(@Valid RecordCounselling talk) {
    var reference = Tokens.reference();
    check(talk);
    ledger.add(reference, talk, null);
    return reference;
  }

  /**
   * Says what it really was. What was said before stays readable as of its time.
   *
   * @param reference the counselling
   * @param talk all of it, as it should stand
   * @param reason why; never blank
   * @throws Refused as {@link #record} does; (not found) if the caller has no such row; (conflict)
   *     if it was withdrawn
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void correct(String reference, @Valid RecordCounselling talk, String reason) {
    ledger.lockStanding(reference, desk.institutions());
    check(talk);
    ledger.add(reference, talk, Sound.reason(reason));
  }

  /**
   * Takes counselling back: from now on it counts no more.
   *
   * @param reference the counselling
   * @param reason why; never blank
   * @throws Refused (not found) if the caller has no such row; (conflict) if it was withdrawn
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void withdraw(String reference, String reason) {
    ledger.lockStanding(reference, desk.institutions());
    ledger.withdraw(reference, Sound.reason(reason));
  }

  /**
   * @param reference counselling
   * @return it as it stands
   * @throws Refused (not found) if the caller has no such row, or it was withdrawn
   */
  public CounsellingRow talk(String reference) {
    return ledger.standing(reference, desk.institutions());
  }

  /**
   * Counselling of the caller's institutions, the newest day first.
   *
   * @param first how many newer ones to leave out
   * @param count how many at most
   * @return the rows that stand
   */
  public PageOf<CounsellingRow> talks(int first, int count) {
    return ledger.page(desk.institutions(), first, count);
  }

  /**
   * @return the institutions for which the caller may record, by name
   */
  public List<Workplace> workplaces() {
    return desk.workplaces();
  }

  private void check(RecordCounselling talk) {
    desk.mustSpeakFor(talk.institutionId());
    Sound.day(talk.on());
  }
}
