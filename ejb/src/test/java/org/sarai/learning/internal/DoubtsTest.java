package org.sarai.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.sarai.learning.Doubt;
import org.sarai.learning.RecordStep.After;
import org.sarai.learning.ValueSet;

/** Each rule fires when it should, and stays silent when it should not. */
class DoubtsTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final Doubts doubts = new Doubts(10);

  private void launch() {
    doubts.launched(new History.Launched(1, START, 1, "ITEM", "The lesson"));
  }

  private Set<Doubt> commit(long second, String completion, String... pairs) {
    var values = new ArrayList<ValueSet>();
    for (var index = 0; index < pairs.length; index += 2) {
      values.add(new ValueSet(pairs[index], pairs[index + 1], START.plusSeconds(second - 1), 0));
    }
    return commit(second, completion, values);
  }

  private Set<Doubt> commit(long second, String completion, List<ValueSet> values) {
    var after = new After(completion, "UNKNOWN", null, 0);
    return doubts.committed(
        new History.Committed(1, 1, START.plusSeconds(second), values, false, null, null, after));
  }

  @Test
  void whatIsAsItShouldBeRaisesNone() {
    launch();
    assertThat(
            commit(
                600,
                "COMPLETED",
                "cmi.core.score.raw",
                "80",
                "cmi.core.score.min",
                "0",
                "cmi.core.score.max",
                "100",
                "cmi.core.session_time",
                "00:10:00"))
        .isEmpty();
    assertThat(doubts.all()).isEmpty();
  }

  @Test
  void aSessionIsNotLongerThanTheTimeSinceItsLaunch() {
    launch();
    assertThat(commit(60, "INCOMPLETE", "cmi.core.session_time", "00:02:00.00")).isEmpty();
    assertThat(commit(60, "INCOMPLETE", "cmi.core.session_time", "00:02:00.01"))
        .containsExactly(Doubt.SESSION_TOO_LONG);
    assertThat(commit(60, "INCOMPLETE", "cmi.session_time", "PT2M")).isEmpty();
    assertThat(commit(60, "INCOMPLETE", "cmi.session_time", "P1D"))
        .containsExactly(Doubt.SESSION_TOO_LONG);
    assertThat(doubts.all()).containsExactly(Doubt.SESSION_TOO_LONG);
  }

  @Test
  void aScoreLiesWithinItsOwnBounds() {
    launch();
    assertThat(commit(90, "INCOMPLETE", "cmi.score.raw", "12")).isEmpty();
    assertThat(commit(91, "INCOMPLETE", "cmi.score.max", "10"))
        .containsExactly(Doubt.SCORE_OUT_OF_RANGE);
    // Set before the maximum that it is within, but with it.
    assertThat(commit(92, "INCOMPLETE", "cmi.score.raw", "18", "cmi.score.max", "20")).isEmpty();
    assertThat(commit(93, "INCOMPLETE", "cmi.score.min", "19"))
        .containsExactly(Doubt.SCORE_OUT_OF_RANGE);
    assertThat(commit(94, "INCOMPLETE", "cmi.score.scaled", "1")).isEmpty();
    assertThat(commit(94, "INCOMPLETE", "cmi.score.scaled", "-1.01"))
        .containsExactly(Doubt.SCORE_OUT_OF_RANGE);
    assertThat(commit(95, "INCOMPLETE", "cmi.core.score.raw", "101"))
        .contains(Doubt.SCORE_OUT_OF_RANGE);
  }

  @Test
  void nobodyLearnsInATenthOfTheTime() {
    launch();
    assertThat(commit(59, "COMPLETED")).containsExactly(Doubt.TOO_FAST);
    // The commit that completed carries the mark, not those that follow.
    assertThat(commit(59, "COMPLETED")).isEmpty();
  }

  @Test
  void whoTookATenthDidNotHurryTooMuch() {
    launch();
    assertThat(commit(60, "COMPLETED")).isEmpty();
  }

  @Test
  void whereNoTimeIsExpectedFiveSecondsAreEnough() {
    for (var second : List.of(4, 5)) {
      var unknown = new Doubts(null);
      unknown.launched(new History.Launched(1, START, 1, "ITEM", "The lesson"));
      var after = new After("COMPLETED", "PASSED", null, 0);
      var found =
          unknown.committed(
              new History.Committed(
                  1, 1, START.plusSeconds(second), List.of(), true, null, null, after));
      assertThat(found.contains(Doubt.TOO_FAST)).isEqualTo(second < 5);
    }
  }

  @Test
  void clocksRunForward() {
    launch();
    var early = new ValueSet("cmi.location", "1", START.plusMillis(1), 0);
    var late = new ValueSet("cmi.location", "2", START.plusMillis(2), 0);
    assertThat(commit(90, "INCOMPLETE", List.of(early, early, late))).isEmpty();
    assertThat(commit(91, "INCOMPLETE", List.of(early))).containsExactly(Doubt.CLOCK_BACKWARDS);
    // A new launch is a new count.
    launch();
    assertThat(commit(92, "INCOMPLETE", List.of(early))).isEmpty();
  }

  @Test
  void whatTheServerDidNotTakeIsSaid() {
    launch();
    var refused = new ValueSet("cmi.core.session_time", "99:00:00", START, 405);
    assertThat(commit(90, "INCOMPLETE", List.of(refused))).containsExactly(Doubt.REJECTED);
  }
}
