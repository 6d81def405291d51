package org.sarai.web.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarai.web.shell.Language;

class ElementTest {
  @Test
  void bothStandardsShareWords() {
    assertThat(Element.of("cmi.core.score.raw")).isEqualTo(Element.of("cmi.score.raw"));
    assertThat(Element.of("cmi.interactions.3.student_response"))
        .isEqualTo(Element.of("cmi.interactions.3.learner_response"))
        .isEqualTo(new Element("answer.response", 4));
    assertThat(Element.of("cmi.interactions.0.correct_responses.12.pattern"))
        .isEqualTo(new Element("answer.correct", 1));
    assertThat(Element.of("cmi.interactions.0.objectives.2.id"))
        .isEqualTo(new Element("answer.objective", 1));
  }

  @Test
  void whatNobodyKnowsIsJustAValue() {
    for (var name : List.of("", "x", "cmi.nothing", "cmi.interactions.0.nothing", "a.1.b.2.c")) {
      assertThat(Element.of(name)).isEqualTo(new Element("other", null));
    }
  }

  @Test
  void statusesAndTimesAreSaidInWords() {
    assertThat(Element.of("cmi.core.lesson_status").word("not attempted"))
        .isEqualTo("value.notAttempted");
    assertThat(Element.of("cmi.core.lesson_location").word("passed")).isNull();
    assertThat(Element.of("cmi.core.session_time").seconds("00:01:30.5")).isEqualTo(91);
    assertThat(Element.of("cmi.session_time").seconds("PT1M30S")).isEqualTo(90);
    assertThat(Element.of("cmi.session_time").seconds("soon")).isNull();
  }

  @Test
  void everyWordIsInTheBundles() {
    for (var language : Language.values()) {
      var messages = language.messages();
      for (var name :
          List.of(
              "cmi.core.lesson_status",
              "cmi.exit",
              "cmi.interactions.0.type",
              "cmi.objectives.0.score.scaled",
              "cmi.comments_from_learner.0.timestamp",
              "adl.data.0.store",
              "cmi.student_preference.audio",
              "no.such")) {
        assertThat(messages.containsKey("element." + Element.of(name).key())).as(name).isTrue();
      }
    }
  }
}
