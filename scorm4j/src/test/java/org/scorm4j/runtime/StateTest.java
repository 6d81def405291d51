package org.scorm4j.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorm4j.runtime.Courses.NOW;
import static org.scorm4j.runtime.Courses.course;
import static org.scorm4j.runtime.Courses.finish;
import static org.scorm4j.runtime.Courses.go;
import static org.scorm4j.runtime.Courses.sco;
import static org.scorm4j.runtime.Courses.withMasteryScore;
import static org.scorm4j.runtime.Courses.withPrerequisites;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Attempts and structures survive as texts. */
class StateTest {
  @Test
  void anAttemptComesBackAsItWas() {
    var structure = course(sco("a"), sco("b"));
    var attempt = Attempt.start(structure, Options.standard(), NOW);
    attempt = go(attempt, "start").attempt();
    attempt =
        finish(
                attempt,
                "cmi.suspend_data",
                "\u0627\u0631\u062f\u0648 \"x\" \\ \n",
                "cmi.core.session_time",
                "00:00:10")
            .attempt();
    attempt = go(attempt, "continue").attempt();
    var restored = Attempt.restore(structure, attempt.state());
    assertThat(restored.state()).isEqualTo(attempt.state());
    assertThat(restored.contents()).isEqualTo(attempt.contents());
    assertThat(restored.delivery(Courses.LEARNER)).isEqualTo(attempt.delivery(Courses.LEARNER));
    assertThat(restored.summary()).isEqualTo(attempt.summary());
    assertThat(restored.navigation()).isEqualTo(attempt.navigation());
  }

  @Test
  void aStructureComesBackAsItWas() {
    var structure =
        course(
            withMasteryScore(sco("a"), "80"),
            withPrerequisites(sco("b"), "a"),
            new Activity("c", "C", 0, 1, Activity.Kind.ASSET, "c.html", false, "", "", "", "", ""));
    var restored = CourseStructure.fromJson(structure.toJson());
    assertThat(restored.activities()).isEqualTo(structure.activities());
    assertThat(restored.version()).isEqualTo(structure.version());
    assertThat(restored.title()).isEqualTo("Title of org");
    assertThat(restored.activity("b")).isPresent();
  }

  @Test
  void fieldsOfLaterVersionsAreSkipped() {
    var structure = course(sco("a"));
    var state = Attempt.start(structure, Options.standard(), NOW).state();
    var later =
        state
            .replaceFirst("\\{", "{\"more\":{\"x\":[1]},")
            .replace("\"total\":", "\"more\":[1],\"total\":");
    assertThat(Attempt.restore(structure, later).state()).isEqualTo(state);
    var json = structure.toJson().replaceFirst("\\{", "{\"more\":{\"x\":[1]},");
    assertThat(CourseStructure.fromJson(json).activities()).hasSize(2);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{",
        "[]",
        "{}",
        "null",
        "{\"format\":2}",
        "{\"format\":\"one\"}",
        "{\"format\":1,\"mode\":\"SLEEPY\"}",
        "{\"format\":1,\"lessons\":[]}"
      })
  void textsThatAreNoState(String text) {
    var structure = course(sco("a"));
    assertThatThrownBy(() -> Attempt.restore(structure, text)).isInstanceOf(StateException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "{}",
        "{\"format\":1}",
        "{\"format\":1,\"version\":\"1.2\"}",
        "{\"format\":1,\"version\":\"3\",\"activities\":[]}",
        "{\"format\":1,\"version\":\"1.2\",\"activities\":{}}",
        "{\"format\":1,\"version\":\"1.2\",\"activities\":[{\"parent\":3}]}",
        "{\"format\":1,\"version\":\"1.2\",\"activities\":[{\"kind\":\"GAME\"}]}",
        "{\"format\":1,\"version\":\"1.2\",\"activities\":[{\"parent\":\"x\"}]}"
      })
  void textsThatAreNoStructure(String text) {
    assertThatThrownBy(() -> CourseStructure.fromJson(text)).isInstanceOf(StateException.class);
  }
}
