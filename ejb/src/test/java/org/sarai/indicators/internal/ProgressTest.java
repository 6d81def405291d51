package org.sarai.indicators.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.sarai.indicators.Figure;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.State;

class ProgressTest {
  private static final LocalDate FIRST = LocalDate.of(2024, 1, 1);

  @Test
  void theWayIsMeasuredFromTheBaseline() {
    var indicator = indicator(1_000, 3_000, 5_000);
    assertThat(achieved(indicator, 1_000)).isEqualByComparingTo("0");
    assertThat(achieved(indicator, 4_000)).isEqualByComparingTo("0.75");
    assertThat(achieved(indicator, 6_000)).isEqualByComparingTo("1.25");
    assertThat(achieved(indicator, 0)).isEqualByComparingTo("-0.25");
  }

  @Test
  void whatIsDueDecidesTheState() {
    var indicator = indicator(0, 500, 1_000);
    assertThat(state(indicator, 100, FIRST.plusMonths(1))).isEqualTo(State.UNDER_WAY);
    assertThat(state(indicator, 499, FIRST.plusYears(1).minusDays(1))).isEqualTo(State.UNDER_WAY);
    assertThat(state(indicator, 499, FIRST.plusYears(1))).isEqualTo(State.BEHIND);
    assertThat(state(indicator, 500, FIRST.plusYears(1))).isEqualTo(State.UNDER_WAY);
    assertThat(state(indicator, 999, FIRST.plusYears(2))).isEqualTo(State.BEHIND);
    assertThat(state(indicator, 1_000, FIRST)).isEqualTo(State.REACHED);
  }

  @Test
  void aTargetCanLieBelow() {
    var indicator = indicator(21, 15, 8);
    assertThat(achieved(indicator, 8)).isEqualByComparingTo("1");
    assertThat(state(indicator, 8, FIRST)).isEqualTo(State.REACHED);
    assertThat(state(indicator, 16, FIRST.plusYears(1))).isEqualTo(State.BEHIND);
    assertThat(state(indicator, 14, FIRST.plusYears(1))).isEqualTo(State.UNDER_WAY);
  }

  @Test
  void whatNobodyKnowsIsNotMeasured() {
    var standing = Progress.of(indicator(0, 5, 10), Figure.UNKNOWN, FIRST);
    assertThat(standing.achieved()).isNull();
    assertThat(standing.state()).isEqualTo(State.NOT_KNOWN);
    var withheld = Progress.of(indicator(0, 5, 10), Figure.WITHHELD, FIRST);
    assertThat(withheld.achieved()).isNull();
    assertThat(withheld.state()).isEqualTo(State.WITHHELD);
  }

  private static BigDecimal achieved(Indicator indicator, long value) {
    return Progress.of(indicator, Figure.of(value), FIRST).achieved();
  }

  private static State state(Indicator indicator, long value, LocalDate today) {
    return Progress.of(indicator, Figure.of(value), today).state();
  }

  private static Indicator indicator(long baseline, long milestone, long target) {
    return new Indicator(
        "OUT-1",
        "officials",
        Map.of("en", "A name"),
        Map.of("en", "What it is"),
        Measure.PERSONS,
        null,
        IndicatorQuestion.ALL,
        new Milestone(FIRST, BigDecimal.valueOf(baseline)),
        List.of(new Milestone(FIRST.plusYears(1), BigDecimal.valueOf(milestone))),
        new Milestone(FIRST.plusYears(2), BigDecimal.valueOf(target)),
        null,
        null,
        1,
        false);
  }
}
