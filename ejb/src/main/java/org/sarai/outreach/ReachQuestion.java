package org.sarai.outreach;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many were reached or counselled?
 *
 * @param by dimensions that divide the answer; may be empty
 * @param from first day; null for no limit
 * @param to last day, inclusive; null for no limit
 * @param asOf answer as the rows stood at this instant; null for now
 * @param filters values that dimensions must have; {@link ReachDimension#NOT_STATED} asks for those
 *     without a value; institutions by id or name
 */
public record ReachQuestion(
    List<ReachDimension> by,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    Map<ReachDimension, String> filters) {
  public ReachQuestion {
    by = List.copyOf(by);
    filters = Map.copyOf(filters);
  }
}
