package org.sarai.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sarai.shared.suppression.Suppression;

/**
 * What outreach reached. Sums of its own: they are never added to persons, and those of different
 * methods never to each other.
 *
 * @param asOf the instant at which the rows were read
 * @param total over everything asked for
 * @param groups one for each combination of values that occurs; the largest headcount first,
 *     withheld ones last
 */
public record OutreachSums(Instant asOf, Sums total, List<Group> groups) {
  /** Stands for a figure that is withheld, so that nobody can be recognised in it. */
  public static final long WITHHELD = Suppression.WITHHELD;

  public OutreachSums {
    groups = List.copyOf(groups);
  }

  /**
   * Sums, none of them persons: whoever came twice is counted twice.
   *
   * @param events how many events
   * @param institutions how many institutions had one
   * @param headcount people who were there
   * @param women of the headcount
   * @param men of the headcount
   * @param notStated of the headcount, those of whom nobody noted the sex
   * @param listeners listeners and viewers, estimated
   * @param impressions how often something was shown or handed out
   */
  public record Sums(
      long events,
      long institutions,
      long headcount,
      long women,
      long men,
      long notStated,
      long listeners,
      long impressions) {
    /** Of which nothing is said. */
    public static final Sums NONE_SAID =
        new Sums(WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD);

    /** Of whose people nothing is said, and where nobody was reached in another way. */
    public static final Sums NOBODY_SAID =
        new Sums(WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD, 0, 0);

    /**
     * @return whether the headcount is {@link #WITHHELD}, and with it women, men and others; each
     *     of these, and events and institutions, may also be withheld alone
     */
    public boolean isWithheld() {
      return headcount == WITHHELD;
    }

    /**
     * @return whether there are estimates or times shown, too
     */
    public boolean isMoreThanPeople() {
      return listeners > 0 || impressions > 0;
    }
  }

  /**
   * One part.
   *
   * @param key value by dimension, in the order asked for
   * @param institutionId id behind an institution's name; null unless divided by institution
   * @param sums its sums
   */
  public record Group(Map<String, String> key, Long institutionId, Sums sums) {}
}
