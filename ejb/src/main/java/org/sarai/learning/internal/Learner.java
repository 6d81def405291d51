package org.sarai.learning.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import org.sarai.enrolment.EnrolmentRow.State;

/** One enrolment with the attempts of its units, as the figures of a course read it. */
final class Learner {
  final long versionId;
  final Long cohortId;
  final State state;
  final boolean begun;

  /** Whether the human being counts by this enrolment in the whole, and in its group. */
  final boolean counted;

  final boolean countedInCohort;
  private final List<Attempt> attempts = new ArrayList<>();

  /**
   * An attempt on a unit.
   *
   * @param completedAt null before
   * @param score 0 to 100; null without one
   */
  record Attempt(
      long id, long unitId, LocalDateTime completedAt, long seconds, Double score, String success) {
    boolean passed() {
      return "PASSED".equals(success);
    }

    boolean failed() {
      return "FAILED".equals(success);
    }
  }

  Learner(
      long versionId,
      Long cohortId,
      State state,
      boolean begun,
      boolean counted,
      boolean countedInCohort) {
    this.versionId = versionId;
    this.cohortId = cohortId;
    this.state = state;
    this.begun = begun;
    this.counted = counted;
    this.countedInCohort = countedInCohort;
  }

  void add(Attempt attempt) {
    attempts.add(attempt);
  }

  List<Attempt> attempts() {
    return attempts;
  }

  long seconds() {
    return attempts.stream().mapToLong(Attempt::seconds).sum();
  }

  /** Mean over the units that have a score; null without one. */
  Double score() {
    var sum = 0.0;
    var count = 0;
    for (var attempt : attempts) {
      if (attempt.score() != null) {
        sum += attempt.score();
        count++;
      }
    }
    return count == 0 ? null : (Double) (sum / count);
  }

  boolean failed() {
    return attempts.stream().anyMatch(Attempt::failed);
  }

  boolean passed() {
    return attempts.stream().anyMatch(Attempt::passed) && !failed();
  }
}
