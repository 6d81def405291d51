package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ResultTest {
  private static final Idle REST = new Idle(20, 2);

  @Test
  void mediansOfTheRoundsWithoutWhatTheServersDoAtRest() {
    var rounds = List.of(round(1000, 104), round(500, 54), round(9000, 904));
    var result = Result.of(Samples.row(4), rounds, REST, 1335L);
    // 2 seconds at rest cost 40 ms and 4 statements.
    assertThat(result.cpuMs()).isEqualTo(9.6, within(1e-9));
    assertThat(result.queries()).isEqualTo(1.0, within(1e-9));
    assertThat(result.perSecond()).isEqualTo(50);
    assertThat(result.requests()).isEqualTo(3);
    assertThat(result.bytes()).isEqualTo(1335);
    assertThat(result.p50Ms()).isEqualTo(50);
    assertThat(result.p95Ms()).isEqualTo(95);
  }

  @Test
  void restThatCostsMoreThanARoundDoesNotMakeItNegative() {
    var result = Result.of(Samples.row(4), List.of(round(1, 0)), REST, null);
    assertThat(result.cpuMs()).isZero();
    assertThat(result.queries()).isZero();
  }

  @Test
  void medianOfAnEvenNumberLiesBetween() {
    assertThat(Result.median(4, 1, 3, 2)).isEqualTo(2.5);
  }

  @Test
  void percentilesAreValuesThatOccurred() {
    assertThat(Result.percentile(new long[] {7}, 0.95)).isEqualTo(7);
    assertThat(Result.percentile(new long[] {1, 2, 3}, 0.5)).isEqualTo(2);
  }

  @Test
  void aReadingSinceAnother() {
    assertThat(new Reading(5, 300, 40, 12).since(new Reading(2, 100, 30, 10)))
        .isEqualTo(new Reading(3, 200, 10, 2));
  }

  /** 100 operations of 3 requests each in 2 seconds, of 1 to 100 ms. */
  private static Round round(double cpuMs, long queries) {
    var latencies = LongStream.rangeClosed(1, 100).map(ms -> ms * 1_000_000).toArray();
    return new Round(100, 300, new Reading(2, cpuMs, 0, queries), latencies);
  }
}
