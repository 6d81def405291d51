package org.sarai.outreach;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What outreach reached. Sums of its own: they are never added to persons, and those of different
 * methods never to each other.
 *
 * @param asOf the instant at which the rows were read
 * @param total over everything asked for
 * @param groups one for each combination of values that occurs; the largest headcount first
 */
public record OutreachSums(Instant asOf, Sums total, List<Group> groups) {
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
      long impressions) {}

  /**
   * One part.
   *
   * @param key value by dimension, in the order asked for
   * @param institutionId id behind an institution's name; null unless divided by institution
   * @param sums its sums
   */
  public record Group(Map<String, String> key, Long institutionId, Sums sums) {}
}
