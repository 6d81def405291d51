package org.sarai.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarai.learning.InteractionRow;
import org.sarai.learning.ValueSet;

/** Interactions as real content sets them: journaling or as a state, in whatever order. */
class InteractionFoldTest {
  private static final Instant START = Instant.parse("2026-03-01T10:00:00Z");

  private final InteractionFold fold = new InteractionFold(7);
  private Instant clock = START;

  InteractionFoldTest() {
    fold.opened(new History.Opened(1, 1, START, "ur"));
    launch("ITEM");
  }

  private void launch(String activity) {
    fold.launched(new History.Launched(1, clock, 1, activity, "A lesson"));
  }

  private void commit(String... pairs) {
    var values = new ArrayList<ValueSet>();
    for (var index = 0; index < pairs.length; index += 2) {
      clock = clock.plusMillis(5);
      values.add(new ValueSet("cmi.interactions." + pairs[index], pairs[index + 1], clock, 0));
    }
    commit(values);
  }

  private void commit(List<ValueSet> values) {
    fold.committed(new History.Committed(1, 1, clock, values, false, null, null, null));
    clock = clock.plusSeconds(10);
  }

  @Test
  void oneAnswerHasAllItsParts() {
    commit(
        "0.id", "q1",
        "0.type", "choice",
        "0.correct_responses.0.pattern", "a",
        "0.correct_responses.1.pattern", "b",
        "0.student_response", "c",
        "0.result", "wrong",
        "0.weighting", "2",
        "0.time", "10:00:01",
        "0.latency", "00:00:12");
    assertThat(fold.rows())
        .containsExactly(
            new InteractionRow(
                1,
                7,
                "ITEM",
                "q1",
                "10:00:01",
                START.plusMillis(45),
                "choice",
                "c",
                List.of("a", "b"),
                "wrong",
                "00:00:12",
                "2",
                "ur"));
  }

  @Test
  void bothStandardsNameThingsAlike() {
    commit("0.id", "q1", "0.learner_response", "x", "0.timestamp", "2026-03-01T10:00:00");
    assertThat(fold.rows())
        .extracting(InteractionRow::response, InteractionRow::time)
        .containsExactly(tuple("x", "2026-03-01T10:00:00"));
  }

  @Test
  void partsMayComeInLaterCommits() {
    commit("0.id", "q1");
    commit("0.type", "choice");
    commit("0.learner_response", "x");
    assertThat(fold.rows()).hasSize(1);
    assertThat(fold.rows().get(0).response()).isEqualTo("x");
  }

  @Test
  void journaledAnswersAreRowsOfTheirOwn() {
    commit("0.id", "q1", "0.time", "10:00:00", "0.student_response", "a");
    commit("1.id", "q1", "1.time", "10:01:00", "1.student_response", "b");
    assertThat(responses()).containsExactly("a", "b");
  }

  @Test
  void aStateThatIsSetAgainWithItsIdIsAnotherRow() {
    commit("0.id", "q1", "0.time", "10:00:00", "0.student_response", "a", "0.result", "wrong");
    commit("0.id", "q1", "0.time", "10:01:00", "0.student_response", "b");
    assertThat(fold.rows())
        .extracting(InteractionRow::response, InteractionRow::result)
        .containsExactly(tuple("a", "wrong"), tuple("b", null));
  }

  @Test
  void anotherTimeAloneIsAnotherRowWhicheverComesFirst() {
    commit("0.id", "q1", "0.timestamp", "T1", "0.learner_response", "a");
    commit("0.learner_response", "b", "0.timestamp", "T2");
    commit("0.timestamp", "T3", "0.learner_response", "c");
    assertThat(fold.rows())
        .extracting(InteractionRow::time, InteractionRow::response)
        .containsExactly(tuple("T1", "a"), tuple("T2", "b"), tuple("T3", "c"));
  }

  @Test
  void manyAnswersOfAnHourWithoutALineMayComeInOneCommit() {
    var values = new ArrayList<ValueSet>();
    for (var minute = 0; minute < 3; minute++) {
      var at = START.plusSeconds(60L * minute);
      values.add(new ValueSet("cmi.interactions.0.learner_response", "r" + minute, at, 0));
      values.add(new ValueSet("cmi.interactions.0.timestamp", "T" + minute, at.plusMillis(3), 0));
    }
    values.add(0, new ValueSet("cmi.interactions.0.id", "q1", START, 0));
    commit(values);
    assertThat(fold.rows())
        .extracting(InteractionRow::time, InteractionRow::response)
        .containsExactly(tuple("T0", "r0"), tuple("T1", "r1"), tuple("T2", "r2"));
  }

  @Test
  void theSameAnswerSetTwiceIsOneRow() {
    commit("0.id", "q1", "0.time", "10:00:00", "0.student_response", "a");
    commit("0.id", "q1", "0.time", "10:00:00", "0.student_response", "a");
    assertThat(fold.rows()).hasSize(1);
  }

  @Test
  void activitiesHaveTheirOwn() {
    commit("0.id", "q1", "0.student_response", "a");
    launch("OTHER");
    commit("0.id", "q1", "0.student_response", "b");
    assertThat(fold.rows())
        .extracting(InteractionRow::activity, InteractionRow::response)
        .containsExactly(tuple("ITEM", "a"), tuple("OTHER", "b"));
  }

  @Test
  void whatTheServerDidNotTakeIsLeftOut() {
    commit(
        List.of(
            new ValueSet("cmi.interactions.0.id", "q1", START, 0),
            new ValueSet("cmi.interactions.0.result", "splendid", START, 405)));
    assertThat(fold.rows().get(0).result()).isNull();
  }

  @Test
  void nothingWithoutAnId() {
    commit("0.student_response", "a");
    assertThat(fold.rows()).isEmpty();
  }

  private List<String> responses() {
    return fold.rows().stream().map(InteractionRow::response).toList();
  }
}
