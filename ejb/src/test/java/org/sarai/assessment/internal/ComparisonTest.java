package org.sarai.assessment.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.sarai.assessment.Change;
import org.sarai.assessment.ItemFigures;
import org.sarai.courses.test.Answer;
import org.sarai.courses.test.Questions;
import org.sarai.courses.text.SourceReader;

class ComparisonTest {
  private static final Offset<Double> EXACT = within(0.005);

  /** So many people with all, and so many without anything. */
  private static List<Double> people(int with, int without) {
    var shares = new ArrayList<Double>();
    for (var one = 0; one < with + without; one++) {
      shares.add(one < with ? 1.0 : 0.0);
    }
    return shares;
  }

  private static void expect(Change change, double points, double low, double high) {
    assertThat(change.points()).isCloseTo(points, EXACT);
    assertThat(change.low()).isCloseTo(low, EXACT);
    assertThat(change.high()).isCloseTo(high, EXACT);
  }

  @Test
  void theProgrammesPublishedResultsAreReproduced() {
    expect(Comparison.independent(people(210, 790), people(80, 920)), -13.0, -16.04, -9.96);
    expect(Comparison.independent(people(732, 268), people(799, 201)), 6.7, 2.99, 10.39);
  }

  /** The example of both of Newcombe's papers. */
  @Test
  void theIntervalsAreNewcombes() {
    expect(Comparison.independent(people(48, 32), people(56, 14)), 20, 5.24, 33.39);
    var before = new ArrayList<Double>();
    var after = new ArrayList<Double>();
    add(36, 1.0, 1.0, before, after);
    add(2, 1.0, 0.0, before, after);
    add(12, 0.0, 1.0, before, after);
    var paired = Comparison.paired(before, after);
    expect(paired, 20, 5.69, 34.04);
    assertThat(paired.nBefore()).isEqualTo(50);
  }

  private static void add(
      int people, double was, double is, List<Double> before, List<Double> after) {
    for (var one = 0; one < people; one++) {
      before.add(was);
      after.add(is);
    }
  }

  @Test
  void sharesInBetweenAreComparedAsMeans() {
    // Own differences 0, 0.5, 0.5: mean 33.33, t(2) = 4.3027, standard error 0.16667.
    var paired = Comparison.paired(List.of(0.5, 0.5, 0.0), List.of(0.5, 1.0, 0.5));
    expect(paired, 33.33, -38.38, 105.05);
    assertThat(Comparison.t(3)).isCloseTo(3.1824, within(0.03));
    assertThat(Comparison.t(30)).isCloseTo(2.0423, within(0.0005));
  }

  @Test
  void aQuestionThatOnlyFailsInUrduIsSuspect() {
    var text = new StringBuilder("---\nunit: u\nkind: test\nlanguage: en\ntitle: T\n---\n");
    for (var number = 1; number <= 4; number++) {
      text.append(
          "\n:::question single {#q%d}\nWhich?\n- [x] {a} A\n- [ ] {b} B\n- [ ] {c} C\n:::\n"
              .formatted(number));
    }
    var questions =
        Questions.of(SourceReader.read("", text.toString(), new ArrayList<>()), new ArrayList<>());
    var taken = new ArrayList<TakenTest>();
    for (var person = 1; person <= 60; person++) {
      var language = person <= 30 ? "en" : "ur";
      var one = TakenTest.of(1, person, person);
      for (var number = 1; number <= 4; number++) {
        // Every fifth is wrong; but q3 in Urdu nearly always, by the same distractor.
        var fails = number == 3 && language.equals("ur") ? person % 10 != 0 : person % 5 == number;
        one.marks()
            .put(
                "q" + number,
                new TakenTest.Marked(fails ? 0 : 1, 1, language, Answer.of(fails ? "c" : "a")));
      }
      taken.add(one);
    }
    var items = new ItemAnalysis(1, questions, taken).all();
    assertThat(items).hasSize(8);
    assertThat(items.stream().filter(ItemFigures::suspect).toList())
        .singleElement()
        .satisfies(
            item -> {
              assertThat(item.question()).isEqualTo("q3");
              assertThat(item.language()).isEqualTo("ur");
              assertThat(item.difficulty()).isCloseTo(10, EXACT);
              assertThat(item.chosen()).isEqualTo(Map.of("a", 3, "b", 0, "c", 27));
            });
  }

  @Test
  void discriminationIsACorrelation() {
    assertThat(ItemAnalysis.correlation(List.of(1.0, 1.0, 0.0, 0.0), List.of(0.9, 0.8, 0.2, 0.1)))
        .isCloseTo(0.9899, within(0.0005));
    assertThat(ItemAnalysis.correlation(List.of(1.0, 1.0), List.of(0.2, 0.9))).isNull();
  }
}
