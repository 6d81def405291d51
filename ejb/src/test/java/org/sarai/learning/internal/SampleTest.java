package org.sarai.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.sarai.learning.Distribution;

class SampleTest {
  private static Sample of(double... numbers) {
    var sample = new Sample();
    for (var number : numbers) {
      sample.add(number);
    }
    return sample;
  }

  @Test
  void nothingIsSpreadInNoWay() {
    assertThat(new Sample().distribution()).isNull();
    assertThat(new Sample().bands()).hasSize(10).containsOnly(0L);
  }

  @Test
  void oneNumberIsAllOfIt() {
    assertThat(of(7).distribution()).isEqualTo(new Distribution(1, 7, 7, 7, 7));
  }

  /** The figures that QUARTILE.INC of a spreadsheet and PERCENTILE_CONT of SQL give. */
  @Test
  void quartilesLieBetweenTwoNumbers() {
    assertThat(of(1, 2).distribution()).isEqualTo(new Distribution(2, 1.5, 1.25, 1.5, 1.75));
    assertThat(of(9, 1, 5).distribution()).isEqualTo(new Distribution(3, 5, 3, 5, 7));
    assertThat(of(4, 1, 3, 2).distribution()).isEqualTo(new Distribution(4, 2.5, 1.75, 2.5, 3.25));
    assertThat(of(6, 7, 15, 36, 39, 40, 41, 42, 43, 47, 49).distribution())
        .extracting(Distribution::lower, Distribution::median, Distribution::upper)
        .containsExactly(25.5, 40.0, 42.5);
  }

  @Test
  void manyNumbersFit() {
    var sample = new Sample();
    for (var number = 1000; number >= 0; number--) {
      sample.add(number);
    }
    assertThat(sample.distribution()).isEqualTo(new Distribution(1001, 500, 250, 500, 750));
  }

  @Test
  void aBandBeginsWithItsLowestScoreAndAHundredStandsInTheLast() {
    assertThat(of(0, 9.9999, 10, 89.9, 90, 99.5, 100).bands())
        .isEqualTo(List.of(2L, 1L, 0L, 0L, 0L, 0L, 0L, 0L, 1L, 3L));
  }

  @Test
  void scoresThatCannotBeStandInTheOutermostBands() {
    assertThat(of(-50, 250).bands()).isEqualTo(List.of(1L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 0L, 1L));
  }
}
