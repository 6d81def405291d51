package org.sarai.assessment.internal;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;

/**
 * An attempt on a test or survey.
 *
 * @param questions names of those that it asks, in their order
 * @param language in which it was begun
 * @param deadline null without a limit
 * @param over whether it has a result
 */
public record AttemptRow(
    long id,
    String reference,
    long enrolmentId,
    long personId,
    String courseCode,
    long unitId,
    int number,
    long seed,
    List<String> questions,
    String language,
    LocalDateTime deadline,
    boolean over) {
  /** What was sent in time may be on its way for so long. */
  private static final Duration ON_ITS_WAY = Duration.ofSeconds(5);

  /** Whether answers come too late, though nobody may have handed in yet. */
  boolean isOver(LocalDateTime now) {
    return over || (deadline != null && now.isAfter(deadline.plus(ON_ITS_WAY)));
  }

  /** The latest deadline of attempts that are over at a moment. */
  static LocalDateTime overAt(LocalDateTime now) {
    return now.minus(ON_ITS_WAY);
  }
}
