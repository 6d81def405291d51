package org.sarai.learning.internal;

import java.util.EnumMap;
import java.util.Map;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.learning.LearnerFigures;

/** Counts learners, each told once. */
final class LearnerTally {
  private final Map<State, Long> states = new EnumMap<>(State.class);
  private final Sample times = new Sample();
  private final Sample scores = new Sample();
  private long people;
  private long begun;
  private long leftBegun;
  private long passed;
  private long failed;

  void count(Learner learner) {
    people++;
    states.merge(learner.state, 1L, Long::sum);
    if (learner.begun) {
      begun++;
      leftBegun += learner.state == State.WITHDRAWN ? 1 : 0;
    }
    passed += learner.passed() ? 1 : 0;
    failed += learner.failed() ? 1 : 0;
    if (learner.state == State.COMPLETED && learner.isTimed()) {
      times.add(learner.seconds());
    }
    if (learner.score() != null) {
      scores.add(learner.score());
    }
  }

  boolean isEmpty() {
    return people == 0;
  }

  LearnerFigures figures() {
    var completed = in(State.COMPLETED);
    return new LearnerFigures(
        people,
        in(State.NOMINATED),
        in(State.WAITING),
        in(State.DECLINED),
        in(State.ENROLLED) + in(State.STARTED) + completed,
        begun,
        completed,
        in(State.WITHDRAWN),
        leftBegun,
        passed,
        failed,
        times.distribution(),
        scores.distribution(),
        scores.bands());
  }

  private long in(State state) {
    return states.getOrDefault(state, 0L);
  }
}
