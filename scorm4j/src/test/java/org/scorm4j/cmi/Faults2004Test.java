package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which fault of a name or of a value in SCORM 2004 gives which error code. */
class Faults2004Test {
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
  @CsvSource(
      delimiter = '|',
      value = {
        "cmi.comments_from_learner.0.comment | {lang=english}x | 406",
        "cmi.comments_from_learner.0.comment | {lang=en | 406",
        "cmi.comments_from_learner.0.timestamp | yesterday | 406",
        "cmi.completion_status | done | 406",
        "cmi.completion_status | Completed | 406",
        "cmi.completion_status | '' | 406",
        "cmi.exit | leave | 406",
        "cmi.learner_preference.audio_level | -1 | 407",
        "cmi.learner_preference.audio_level | loud | 406",
        "cmi.learner_preference.delivery_speed | -0.1 | 407",
        "cmi.learner_preference.audio_captioning | 2 | 406",
        "cmi.learner_preference.language | english | 406",
        "cmi.learner_preference.language | en- | 406",
        "cmi.learner_preference.language | i | 406",
        "cmi.objectives.1.id | '' | 406",
        "cmi.objectives.1.id | ' ' | 406",
        "cmi.objectives.1.id | two words | 406",
        "cmi.objectives.1.id | urn:nothing | 406",
        "cmi.objectives.1.id | URN:: | 406",
        "cmi.objectives.0.score.scaled | 1.1 | 407",
        "cmi.objectives.0.score.raw | many | 406",
        "cmi.objectives.0.success_status | completed | 406",
        "cmi.objectives.0.completion_status | passed | 406",
        "cmi.objectives.0.progress_measure | -0.1 | 407",
        "cmi.progress_measure | 1.01 | 407",
        "cmi.progress_measure | half | 406",
        "cmi.progress_measure | .5 | 406",
        "cmi.progress_measure | 5. | 406",
        "cmi.progress_measure | 1e-1 | 406",
        "cmi.score.scaled | -1.0001 | 407",
        "cmi.score.scaled | '' | 406",
        "cmi.score.raw | +1 | 406",
        "cmi.score.raw | '0,5' | 406",
        "cmi.score.raw | 12345678901 | 406",
        "cmi.score.min | Infinity | 406",
        "cmi.score.max | NaN | 406",
        "cmi.session_time | 00:10:00 | 406",
        "cmi.session_time | PT | 406",
        "cmi.session_time | PT1.234S | 406",
        "cmi.success_status | completed | 406",
        "cmi.interactions.1.id | a b | 406",
        "cmi.interactions.0.type | essay | 406",
        "cmi.interactions.0.objectives.0.id | a b | 406",
        "cmi.interactions.0.timestamp | 12:00 | 406",
        "cmi.interactions.0.correct_responses.0.pattern | a[,]a | 406",
        "cmi.interactions.0.weighting | '' | 406",
        "cmi.interactions.0.learner_response | a b | 406",
        "cmi.interactions.0.result | wrong | 406",
        "cmi.interactions.0.latency | 5 | 406",
        "cmi.interactions.0.description | {lang=1}x | 406",
        "adl.nav.request | next | 406",
        "adl.nav.request | choice | 406",
        "adl.nav.request | {target=}choice | 406",
        "adl.nav.request | {target=a b}jump | 406",
        "adl.nav.request | {target=a}continue | 406"
      })
  void valuesThatDoNotFit(String element, String value, int error) {
    haveOneOfEach();
    var before = Map.copyOf(values);
    assertThat(model.set(values, element, value)).isEqualTo(error);
    assertThat(values).isEqualTo(before);
  }

  @Test
  void nothingIsNoValue() {
    assertThat(model.set(values, "cmi.location", null)).isEqualTo(406);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 301, 351",
    "cmi, 401, 401",
    "cmi., 401, 401",
    "cmi.score, 401, 401",
    "cmi.objectives, 401, 401",
    "cmi.objectives.0, 401, 401",
    "cmi.objectives.0.score, 401, 401",
    "cmi.interactions.0.objectives.0, 401, 401",
    "adl, 401, 401",
    "adl.nav, 401, 401",
    "adl.data.0, 401, 401",
    "adl.nav.request_valid, 401, 401",
    "adl.nav.request_valid.choice, 401, 401",
    "adl.nav.request_valid.choice.a, 401, 401",
    "adl.nav.request_valid.choice.{target=}, 401, 401",
    "nothing, 401, 401",
    "cmi.nothing, 401, 401",
    "cmi..score, 401, 401",
    "cmi.core.lesson_status, 401, 401",
    "cmi.objectives.n.id, 401, 401",
    "cmi.objectives.x.id, 401, 401",
    "cmi.objectives.-1.id, 401, 401",
    "cmi.objectives.00.id, 401, 401",
    "cmi.objectives.id, 401, 401",
    "cmi.0.score, 401, 401",
    "_version, 401, 401",
    "_children, 401, 401",
    "cmi.nothing._children, 401, 401",
    "cmi.nothing._count, 401, 401",
    "cmi.nothing._version, 401, 401",
    "cmi._version._count, 401, 401",
    "cmi._version, 0, 404",
    "cmi._children, 0, 404",
    "cmi.score._children, 0, 404",
    "cmi.objectives._count, 0, 404",
    "cmi.objectives.0.score._children, 0, 404",
    "cmi.interactions.0.objectives._count, 0, 404",
    "cmi.interactions.0.objectives._children, 0, 404",
    "cmi.interactions.0.correct_responses._children, 0, 404",
    "adl.data._count, 0, 404",
    "cmi.score._version, 301, 404",
    "cmi._count, 301, 404",
    "cmi.score._count, 301, 404",
    "cmi.learner_name._children, 301, 404",
    "cmi.learner_name._count, 301, 404",
    "adl.nav._children, 301, 404",
    "cmi.objectives.7.score._children, 301, 404",
    "cmi.interactions.7.objectives._count, 301, 404",
    "cmi.objectives.2.id, 301, 351",
    "cmi.objectives.1.score.raw, 301, 408",
    "cmi.objectives.9999999999.id, 301, 351",
    "cmi.comments_from_learner.1.comment, 301, 351",
    "cmi.comments_from_lms.0.comment, 301, 404",
    "cmi.comments_from_lms.0.location, 301, 404",
    "cmi.interactions.2.id, 301, 351",
    "cmi.interactions.1.type, 301, 408",
    "cmi.interactions.1.learner_response, 301, 408",
    "cmi.interactions.0.objectives.1.id, 301, 351",
    "cmi.interactions.0.correct_responses.1.pattern, 301, 351",
    "cmi.interactions.1.objectives.0.id, 301, 408",
    "adl.data.0.id, 301, 404",
    "adl.data.0.store, 301, 351"
  })
  void strangeNames(String element, int get, int set) {
    haveOneOfEach();
    var before = Map.copyOf(values);
    assertThat(model.get(values, element).error()).isEqualTo(get);
    assertThat(model.set(values, element, "1")).isEqualTo(set);
    assertThat(values).isEqualTo(before);
  }

  @ParameterizedTest
  @CsvSource({
    "1970, 0",
    "2038-12, 0",
    "2024-02-29, 0",
    "2026-11-22T04, 0",
    "2026-11-22T04:22, 0",
    "2026-11-22T23:59:59, 0",
    "2026-11-22T04:22:00.1, 0",
    "2026-11-22T04:22:00.12Z, 0",
    "2026-11-22T04:22:00Z, 0",
    "2026-11-22T04:22:00.1+05, 0",
    "2026-11-22T04:22:00.1-03:30, 0",
    "1969, 406",
    "2039, 406",
    "2026-13, 406",
    "2026-00, 406",
    "2026-11-31, 406",
    "2023-02-29, 406",
    "2026-11-22T24, 406",
    "2026-11-22T04:60, 406",
    "2026-11-22T04:22:60, 406",
    "2026-11-22T04:22:00., 406",
    "2026-11-22T04:22:00.123Z, 406",
    "2026-11-22T04:22:00.1+24:00, 406",
    "2026-11-22T04:22Z, 406",
    "2026-11-22 04:22:00, 406",
    "'', 406"
  })
  void timestamps(String value, int error) {
    assertThat(model.set(values, "cmi.comments_from_learner.0.timestamp", value)).isEqualTo(error);
  }

  @ParameterizedTest
  @CsvSource({
    "en, 0",
    "eng, 0",
    "en-GB, 0",
    "sr-Latn-RS, 0",
    "i-klingon, 0",
    "x-private-1, 0",
    "e, 406",
    "engl, 406",
    "en_GB, 406",
    "en-, 406",
    "en--GB, 406",
    "en-abcdefghi, 406"
  })
  void languages(String value, int error) {
    assertThat(model.set(values, "cmi.learner_preference.language", value)).isEqualTo(error);
    assertThat(model.set(values, "cmi.comments_from_learner.0.comment", "{lang=" + value + "}x"))
        .isEqualTo(error);
  }

  @Test
  void aLanguageTagOfEndlessLength() {
    var tag = "en" + "-abcdefgh".repeat(28);
    assertThat(model.set(values, "cmi.learner_preference.language", tag)).isEqualTo(406);
  }

  @Test
  void namesOfEndlessLength() {
    for (var part : new String[] {".0", ".a", ".", ".12345678"}) {
      var name = "cmi" + part.repeat(200_000);
      assertThat(model.get(values, name).error()).isEqualTo(401);
      assertThat(model.set(values, name, "x")).isEqualTo(401);
    }
    assertThat(model.get(values, "cmi.objectives." + "9".repeat(100_000) + ".id").error())
        .isEqualTo(301);
  }
}
