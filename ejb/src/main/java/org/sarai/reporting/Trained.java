package org.sarai.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sarai.shared.suppression.Suppression;

/**
 * The answer to a {@link TrainedQuestion}.
 *
 * @param asOf the instant at which the ledgers were read
 * @param ruleVersion the version of the counting rules
 * @param total over everything asked for
 * @param groups one for each combination of values that occurs; the largest first
 */
public record Trained(Instant asOf, String ruleVersion, Total total, List<Group> groups) {
  /** Stands for a figure that is withheld, so that nobody can be recognised in it. */
  public static final long WITHHELD = Suppression.WITHHELD;

  public Trained {
    groups = List.copyOf(groups);
  }

  /**
   * Figures that are never added to each other. Where persons are told, how many institutions,
   * courses and sessions there are may be {@link #WITHHELD} all the same.
   *
   * @param persons distinct people with at least one participation
   * @param possibleDuplicates by how much persons would shrink if every open proposal were one
   *     person
   * @param participations completions that qualify
   * @param institutions distinct institutions of the participations
   * @param courses distinct courses of the participations
   * @param sessions distinct sessions of the participations, as far as these say in which way they
   *     took part: the same course or activity on the same days in the same way, other than on line
   */
  public record Total(
      long persons,
      long possibleDuplicates,
      long participations,
      long institutions,
      long courses,
      long sessions) {
    /** Of which nothing is said. */
    public static final Total NONE_SAID =
        new Total(WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD, WITHHELD);

    /**
     * @return whether all of it is {@link #WITHHELD}
     */
    public boolean isWithheld() {
      return persons == WITHHELD;
    }

    /**
     * @return whether it is told how many people, but not from how many institutions or courses
     */
    public boolean isPartlyWithheld() {
      return !isWithheld() && (institutions == WITHHELD || courses == WITHHELD);
    }
  }

  /**
   * One part.
   *
   * @param key value by dimension, in the order asked for
   * @param institutionId id behind the name of an institution, or of a unit if it is divided by
   *     units alone; null unless divided by either
   * @param persons distinct people in it
   * @param participations participations in it
   */
  public record Group(
      Map<String, String> key, Long institutionId, long persons, long participations) {
    /**
     * What a filter says that wants nothing but this part: an id where there is one, since names
     * change.
     *
     * @param dimension one by which the answer is divided
     * @return value for a filter of that dimension
     */
    public String filter(Dimension dimension) {
      var named =
          dimension == Dimension.INSTITUTION
              || dimension == Dimension.INSTITUTION_UNIT
                  && !key.containsKey(Dimension.INSTITUTION.parameter());
      return named && institutionId != null
          ? institutionId.toString()
          : key.get(dimension.parameter());
    }

    /**
     * @return whether both figures are {@link #WITHHELD}; that there is such a part is said
     */
    public boolean isWithheld() {
      return persons == WITHHELD;
    }
  }
}
