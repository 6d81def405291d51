package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What entries of collections need, and what they may not be twice. */
class Collections2004Test {
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
    "type, choice",
    "timestamp, 2026",
    "weighting, 1",
    "result, correct",
    "latency, PT1S",
    "description, x",
    "objectives.0.id, o"
  })
  void anInteractionNeedsAnId(String element, String value) {
    assertThat(model.set(values, "cmi.interactions.0." + element, value)).isEqualTo(408);
    set("cmi.interactions.0.id", "q");
    set("cmi.interactions.0." + element, value);
  }

  @ParameterizedTest
  @ValueSource(strings = {"learner_response", "correct_responses.0.pattern"})
  void anAnswerNeedsAType(String element) {
    assertThat(model.set(values, "cmi.interactions.0." + element, "a")).isEqualTo(408);
    set("cmi.interactions.0.id", "q");
    assertThat(model.set(values, "cmi.interactions.0." + element, "a")).isEqualTo(408);
    set("cmi.interactions.0.type", "choice");
    set("cmi.interactions.0." + element, "a");
  }

  @ParameterizedTest
  @CsvSource({
    "score.scaled, 0.5",
    "score.raw, 5",
    "score.min, 0",
    "score.max, 10",
    "success_status, passed",
    "completion_status, completed",
    "progress_measure, 1",
    "description, x"
  })
  void anObjectiveNeedsAnId(String element, String value) {
    assertThat(model.set(values, "cmi.objectives.0." + element, value)).isEqualTo(408);
    assertThat(values).isEmpty();
    set("cmi.objectives.0.id", "o");
    set("cmi.objectives.0." + element, value);
  }

  @Test
  void anObjectiveKeepsItsOwnId() {
    set("cmi.objectives.0.id", "a");
    set("cmi.objectives.0.id", "a");
    assertThat(model.set(values, "cmi.objectives.0.id", "b")).isEqualTo(351);
    assertThat(model.set(values, "cmi.objectives.1.id", "a")).isEqualTo(351);
    assertThat(model.set(values, "cmi.objectives.0.id", "not a URI")).isEqualTo(406);
    set("cmi.objectives.1.id", "A");
    assertThat(model.get(values, "cmi.objectives._count").value()).isEqualTo("2");
  }

  @Test
  void anInteractionNamesAnObjectiveOnce() {
    haveOneOfEach();
    set("cmi.interactions.0.objectives.0.id", "a");
    set("cmi.interactions.0.objectives.0.id", "b");
    assertThat(model.set(values, "cmi.interactions.0.objectives.1.id", "b")).isEqualTo(351);
    set("cmi.interactions.0.objectives.1.id", "c");
    set("cmi.interactions.1.id", "q-0");
    set("cmi.interactions.1.objectives.0.id", "b");
  }

  @Test
  void correctChoicesAreDistinctSets() {
    haveOneOfEach();
    var list = "cmi.interactions.0.correct_responses.";
    set(list + "0.pattern", "a[,]b");
    set(list + "0.pattern", "a[,]b");
    assertThat(model.set(values, list + "1.pattern", "b[,]a")).isEqualTo(351);
    set(list + "1.pattern", "a");
    set(list + "2.pattern", "");
    assertThat(model.get(values, list + "_count").value()).isEqualTo("3");
    values.remove(list + "2.pattern");
    set(list + "3.pattern", "c");
  }

  @ParameterizedTest
  @CsvSource({
    "true-false, true, 351",
    "likert, a, 351",
    "numeric, 1[:]2, 351",
    "other, x, 351",
    "fill-in, x, 0",
    "long-fill-in, x, 0",
    "matching, a[.]b, 0",
    "performance, a[.]b, 0",
    "sequencing, a, 0"
  })
  void severalCorrectResponses(String type, String pattern, int error) {
    haveOneOfEach();
    set("cmi.interactions.0.type", type);
    set("cmi.interactions.0.correct_responses.0.pattern", pattern);
    assertThat(model.set(values, "cmi.interactions.0.correct_responses.1.pattern", pattern))
        .isEqualTo(error);
  }
}
