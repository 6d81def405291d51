package org.sarai.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sarai.shared.suppression.Suppression;

/**
 * How often people were counselled. Interactions are no persons, and are never added to them.
 *
 * @param asOf the instant at which the rows were read
 * @param total over everything asked for
 * @param groups one for each combination of values that occurs; the largest first, withheld ones
 *     last
 */
public record CounsellingSums(Instant asOf, Sums total, List<Group> groups) {
  /** Stands for a figure that is withheld, so that nobody can be recognised in it. */
  public static final long WITHHELD = Suppression.WITHHELD;

  public CounsellingSums {
    groups = List.copyOf(groups);
  }

  /**
   * Sums.
   *
   * @param interactions how many talks
   * @param institutions how many institutions had one
   * @param clients different numbers of clients within each institution, of the talks that have one
   */
  public record Sums(long interactions, long institutions, long clients) {
    /** Of which nothing is said. */
    public static final Sums NONE_SAID = new Sums(WITHHELD, WITHHELD, WITHHELD);

    /**
     * @return whether the interactions are {@link #WITHHELD}; institutions and clients may also be
     *     withheld alone
     */
    public boolean isWithheld() {
      return interactions == WITHHELD;
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
