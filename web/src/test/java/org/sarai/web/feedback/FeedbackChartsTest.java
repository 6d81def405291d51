package org.sarai.web.feedback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.assessment.Change;
import org.sarai.assessment.DomainChange;
import org.sarai.assessment.ItemFigures;

/** What is drawn and said of results. */
class FeedbackChartsTest {
  private static final List<DomainChange> PUBLISHED =
      List.of(
          new DomainChange(
              "KAP",
              "KNOWLEDGE",
              "pre",
              "post",
              1,
              List.of(new Change(false, 1_000, 1_000, 21, 8, -13, -16, -10))),
          new DomainChange(
              "KAP",
              "PRACTICE",
              "pre",
              "post",
              1,
              List.of(new Change(true, 40, 40, 73.2, 79.9, 6.7, -1, 14))));

  @Test
  void barsBeginAtNoChangeAndShareOneMeasure() {
    var lines = ChangeLine.of(PUBLISHED, false);
    // The measure is 20 points to either side.
    assertThat(lines)
        .extracting(
            ChangeLine::bar, ChangeLine::width, ChangeLine::low, ChangeLine::high, ChangeLine::sure)
        .containsExactly(tuple(17.5, 32.5, 10.0, 25.0, true), tuple(50.0, 16.8, 47.5, 85.0, false));
  }

  @Test
  void whereTextRunsFromTheRightMoreIsOnTheLeft() {
    var lines = ChangeLine.of(PUBLISHED, true);
    assertThat(lines)
        .extracting(ChangeLine::bar, ChangeLine::width, ChangeLine::low, ChangeLine::high)
        .startsWith(tuple(50.0, 32.5, 90.0, 75.0));
  }

  @Test
  void figuresAreSaidInWordsUnlessThereAreTooFew() {
    assertThat(words(item(10, 95, 0.5)))
        .containsExactly("results.hardness.veryEasy", "results.telling.good");
    assertThat(words(item(10, 60, 0.1)))
        .containsExactly("results.hardness.easy", "results.telling.fair");
    assertThat(words(item(10, 30, 0.0)))
        .containsExactly("results.hardness.hard", "results.telling.weak");
    assertThat(words(item(10, 29, -0.2)))
        .containsExactly("results.hardness.veryHard", "results.telling.wrong");
    assertThat(words(item(10, 29, null))).contains("results.few");
    assertThat(words(item(9, 95, 0.5))).containsExactly("results.few", "results.few");
  }

  private static List<String> words(ItemFigures item) {
    var line = ItemLine.of(item);
    return List.of(line.hardness(), line.telling());
  }

  private static ItemFigures item(int n, double difficulty, Double discrimination) {
    return new ItemFigures(
        1, "Test", "q1", "What?", "en", n, difficulty, discrimination, Map.of(), false);
  }
}
