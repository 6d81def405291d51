package org.sarai.learning;

import java.time.LocalDate;
import org.sarai.shared.Refused;

/**
 * Of whom the figures of a course are wanted. What is null does not narrow anything.
 *
 * @param version number of a course version; only who is in that one
 * @param cohortId a group; only who takes part with it
 * @param institution a name, in any language and of any day; only who belonged to an institution of
 *     that name, to its units or its duplicates, on the day on which they came into the course
 * @param from first day on which they came into the course, UTC
 * @param to last such day, inclusive
 */
public record CourseQuestion(
    Integer version, Long cohortId, String institution, LocalDate from, LocalDate to) {
  /** Everybody. */
  public static final CourseQuestion ALL = new CourseQuestion(null, null, null, null, null);

  public CourseQuestion {
    if (from != null && to != null && to.isBefore(from)) {
      throw Refused.invalid("refused.daysReversed");
    }
  }
}
