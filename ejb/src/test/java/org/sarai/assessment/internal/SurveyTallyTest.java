package org.sarai.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.assessment.SurveyFigures;
import org.sarai.assessment.SurveyFigures.Asked;
import org.sarai.assessment.SurveyFigures.Choice;
import org.sarai.courses.Fault;
import org.sarai.courses.test.Answer;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.SourceReader;

/** Surveys are counted by person, the latest word of each. */
class SurveyTallyTest {
  private static final String TEXT =
      """
      ---
      unit: the-end
      kind: survey
      language: en
      title: What you think
      ---

      :::question scale {#q1}
      Was it *useful*?
      1..5
      - {1} Not at all
      - {5} Very
      :::

      :::question multiple {#q2}
      What helped?
      - [ ] {a} Pictures
      - [ ] {b} Questions
      :::

      :::question open {#q3}
      What is missing?
      :::
      """;

  private static TakenSurvey taken(long person, long attempt, Map<String, Answer> answers) {
    return new TakenSurvey(1, person, attempt, answers);
  }

  private static SurveyFigures figures(List<TakenSurvey> taken) {
    var faults = new ArrayList<Fault>();
    var questions = Questions.of(SourceReader.read("f", TEXT, faults), faults);
    return new SurveyTally(questions, taken).figures(List.of(1, 2));
  }

  @Test
  void theLatestWordOfEachPersonCounts() {
    var figures =
        figures(
            List.of(
                taken(1, 1, Map.of("q1", Answer.of("1"), "q3", Answer.of("Time"))),
                taken(2, 2, Map.of("q1", Answer.of("5"), "q2", Answer.of("a", "b"))),
                taken(1, 3, Map.of("q1", Answer.of("4"), "q2", Answer.of("b"))),
                taken(3, 4, Map.of("q3", Answer.of(" A map ")))));
    assertThat(figures.n()).isEqualTo(3);
    assertThat(figures.questions())
        .extracting(Asked::id, Asked::n, Asked::mean)
        .containsExactly(tuple("q1", 2, 4.5), tuple("q2", 2, null), tuple("q3", 1, null));
    assertThat(figures.questions().get(0).prompt()).isEqualTo("Was it useful?");
    assertThat(figures.questions().get(0).choices())
        .extracting(Choice::name, Choice::n, Choice::share)
        .contains(tuple("1", 0, 0.0), tuple("4", 1, 0.5), tuple("5", 1, 0.5));
    assertThat(figures.questions().get(1).choices())
        .extracting(Choice::text, Choice::n, Choice::share)
        .containsExactly(tuple("Pictures", 1, 0.5), tuple("Questions", 2, 1.0));
    assertThat(figures.questions().get(2).texts()).containsExactly("A map");
  }

  @Test
  void nobodyHasNoMean() {
    var figures = figures(List.of());
    assertThat(figures.n()).isZero();
    assertThat(figures.questions()).extracting(Asked::mean).containsOnlyNulls();
  }
}
