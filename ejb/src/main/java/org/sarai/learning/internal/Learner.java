package org.sarai.learning.internal;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
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
   * @param seconds null where nobody measures them
   * @param score 0 to 100; null without one
   * @param played whether it is on a package, with a journal; else on a test or survey
   */
  record Attempt(
      long id,
      long unitId,
      LocalDateTime completedAt,
      Long seconds,
      Double score,
      String success,
      boolean played) {
    boolean isOpenTest() {
      return "OPEN".equals(success);
    }

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

  /**
   * A package has one attempt. Of those on a test, given in their order, the one that completed it
   * counts, else the last that was handed in.
   */
  void add(Attempt attempt) {
    for (var index = 0; !attempt.played() && index < attempts.size(); index++) {
      var before = attempts.get(index);
      if (before.unitId() == attempt.unitId()) {
        if (before.completedAt() == null && !attempt.isOpenTest()) {
          attempts.set(index, attempt);
        }
        return;
      }
    }
    attempts.add(attempt);
  }

  List<Attempt> attempts() {
    return attempts;
  }

  boolean isTimed() {
    return attempts.stream().anyMatch(attempt -> attempt.seconds() != null);
  }

  long seconds() {
    return attempts.stream()
        .map(Attempt::seconds)
        .filter(Objects::nonNull)
        .mapToLong(Long::longValue)
        .sum();
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
