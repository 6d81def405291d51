package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every element of SCORM 2004: what it holds, and who may do what with it. */
class DataModel2004Test {
  private final DataModel model = new DataModel2004(Rules.STANDARD);
  private final Map<String, String> values = new LinkedHashMap<>();

  private void set(String element, String value) {
    assertThat(model.set(values, element, value)).as(element).isZero();
  }

  private void haveOneOfEach() {
    set("cmi.objectives.0.id", "obj-0");
    set("cmi.interactions.0.id", "q-0");
    set("cmi.interactions.0.type", "choice");
  }

  @ParameterizedTest
  @CsvSource({
    "cmi._version, 1.0",
    "cmi.comments_from_learner._children, 'comment,location,timestamp'",
    "cmi.comments_from_lms._children, 'comment,location,timestamp'",
    "cmi.interactions._children, 'id,type,objectives,timestamp,correct_responses,weighting,learner_response,result,latency,description'",
    "cmi.learner_preference._children, 'audio_level,language,delivery_speed,audio_captioning'",
    "cmi.objectives._children, 'id,score,success_status,completion_status,progress_measure,description'",
    "cmi.score._children, 'scaled,raw,min,max'",
    "adl.data._children, 'id,store'",
    "cmi.comments_from_learner._count, 0",
    "cmi.comments_from_lms._count, 0",
    "cmi.interactions._count, 0",
    "cmi.objectives._count, 0",
    "adl.data._count, 0",
    "cmi.completion_status, unknown",
    "cmi.success_status, unknown",
    "cmi.credit, credit",
    "cmi.entry, ''",
    "cmi.mode, normal",
    "cmi.time_limit_action, 'continue,no message'",
    "cmi.total_time, PT0S",
    "cmi.learner_preference.audio_level, 1",
    "cmi.learner_preference.language, ''",
    "cmi.learner_preference.delivery_speed, 1",
    "cmi.learner_preference.audio_captioning, 0",
    "adl.nav.request, _none_",
    "adl.nav.request_valid.continue, unknown",
    "adl.nav.request_valid.previous, unknown"
  })
  void whatIsThereFromTheStart(String element, String value) {
    assertThat(model.get(values, element)).isEqualTo(new Reply(value, 0));
    assertThat(model.readable(values)).containsEntry(element, value);
  }

  @Test
  void theChildrenOfTheWhole() {
    assertThat(model.get(values, "cmi._children").value().split(","))
        .hasSize(24)
        .contains("learner_id", "suspend_data", "progress_measure")
        .doesNotContain("_version");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmi.completion_threshold",
        "cmi.launch_data",
        "cmi.learner_id",
        "cmi.learner_name",
        "cmi.location",
        "cmi.max_time_allowed",
        "cmi.progress_measure",
        "cmi.scaled_passing_score",
        "cmi.score.scaled",
        "cmi.score.raw",
        "cmi.score.min",
        "cmi.score.max",
        "cmi.suspend_data",
        "cmi.objectives.0.score.scaled",
        "cmi.objectives.0.score.raw",
        "cmi.objectives.0.score.min",
        "cmi.objectives.0.score.max",
        "cmi.objectives.0.progress_measure",
        "cmi.objectives.0.description",
        "cmi.interactions.0.timestamp",
        "cmi.interactions.0.weighting",
        "cmi.interactions.0.learner_response",
        "cmi.interactions.0.result",
        "cmi.interactions.0.latency",
        "cmi.interactions.0.description"
      })
  void whatHasNoValueAtFirst(String element) {
    haveOneOfEach();
    assertThat(model.get(values, element)).isEqualTo(new Reply("", 403));
    assertThat(model.readable(values)).doesNotContainKey(element);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cmi.comments_from_learner.0.comment | {lang=ur}اچھا",
        "cmi.comments_from_learner.0.comment | plain",
        "cmi.comments_from_learner.0.location | PAGE1SECTION3",
        "cmi.comments_from_learner.0.timestamp | 2026-11-22T04:22:00.5+05:00",
        "cmi.completion_status | completed",
        "cmi.completion_status | incomplete",
        "cmi.completion_status | not attempted",
        "cmi.completion_status | unknown",
        "cmi.learner_preference.audio_level | 0",
        "cmi.learner_preference.audio_level | 2.5",
        "cmi.learner_preference.language | pt-BR",
        "cmi.learner_preference.language | ''",
        "cmi.learner_preference.delivery_speed | 0.5",
        "cmi.learner_preference.audio_captioning | -1",
        "cmi.learner_preference.audio_captioning | 1",
        "cmi.location | chkPt1.p3.f5",
        "cmi.location | ''",
        "cmi.objectives.0.id | obj-0",
        "cmi.objectives.1.id | urn:example:objective:2",
        "cmi.objectives.0.score.scaled | -1",
        "cmi.objectives.0.score.raw | -68.25",
        "cmi.objectives.0.score.min | -100.3",
        "cmi.objectives.0.score.max | 1000.01",
        "cmi.objectives.0.success_status | passed",
        "cmi.objectives.0.completion_status | incomplete",
        "cmi.objectives.0.progress_measure | 1.0",
        "cmi.objectives.0.description | {lang=en}To pass",
        "cmi.progress_measure | 0",
        "cmi.progress_measure | 0.30000000000000004",
        "cmi.progress_measure | 1",
        "cmi.score.scaled | -1.0",
        "cmi.score.scaled | 1.0000000",
        "cmi.score.raw | 1234567890",
        "cmi.score.min | -0",
        "cmi.score.max | 007",
        "cmi.success_status | passed",
        "cmi.success_status | failed",
        "cmi.success_status | unknown",
        "cmi.suspend_data | <data><intID>1001</intID></data>",
        "cmi.interactions.0.id | http://example.org/q?1",
        "cmi.interactions.0.type | true-false",
        "cmi.interactions.0.type | choice",
        "cmi.interactions.0.type | fill-in",
        "cmi.interactions.0.type | long-fill-in",
        "cmi.interactions.0.type | likert",
        "cmi.interactions.0.type | matching",
        "cmi.interactions.0.type | performance",
        "cmi.interactions.0.type | sequencing",
        "cmi.interactions.0.type | numeric",
        "cmi.interactions.0.type | other",
        "cmi.interactions.0.objectives.0.id | obj-0",
        "cmi.interactions.0.timestamp | 1970",
        "cmi.interactions.0.correct_responses.0.pattern | a[,]b",
        "cmi.interactions.0.weighting | -1.5",
        "cmi.interactions.0.learner_response | a",
        "cmi.interactions.0.result | correct",
        "cmi.interactions.0.result | incorrect",
        "cmi.interactions.0.result | unanticipated",
        "cmi.interactions.0.result | neutral",
        "cmi.interactions.0.result | -0.75",
        "cmi.interactions.0.latency | PT5M0.25S",
        "cmi.interactions.0.description | Which are red?",
        "adl.nav.request | continue",
        "adl.nav.request | previous",
        "adl.nav.request | exit",
        "adl.nav.request | exitAll",
        "adl.nav.request | abandon",
        "adl.nav.request | abandonAll",
        "adl.nav.request | suspendAll",
        "adl.nav.request | _none_",
        "adl.nav.request | {target=activity_1}choice",
        "adl.nav.request | {target=a.b-c}jump"
      })
  void whatCanBeWrittenAndRead(String element, String value) {
    haveOneOfEach();
    set(element, value);
    assertThat(model.get(values, element)).isEqualTo(new Reply(value, 0));
    assertThat(model.readable(values)).containsEntry(element, value);
  }

  @ParameterizedTest
  @CsvSource({
    "cmi.exit, time-out",
    "cmi.exit, suspend",
    "cmi.exit, logout",
    "cmi.exit, normal",
    "cmi.exit, ''",
    "cmi.session_time, PT1H0.15S",
    "cmi.session_time, P1Y2M3DT4H5M6.78S",
    "cmi.session_time, P1D"
  })
  void whatCanOnlyBeWritten(String element, String value) {
    set(element, value);
    assertThat(model.get(values, element)).isEqualTo(new Reply("", 405));
    assertThat(model.readable(values)).doesNotContainKey(element);
    assertThat(values).containsEntry(element, value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "cmi.comments_from_lms.0.comment",
        "cmi.comments_from_lms.0.location",
        "cmi.comments_from_lms.0.timestamp",
        "cmi.completion_threshold",
        "cmi.credit",
        "cmi.entry",
        "cmi.launch_data",
        "cmi.learner_id",
        "cmi.learner_name",
        "cmi.max_time_allowed",
        "cmi.mode",
        "cmi.scaled_passing_score",
        "cmi.time_limit_action",
        "cmi.total_time",
        "adl.data.0.id",
        "adl.nav.request_valid.continue",
        "adl.nav.request_valid.previous",
        "adl.nav.request_valid.choice.{target=a.1}",
        "adl.nav.request_valid.jump.{target=a.1}"
      })
  void whatCanOnlyBeRead(String element) {
    values.put("cmi.comments_from_lms._count", "1");
    values.put("adl.data._count", "1");
    values.put(element, "0.5");
    assertThat(model.set(values, element, "x")).isEqualTo(404);
    assertThat(model.get(values, element)).isEqualTo(new Reply("0.5", 0));
    assertThat(model.readable(values)).containsEntry(element, "0.5");
  }
}
