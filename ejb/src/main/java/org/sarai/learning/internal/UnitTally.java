package org.sarai.learning.internal;

import org.sarai.learning.Distribution;

/** Counts attempts on one unit. */
final class UnitTally {
  private final Sample times = new Sample();
  private long reached;
  private long finished;
  private long passed;
  private long failed;

  void count(Learner.Attempt attempt) {
    reached++;
    passed += attempt.passed() ? 1 : 0;
    failed += attempt.failed() ? 1 : 0;
    if (attempt.completedAt() != null) {
      finished++;
      if (attempt.seconds() != null) {
        times.add(attempt.seconds());
      }
    }
  }

  long reached() {
    return reached;
  }

  long finished() {
    return finished;
  }

  long passed() {
    return passed;
  }

  long failed() {
    return failed;
  }

  Distribution time() {
    return times.distribution();
  }
}
