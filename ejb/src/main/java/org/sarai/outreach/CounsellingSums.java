package org.sarai.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * How often people were counselled. Interactions are no persons, and are never added to them.
 *
 * @param asOf the instant at which the rows were read
 * @param total over everything asked for
 * @param groups one for each combination of values that occurs; the largest first
 */
public record CounsellingSums(Instant asOf, Sums total, List<Group> groups) {
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
  public record Sums(long interactions, long institutions, long clients) {}

  /**
   * One part.
   *
   * @param key value by dimension, in the order asked for
   * @param institutionId id behind an institution's name; null unless divided by institution
   * @param sums its sums
   */
  public record Group(Map<String, String> key, Long institutionId, Sums sums) {}
}
