package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every element of SCORM 1.2, who may do what with it, and every error code. */
class DataModel12Test {
  private final DataModel model = new DataModel12(Rules.STANDARD);
  private final Map<String, String> values = new LinkedHashMap<>();

  private void set(String element, String value) {
    assertThat(model.set(values, element, value)).as(element).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "cmi._version, 3.4",
    "cmi._children, 'core,suspend_data,launch_data,comments,comments_from_lms,objectives,student_data,student_preference,interactions'",
    "cmi.core._children, 'student_id,student_name,lesson_location,credit,lesson_status,entry,score,total_time,lesson_mode,exit,session_time'",
    "cmi.core.score._children, 'raw,min,max'",
    "cmi.objectives._children, 'id,score,status'",
    "cmi.student_data._children, 'mastery_score,max_time_allowed,time_limit_action'",
    "cmi.student_preference._children, 'audio,language,speed,text'",
    "cmi.interactions._children, 'id,objectives,time,type,correct_responses,weighting,student_response,result,latency'",
    "cmi.objectives._count, 0",
    "cmi.interactions._count, 0",
    "cmi.core.lesson_status, not attempted",
    "cmi.core.lesson_mode, normal",
    "cmi.core.credit, credit",
    "cmi.core.total_time, 0000:00:00.00",
    "cmi.core.score.raw, ''",
    "cmi.suspend_data, ''",
    "cmi.student_preference.audio, 0"
  })
  void whatIsThereFromTheStart(String element, String value) {
    assertThat(model.get(values, element)).isEqualTo(new Reply(value, 0));
    assertThat(model.readable(values)).containsEntry(element, value);
  }

  @ParameterizedTest
  @CsvSource({
    "cmi.core.lesson_location, page 7",
    "cmi.core.lesson_status, passed",
    "cmi.core.lesson_status, completed",
    "cmi.core.lesson_status, failed",
    "cmi.core.lesson_status, incomplete",
    "cmi.core.lesson_status, browsed",
    "cmi.core.score.raw, 0",
    "cmi.core.score.raw, 85.5",
    "cmi.core.score.raw, ''",
    "cmi.core.score.min, 0",
    "cmi.core.score.max, 100",
    "cmi.suspend_data, anything at all",
    "cmi.comments, I liked it",
    "cmi.student_preference.audio, -1",
    "cmi.student_preference.audio, 100",
    "cmi.student_preference.language, ur",
    "cmi.student_preference.speed, -100",
    "cmi.student_preference.text, 1",
    "cmi.objectives.0.id, obj-1",
    "cmi.objectives.0.score.raw, 50",
    "cmi.objectives.0.score.min, 0",
    "cmi.objectives.0.score.max, 100",
    "cmi.objectives.0.status, not attempted"
  })
  void whatCanBeWrittenAndRead(String element, String value) {
    set(element, value);
    assertThat(model.get(values, element)).isEqualTo(new Reply(value, 0));
    assertThat(model.readable(values)).containsEntry(element, value);
  }

  @ParameterizedTest
  @CsvSource({
    "cmi.core.exit, suspend",
    "cmi.core.exit, time-out",
    "cmi.core.exit, logout",
    "cmi.core.exit, ''",
    "cmi.core.session_time, 0000:10:30.25",
    "cmi.core.session_time, 00:00:01",
    "cmi.core.session_time, 00:90:90",
    "cmi.interactions.0.id, q1",
    "cmi.interactions.0.objectives.0.id, obj-1",
    "cmi.interactions.0.time, 23:59:59.9",
    "cmi.interactions.0.type, true-false",
    "cmi.interactions.0.type, choice",
    "cmi.interactions.0.type, fill-in",
    "cmi.interactions.0.type, matching",
    "cmi.interactions.0.type, performance",
    "cmi.interactions.0.type, sequencing",
    "cmi.interactions.0.type, likert",
    "cmi.interactions.0.type, numeric",
    "cmi.interactions.0.correct_responses.0.pattern, a",
    "cmi.interactions.0.weighting, -1.5",
    "cmi.interactions.0.student_response, choice_b",
    "cmi.interactions.0.result, correct",
    "cmi.interactions.0.result, wrong",
    "cmi.interactions.0.result, unanticipated",
    "cmi.interactions.0.result, neutral",
    "cmi.interactions.0.result, 0.75",
    "cmi.interactions.0.latency, 00:00:12.5"
  })
  void whatCanOnlyBeWritten(String element, String value) {
    set(element, value);
    assertThat(model.get(values, element).error()).isEqualTo(ErrorCodes12.WRITE_ONLY);
    assertThat(model.readable(values)).doesNotContainKey(element);
    assertThat(values).containsEntry(element, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmi.core.student_id",
        "cmi.core.student_name",
        "cmi.core.credit",
        "cmi.core.entry",
        "cmi.core.total_time",
        "cmi.core.lesson_mode",
        "cmi.launch_data",
        "cmi.comments_from_lms",
        "cmi.student_data.mastery_score",
        "cmi.student_data.max_time_allowed",
        "cmi.student_data.time_limit_action"
      })
  void whatCanOnlyBeRead(String element) {
    assertThat(model.set(values, element, "x")).isEqualTo(ErrorCodes12.READ_ONLY);
    assertThat(model.get(values, element).isValue()).isTrue();
    assertThat(values).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "cmi.core.lesson_status, not attempted",
    "cmi.core.lesson_status, Passed",
    "cmi.core.lesson_status, ''",
    "cmi.core.exit, leave",
    "cmi.core.score.raw, 101",
    "cmi.core.score.raw, -1",
    "cmi.core.score.raw, many",
    "cmi.core.score.raw, 1e1",
    "cmi.core.score.raw, NaN",
    "cmi.core.session_time, 0:10:00",
    "cmi.core.session_time, PT10M",
    "cmi.core.session_time, 12345:00:00",
    "cmi.core.session_time, 00:00:00.123",
    "cmi.student_preference.audio, 101",
    "cmi.student_preference.audio, -2",
    "cmi.student_preference.audio, 1.5",
    "cmi.student_preference.speed, 999999999999",
    "cmi.student_preference.text, 2",
    "cmi.objectives.0.id, ''",
    "cmi.objectives.0.id, two words",
    "cmi.objectives.0.status, done",
    "cmi.interactions.0.time, 24:00:00",
    "cmi.interactions.0.type, essay",
    "cmi.interactions.0.weighting, ''",
    "cmi.interactions.0.result, great"
  })
  void valuesOfTheWrongType(String element, String value) {
    assertThat(model.set(values, element, value)).isEqualTo(ErrorCodes12.INCORRECT_TYPE);
    assertThat(values).isEmpty();
  }

  @Test
  void nothingIsNoValue() {
    assertThat(model.set(values, "cmi.comments", null)).isEqualTo(ErrorCodes12.INCORRECT_TYPE);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmi._version",
        "cmi._children",
        "cmi.core._children",
        "cmi.core.score._children",
        "cmi.objectives._count",
        "cmi.interactions._count",
        "cmi.interactions.0.objectives._count"
      })
  void keywordsCannotBeSet(String element) {
    assertThat(model.set(values, element, "1")).isEqualTo(ErrorCodes12.KEYWORD);
  }

  @ParameterizedTest
  @CsvSource({
    "cmi.core.student_id._children, 202",
    "cmi.suspend_data._children, 202",
    "cmi.core._count, 203",
    "cmi.core.score._count, 203",
    "cmi.suspend_data._count, 203",
    "cmi.core.nothing, 401",
    "cmi.nothing._children, 401",
    "cmi.nothing._count, 401",
    "cmi.core, 401",
    "cmi, 401",
    "nothing, 401",
    "api.core.exit, 401",
    "cmi.objectives.n.id, 201",
    "cmi.interactions.n.objectives.m.id, 201",
    "cmi.objectives.0.id, 201",
    "cmi.objectives.-1.id, 201",
    "cmi.objectives.00.id, 201",
    "cmi.objectives.9999999999.id, 201",
    "cmi..core, 201",
    "cmi.core., 201",
    "'', 201",
    "cmi.objectives.0.score._children, 201",
    "cmi.interactions.0.objectives._count, 201",
    "cmi.interactions.0.id, 404"
  })
  void readingWhatIsNotThere(String element, int error) {
    assertThat(model.get(values, element)).isEqualTo(new Reply("", error));
  }

  @ParameterizedTest
  @CsvSource({
    "cmi.core.nothing, 401",
    "cmi.core, 401",
    "cmi, 401",
    "cmi.nothing._count, 401",
    "nothing, 401",
    "'', 201",
    "cmi..core, 201",
    "cmi.objectives.1.id, 201",
    "cmi.objectives.n.id, 201",
    "cmi.interactions.1.id, 201",
    "cmi.interactions.0.objectives.1.id, 201"
  })
  void writingWhatIsNotThere(String element, int error) {
    assertThat(model.set(values, element, "x")).isEqualTo(error);
    assertThat(values).isEmpty();
  }

  @Test
  void arraysGrowOneByOne() {
    set("cmi.objectives.0.id", "a");
    set("cmi.objectives.1.id", "b");
    set("cmi.objectives.1.status", "passed");
    set("cmi.interactions.0.id", "q");
    set("cmi.interactions.0.objectives.0.id", "a");
    set("cmi.interactions.0.correct_responses.0.pattern", "t");
    set("cmi.interactions.0.correct_responses.1.pattern", "1");
    assertThat(model.get(values, "cmi.objectives._count").value()).isEqualTo("2");
    assertThat(model.get(values, "cmi.interactions._count").value()).isEqualTo("1");
    assertThat(model.get(values, "cmi.interactions.0.correct_responses._count").value())
        .isEqualTo("2");
    assertThat(model.get(values, "cmi.objectives.0.score._children").value())
        .isEqualTo("raw,min,max");
    assertThat(model.readable(values))
        .containsEntry("cmi.objectives._count", "2")
        .containsEntry("cmi.objectives.0.status", "not attempted")
        .containsEntry("cmi.objectives.1.status", "passed")
        .containsEntry("cmi.objectives.1.score._children", "raw,min,max")
        .containsEntry("cmi.interactions.0.objectives._count", "1")
        .containsEntry("cmi.interactions.0.correct_responses._count", "2");
  }

  @Test
  void theSnapshotAnswersAsTheModelDoes() {
    set("cmi.objectives.0.id", "a");
    set("cmi.interactions.0.id", "q");
    model
        .readable(values)
        .forEach(
            (element, value) ->
                assertThat(model.get(values, element)).isEqualTo(new Reply(value, 0)));
  }

  @Test
  void theSameAgainChangesNothing() {
    set("cmi.interactions.0.id", "q");
    set("cmi.comments", "once");
    var before = Map.copyOf(values);
    set("cmi.interactions.0.id", "q");
    set("cmi.comments", "once");
    assertThat(values).isEqualTo(before);
  }

  @Test
  void theLimitsOfTheStandard() {
    set("cmi.suspend_data", "x".repeat(4096));
    assertThat(model.set(values, "cmi.suspend_data", "x".repeat(4097))).isEqualTo(405);
    set("cmi.core.lesson_location", "x".repeat(255));
    assertThat(model.set(values, "cmi.core.lesson_location", "x".repeat(256))).isEqualTo(405);
    assertThat(model.set(values, "cmi.objectives.0.id", "x".repeat(256))).isEqualTo(405);
  }

  @Test
  void theLimitsOfTolerance() {
    var tolerant = new DataModel12(Rules.TOLERANT);
    assertThat(tolerant.set(values, "cmi.suspend_data", "x".repeat(64_000))).isZero();
    assertThat(tolerant.set(values, "cmi.suspend_data", "x".repeat(64_001))).isEqualTo(405);
    assertThat(tolerant.set(values, "cmi.core.lesson_location", "x".repeat(4096))).isZero();
    assertThat(tolerant.set(values, "cmi.objectives.0.id", "two words")).isZero();
    assertThat(tolerant.set(values, "cmi.objectives.0.id", "two\nlines")).isEqualTo(405);
    assertThat(tolerant.set(values, "cmi.core.lesson_status", "not attempted")).isEqualTo(405);
  }

  @Test
  void errorTexts() {
    assertThat(ErrorCodes12.text(403)).isEqualTo("Element is read only");
    assertThat(ErrorCodes12.text(7)).isEmpty();
  }

  @Test
  void immutableDataKeepsItsPast() {
    var before = CmiData.of(model, Map.of());
    var change = before.set("cmi.core.lesson_location", "7");
    assertThat(change.error()).isZero();
    assertThat(before.get("cmi.core.lesson_location").value()).isEmpty();
    assertThat(change.data().get("cmi.core.lesson_location").value()).isEqualTo("7");
    assertThat(change.data().values()).hasSize(1);
    assertThat(change.data().readable()).containsEntry("cmi.core.lesson_location", "7");
    var refused = change.data().set("cmi.core.lesson_status", "done");
    assertThat(refused.error()).isEqualTo(405);
    assertThat(refused.data()).isSameAs(change.data());
  }
}
