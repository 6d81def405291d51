package org.sarai.web.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.learning.CourseQuestion;
import org.sarai.learning.Distribution;
import org.sarai.learning.LearnerFigures;
import org.sarai.learning.UnitFigures;
import org.sarai.shared.Refused;

class CourseChartsTest {
  private static LearnerFigures scored(double median, Long... bands) {
    var score = new Distribution(8, median, median, median, median);
    return new LearnerFigures(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, null, score, List.of(bands));
  }

  @Test
  void bandsStandInOrderAndTheMedianWhereItLies() {
    var figures = scored(25, 0L, 0L, 4L, 0L, 0L, 0L, 0L, 0L, 0L, 2L);
    var chart = ScoreChart.of(figures, false);
    assertThat(chart.columns()).hasSize(10);
    assertThat(chart.columns().get(2).height()).isEqualTo(2 * chart.columns().get(9).height());
    assertThat(chart.columns().get(0).height()).isZero();
    assertThat(chart.median()).isEqualTo(240);
    assertThat(chart.columns().get(2).middle()).isEqualTo(240);
    assertThat(chart.columns().get(9).range()).contains("90\u2013100");
    var mirrored = ScoreChart.of(figures, true);
    assertThat(mirrored.median()).isEqualTo(720);
    assertThat(mirrored.columns().get(2).middle()).isEqualTo(720);
  }

  @Test
  void aLabelStaysInTheField() {
    assertThat(ScoreChart.of(scored(-40, 9L, 0L), false).label()).isEqualTo(80);
    assertThat(ScoreChart.of(scored(100, 0L, 9L), false).label()).isEqualTo(880);
  }

  @Test
  void theBoxLiesBetweenTheQuartiles() {
    var time = new Distribution(9, 60, 30, 60, 90);
    var chart = TimeChart.of(time, false);
    assertThat(chart.start()).isLessThan(chart.lower());
    assertThat(chart.median()).isBetween(chart.lower(), chart.upper());
    assertThat(chart.box()).isEqualTo(chart.lower());
    assertThat(chart.end()).isGreaterThan(chart.upper());
    var mirrored = TimeChart.of(time, true);
    assertThat(mirrored.box()).isEqualTo(mirrored.upper());
    assertThat(mirrored.width()).isEqualTo(chart.width());
    // All took the same time, or none.
    assertThat(TimeChart.of(new Distribution(1, 0, 0, 0, 0), false).width()).isEqualTo(2);
  }

  private static UnitFigures unit(int version, int position, long begun, long reached, long done) {
    return new UnitFigures(
        version,
        position,
        "Unit " + position,
        begun,
        reached,
        done,
        0,
        0,
        null,
        position == 1
            ? List.of(new UnitFigures.Part("All", reached))
            : List.of(new UnitFigures.Part("One", 5), new UnitFigures.Part("Two", 1)));
  }

  @Test
  void aBarIsAsLongAsThoseWhoReachedAndFilledAsFarAsThoseWhoFinished() {
    var drops =
        DropOff.of(List.of(unit(2, 1, 0, 0, 0), unit(1, 1, 10, 8, 4), unit(1, 2, 10, 5, 0)), true);
    assertThat(drops).singleElement().matches(one -> one.version() == 1 && one.begun() == 10);
    var bars = drops.get(0).bars();
    assertThat(bars)
        .extracting(DropOff.Bar::title, DropOff.Bar::part)
        .containsExactly(
            org.assertj.core.api.Assertions.tuple("Unit 1", false),
            org.assertj.core.api.Assertions.tuple("Unit 2", false),
            org.assertj.core.api.Assertions.tuple("One", true),
            org.assertj.core.api.Assertions.tuple("Two", true));
    assertThat(bars.get(0).filled()).isEqualTo(50);
    assertThat(bars.get(0).from()).isEqualTo(50);
    assertThat(bars.get(0).width()).isEqualTo(49.6);
    assertThat(bars.get(1).filled()).isZero();
  }

  @Test
  void anAddressHoldsTheQuestion() {
    var asked =
        new CourseAsked(
            Map.of("to", "2025-12-31", "cohort", "7", "version", " ", "institution", "A & B")::get);
    assertThat(asked.question())
        .isEqualTo(
            new CourseQuestion(null, 7L, "A & B", null, java.time.LocalDate.of(2025, 12, 31)));
    assertThat(asked.address("/x")).isEqualTo("/x?cohort=7&institution=A+%26+B&to=2025-12-31");
    assertThat(asked.with("/x", "cohort", 8L)).contains("cohort=8").contains("to=2025-12-31");
    assertThat(new CourseAsked(Map.<String, String>of()::get).isAll()).isTrue();
  }

  @Test
  void nonsenseIsRefused() {
    for (var wrong :
        List.of(
            Map.of("version", "x"),
            Map.of("cohort", "1e9"),
            Map.of("from", "yesterday"),
            Map.of("institution", "x".repeat(301)),
            Map.of("from", "2025-02-01", "to", "2025-01-01"))) {
      assertThatThrownBy(() -> new CourseAsked(wrong::get).question())
          .as(wrong.toString())
          .isInstanceOf(Refused.class);
    }
  }
}
