package org.sarai.reporting;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The answer to a {@link TrainedQuestion}.
 *
 * @param asOf the instant at which the ledgers were read
 * @param ruleVersion the version of the counting rules
 * @param total over everything asked for
 * @param groups one for each combination of values that occurs; the largest first
 */
public record Trained(Instant asOf, String ruleVersion, Total total, List<Group> groups) {
  public Trained {
    groups = List.copyOf(groups);
  }

  /**
   * Figures that are never added to each other.
   *
   * @param persons distinct people with at least one participation
   * @param possibleDuplicates by how much persons would shrink if every open proposal were one
   *     person
   * @param participations completions that qualify
   * @param institutions distinct institutions of the participations
   * @param courses distinct courses of the participations
   */
  public record Total(
      long persons,
      long possibleDuplicates,
      long participations,
      long institutions,
      long courses) {}

  /**
   * One part.
   *
   * @param key value by dimension, in the order asked for
   * @param institutionId id behind an institution's name; null unless divided by institution
   * @param persons distinct people in it
   * @param participations participations in it
   */
  public record Group(
      Map<String, String> key, Long institutionId, long persons, long participations) {}
}
