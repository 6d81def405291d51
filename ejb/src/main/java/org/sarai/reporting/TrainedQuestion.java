package org.sarai.reporting;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * How many people were trained?
 *
 * @param by dimensions that divide the answer; may be empty
 * @param from first day of completion; null for no limit
 * @param to last day of completion, inclusive; null for no limit
 * @param asOf answer as the ledgers stood at this instant; null for now
 * @param audience {@code officials}, {@code migrants} or {@code all}
 * @param filters values that dimensions must have; {@link Dimension#NOT_STATED} asks for those
 *     without a value; institutions by id, name, or name with the country in brackets; courses by
 *     code
 */
public record TrainedQuestion(
    List<Dimension> by,
    LocalDate from,
    LocalDate to,
    Instant asOf,
    String audience,
    Map<Dimension, String> filters) {
  public TrainedQuestion {
    by = List.copyOf(by);
    filters = Map.copyOf(filters);
  }
}
