package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the elements of SCORM 2004 work together: status, stores, limits, snapshots. */
class Data2004Test {
  private final DataModel2004 model = new DataModel2004(Rules.STANDARD);
  private final Map<String, String> values = new LinkedHashMap<>();

  private void set(String element, String value) {
    assertThat(model.set(values, element, value)).as(element).isZero();
  }

  private String get(String element) {
    var reply = model.get(values, element);
    assertThat(reply.error()).as(element).isZero();
    return reply.value();
  }

  @ParameterizedTest
  @CsvSource({
    ", , , unknown",
    ", , completed, completed",
    ", 0.9, , unknown",
    ", 0.9, incomplete, incomplete",
    "0.8, , , unknown",
    "0.8, , completed, unknown",
    "0.8, 0.79, completed, incomplete",
    "0.8, 0.8, incomplete, completed",
    "0.8, 0.80000001, not attempted, completed",
    "1.0, 1, , completed",
    "0, 0, , completed"
  })
  void completionStatus(String threshold, String measure, String status, String answer) {
    decide("cmi.completion_threshold", threshold);
    decide("cmi.progress_measure", measure);
    decide("cmi.completion_status", status);
    assertThat(get("cmi.completion_status")).isEqualTo(answer);
    assertThat(model.readable(values)).containsEntry("cmi.completion_status", answer);
  }

  @ParameterizedTest
  @CsvSource({
    ", , , unknown",
    ", , passed, passed",
    ", 0.9, , unknown",
    ", 0.9, failed, failed",
    "0.7, , , unknown",
    "0.7, , passed, unknown",
    "0.7, 0.69, passed, failed",
    "0.7, 0.7, failed, passed",
    "-0.5, 0, , passed",
    "1, -1, , failed"
  })
  void successStatus(String passing, String score, String status, String answer) {
    decide("cmi.scaled_passing_score", passing);
    decide("cmi.score.scaled", score);
    decide("cmi.success_status", status);
    assertThat(get("cmi.success_status")).isEqualTo(answer);
    assertThat(model.readable(values)).containsEntry("cmi.success_status", answer);
  }

  private void decide(String element, String value) {
    if (value != null) {
      values.put(element, value);
    }
  }

  @Test
  void whatContentSaidIsKeptUnderTheThreshold() {
    values.put("cmi.completion_threshold", "0.5");
    set("cmi.completion_status", "completed");
    assertThat(get("cmi.completion_status")).isEqualTo("unknown");
    assertThat(values).containsEntry("cmi.completion_status", "completed");
  }

  @Test
  void storesFollowTheirRights() {
    var ids = List.of("both", "read", "write", "none");
    values.put("adl.data._count", "4");
    for (var i = 0; i < 4; i++) {
      values.put("adl.data." + i + ".id", ids.get(i));
    }
    var mine = model.with(new SharedData(Set.of("both", "read"), Set.of("both", "write")));
    assertThat(mine.get(values, "adl.data.0.store").error()).isEqualTo(403);
    assertThat(mine.get(values, "adl.data.2.store").error()).isEqualTo(405);
    assertThat(mine.set(values, "adl.data.0.store", "x")).isZero();
    assertThat(mine.set(values, "adl.data.1.store", "x")).isEqualTo(404);
    assertThat(mine.set(values, "adl.data.2.store", "x")).isZero();
    assertThat(mine.set(values, "adl.data.3.store", "x")).isEqualTo(404);
    assertThat(mine.set(values, "adl.data.4.store", "x")).isEqualTo(351);
    assertThat(mine.get(values, "adl.data.0.store")).isEqualTo(new Reply("x", 0));
    assertThat(mine.get(values, "adl.data.1.store").error()).isEqualTo(403);
    assertThat(mine.get(values, "adl.data.2.store").error()).isEqualTo(405);
    assertThat(mine.get(values, "adl.data.3.store").error()).isEqualTo(405);
    assertThat(mine.get(values, "adl.data.4.store").error()).isEqualTo(301);
    assertThat(mine.readable(values))
        .containsEntry("adl.data._count", "4")
        .containsEntry("adl.data.3.id", "none")
        .containsEntry("adl.data.0.store", "x")
        .doesNotContainKeys("adl.data.1.store", "adl.data.2.store", "adl.data.3.store");
    assertThat(model.get(values, "adl.data.0.store").error()).isEqualTo(405);
    assertThat(model.set(values, "adl.data.0.store", "y")).isEqualTo(404);
  }

  @Test
  void aStoreWithoutAnIdHasNoRights() {
    values.put("adl.data._count", "1");
    assertThat(model.get(values, "adl.data.0.store").error()).isEqualTo(405);
    assertThat(model.get(values, "adl.data.0.id").error()).isEqualTo(403);
  }

  @Test
  void whatMayBeAskedOfNavigation() {
    values.put("adl.nav.request_valid.continue", "true");
    values.put("adl.nav.request_valid.choice.{target=a.1.b}", "false");
    assertThat(get("adl.nav.request_valid.continue")).isEqualTo("true");
    assertThat(get("adl.nav.request_valid.previous")).isEqualTo("unknown");
    assertThat(get("adl.nav.request_valid.choice.{target=a.1.b}")).isEqualTo("false");
    assertThat(get("adl.nav.request_valid.jump.{target=a.1.b}")).isEqualTo("unknown");
    assertThat(model.readable(values))
        .containsEntry("adl.nav.request_valid.choice.{target=a.1.b}", "false")
        .doesNotContainKey("adl.nav.request_valid.jump.{target=a.1.b}");
  }

  @ParameterizedTest
  @CsvSource({
    "cmi.comments_from_learner.0.comment, 4000, 4000, 16000",
    "cmi.comments_from_learner.0.location, 250, 4000, 16000",
    "cmi.location, 1000, 4000, 16000",
    "cmi.objectives.0.id, 4000, 4000, 16000",
    "cmi.interactions.0.id, 4000, 4000, 16000",
    "cmi.suspend_data, 64000, 64000, 128000"
  })
  void lengths(String element, int smallest, int standard, int tolerant) {
    var other = new DataModel2004(Rules.TOLERANT);
    for (var length : new int[] {smallest, standard}) {
      assertThat(model.set(new LinkedHashMap<>(), element, "x".repeat(length))).isZero();
    }
    assertThat(model.set(values, element, "x".repeat(standard + 1))).isEqualTo(351);
    assertThat(other.set(values, element, "x".repeat(tolerant + 1))).isEqualTo(351);
    assertThat(values).isEmpty();
    assertThat(other.set(values, element, "x".repeat(tolerant))).isZero();
  }

  @Test
  void theLanguageOfATextIsNotPartOfItsLength() {
    set("cmi.comments_from_learner.0.comment", "{lang=en}" + "x".repeat(4000));
    assertThat(
            model.set(
                values, "cmi.comments_from_learner.0.comment", "{lang=en}" + "x".repeat(4001)))
        .isEqualTo(351);
  }

  @Test
  void whatElseIsTolerated() {
    var tolerant = new DataModel2004(Rules.TOLERANT);
    assertThat(tolerant.set(values, "cmi.objectives.0.id", "two words")).isZero();
    assertThat(tolerant.set(values, "cmi.objectives.1.id", "two\nlines")).isEqualTo(406);
    assertThat(tolerant.set(values, "cmi.objectives.1.id", " ")).isEqualTo(406);
    assertThat(tolerant.set(values, "cmi.session_time", "PT1.23456S")).isZero();
    assertThat(
            tolerant.set(
                values, "cmi.comments_from_learner.0.timestamp", "2026-11-22T04:22:00.123Z"))
        .isZero();
    assertThat(tolerant.set(values, "cmi.exit", "leave")).isEqualTo(406);
    assertThat(tolerant.set(values, "cmi.score.scaled", "2")).isEqualTo(407);
  }

  @Test
  void collectionsEndSomewhere() {
    values.put("cmi.comments_from_learner._count", "2499");
    set("cmi.comments_from_learner.2499.comment", "last");
    assertThat(model.set(values, "cmi.comments_from_learner.2500.comment", "x")).isEqualTo(351);
    set("cmi.comments_from_learner.2499.comment", "changed");
  }

  @Test
  void theTypeOfAnInteractionMayChange() {
    set("cmi.interactions.0.id", "q");
    set("cmi.interactions.0.type", "numeric");
    set("cmi.interactions.0.learner_response", "4");
    set("cmi.interactions.0.type", "true-false");
    assertThat(get("cmi.interactions.0.learner_response")).isEqualTo("4");
    assertThat(model.set(values, "cmi.interactions.0.learner_response", "5")).isEqualTo(406);
    set("cmi.interactions.0.learner_response", "true");
  }

  private void fill() {
    values.put("cmi.learner_id", "p-17");
    values.put("cmi.comments_from_lms._count", "1");
    values.put("cmi.comments_from_lms.0.comment", "Welcome");
    values.put("adl.nav.request_valid.choice.{target=a}", "true");
    set("cmi.exit", "suspend");
    set("cmi.comments_from_learner.0.comment", "good");
    set("cmi.objectives.0.id", "o-0");
    set("cmi.objectives.1.id", "o-1");
    set("cmi.objectives.1.score.scaled", "0.5");
    for (var i = 0; i < 2; i++) {
      var one = "cmi.interactions." + i;
      set(one + ".id", "q");
      set(one + ".type", "choice");
      set(one + ".objectives.0.id", "o-0");
      set(one + ".objectives.1.id", "o-1");
      set(one + ".correct_responses.0.pattern", "a");
      set(one + ".learner_response", "b");
    }
  }

  @Test
  void theSnapshotHoldsWhatIsInCollections() {
    fill();
    assertThat(model.readable(values))
        .containsEntry("cmi._version", "1.0")
        .containsEntry("cmi.comments_from_lms.0.comment", "Welcome")
        .containsEntry("cmi.objectives._count", "2")
        .containsEntry("cmi.objectives.0.success_status", "unknown")
        .containsEntry("cmi.objectives.1.score.scaled", "0.5")
        .containsEntry("cmi.objectives.1.score._children", "scaled,raw,min,max")
        .containsEntry("cmi.interactions.1.learner_response", "b")
        .containsEntry("cmi.interactions.1.objectives._count", "2")
        .containsEntry("cmi.interactions.1.objectives.1.id", "o-1")
        .containsEntry("cmi.interactions.0.correct_responses._count", "1")
        .containsEntry("cmi.interactions.0.correct_responses.0.pattern", "a")
        .doesNotContainKeys("cmi.exit", "cmi.objectives.0.score.scaled", "cmi.location");
  }

  @Test
  void theSnapshotAnswersAsTheModelDoes() {
    fill();
    var readable = model.readable(values);
    readable.forEach(
        (element, value) ->
            assertThat(model.get(values, element)).as(element).isEqualTo(new Reply(value, 0)));
    values.keySet().stream()
        .filter(element -> !element.equals("cmi.exit"))
        .forEach(element -> assertThat(readable).containsKey(element));
  }

  @Test
  void aReplayedJournalChangesNothing() {
    fill();
    var before = Map.copyOf(values);
    fill();
    assertThat(values).isEqualTo(before);
  }

  @Test
  void nothingThatIsSetCanBreakReading() {
    fill();
    var random = new Random(1484);
    var names = List.copyOf(model.readable(values).keySet());
    var pieces = new String[] {"", "x", "-1", "0.5", "true", "{lang=", "[,]", "[.]", "PT1S", "ä"};
    for (var i = 0; i < 20_000; i++) {
      var name = names.get(random.nextInt(names.size()));
      var cut = random.nextInt(4) == 0 ? name.substring(0, random.nextInt(name.length())) : name;
      var value = pieces[random.nextInt(10)] + pieces[random.nextInt(10)];
      var before = Map.copyOf(values);
      var error = model.set(values, cut, value);
      if (error == 0) {
        assertThat(model.get(values, cut)).isIn(new Reply(value, 0), new Reply("", 405));
      } else {
        assertThat(ErrorCodes2004.text(error)).isNotEmpty();
        assertThat(values).isEqualTo(before);
      }
    }
    assertThat(model.readable(values)).containsKey("cmi.objectives.1.id");
  }

  @ParameterizedTest
  @CsvSource({
    "0, No Error",
    "101, General Exception",
    "103, Already Initialized",
    "301, General Get Failure",
    "351, General Set Failure",
    "403, Data Model Element Value Not Initialized",
    "408, Data Model Dependency Not Established",
    "7, ''",
    "1444, ''"
  })
  void errorTexts(int code, String text) {
    assertThat(ErrorCodes2004.text(code)).isEqualTo(text);
  }
}
