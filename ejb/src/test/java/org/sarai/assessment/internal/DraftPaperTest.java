package org.sarai.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.assessment.ShownQuestion;
import org.sarai.assessment.TestPreview;
import org.sarai.authoring.DraftedText;
import org.sarai.authoring.MediaRow;
import org.sarai.courses.Fault;
import org.sarai.courses.text.SourceReader;

class DraftPaperTest {
  private static final String TEXT =
      """
      ---
      unit: quiz
      kind: test
      language: en
      title: Quiz
      minutes: 5
      pass: 60
      attempts: 2
      show: never
      ---

      :::question image points=3 {#q1}
      Which?
      - [x] {a} ![One](media/one.svg) | Yes.
      - [ ] {b} ![None](media/none.svg)
      :::

      :::question number {#q2}
      How many?
      = 4
      :::

      :::question number {#q3}
      Nobody knows?
      :::

      :::question multiple {#q4}
      Nothing right?
      - [ ] {a} A
      - [ ] {b} B
      :::
      """;

  private static DraftPaper paper(String text) {
    var source = SourceReader.read("", text, new ArrayList<Fault>());
    var drafted =
        new DraftedText(
            "T-1", "quiz", "en", source, 1, null, null, null, "en", null, 0, Map.of(), Map.of(),
            List.of());
    return new DraftPaper(
        drafted, List.of(new MediaRow("media/one.svg", 800, "image/svg+xml", List.of())), 7);
  }

  @Test
  void theRulesAreToldAndPicturesHaveTheirSizes() {
    var preview = paper(TEXT).preview();

    assertThat(List.of(preview.minutes(), preview.pass(), preview.attempts()))
        .containsExactly(5, 60, 2);
    assertThat(preview.show()).isEqualTo("never");
    assertThat(preview.media()).isEqualTo(Map.of("/api/v1/workshop/T-1/media/one.svg", 800L));
    assertThat(preview.bytes()).isGreaterThan(800);
    assertThat(preview.seconds(8)).isEqualTo(preview.bytes());
    var choices = preview.questions().get(0).choices();
    assertThat(choices.get(0).text())
        .contains("src=\"/api/v1/workshop/T-1/media/one.svg\"", "alt=\"One\"");
    assertThat(choices.get(1).text()).isEqualTo("<span class=\"words\">None</span>");
  }

  /** Without a key there is nothing to mark, and nothing that is not a number of points. */
  @Test
  void whatHasErrorsIsLeftOut() {
    var preview = paper(TEXT).preview();

    assertThat(preview.questions()).extracting(ShownQuestion::id).containsExactly("q1", "q2");
    assertThat(preview.leftOut()).isEqualTo(2);
    assertThat(paper(TEXT.substring(0, TEXT.indexOf(":::"))).preview().questions()).isEmpty();
  }

  @Test
  void answersAreMarkedAsThoseOfLearners() {
    var paper = paper(TEXT);
    var all = paper.marked(Map.of("q1", List.of("1"), "q2", List.of("4")));
    var most = paper.marked(Map.of("q1", List.of("1"), "q2", List.of("5")));
    var little = paper.marked(Map.of("q1", List.of("9"), "q2", List.of("4"), "q3", List.of("1")));

    assertThat(all.score()).isEqualTo(100);
    assertThat(most.score()).isEqualTo(75);
    assertThat(most.passed()).isTrue();
    assertThat(most.questions().get(0).feedback()).isEqualTo("Yes.");
    assertThat(most.questions().get(1).right()).containsExactly("4");
    assertThat(little.score()).isEqualTo(25);
    assertThat(little.passed()).isFalse();
    assertThat(little.answered()).isEqualTo(1);
    assertThat(little.asked()).isEqualTo(2);
  }

  @Test
  void aSurveyHasNoMarks() {
    var text = TEXT.replace("kind: test", "kind: survey").replace("pass: 60\n", "");
    TestPreview preview = paper(text).preview();
    var result = paper(text).marked(Map.of("q1", List.of("1"), "q4", List.of("1", "2")));

    assertThat(preview.survey()).isTrue();
    assertThat(preview.questions()).hasSize(4);
    assertThat(result.score()).isNull();
    assertThat(result.passed()).isNull();
    assertThat(result.questions()).allSatisfy(one -> assertThat(one.right()).isEmpty());
    assertThat(result.answered()).isEqualTo(2);
  }
}
