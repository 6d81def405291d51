package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** Two rounds count; at most three warm up. */
class RecorderTest {
  private static final int COLD = 50;
  private static final int WARM = 5;

  private Reading meters = new Reading(0, 0, 0, 0);
  private final Recorder recorder = new Recorder(Samples.row(4), () -> meters);

  @Test
  void roundsCountFromWhenTheCompilersAreQuiet() {
    rounds(COLD, WARM);
    assertThat(recorder.goesOn()).isTrue();
    rounds(WARM, COLD);
    assertThat(recorder.goesOn()).isFalse();
    assertThat(recorder.all()).hasSize(4);
    assertThat(recorder.rounds()).hasSize(2);
  }

  @Test
  void warmingUpEndsWhenItHasTakenItsTime() {
    rounds(COLD, COLD, COLD, COLD);
    assertThat(recorder.goesOn()).isTrue();
    rounds(COLD);
    assertThat(recorder.goesOn()).isFalse();
    assertThat(recorder.rounds()).hasSize(2);
  }

  @Test
  void aRoundHoldsWhatHappenedWithinIt() {
    recorder.took(1);
    recorder.requested();
    recorder.begin();
    recorder.requested();
    recorder.requested();
    recorder.took(7);
    meters = new Reading(3, 100, 5, 4);
    recorder.end();
    var round = recorder.all().get(0);
    assertThat(round.operations()).isEqualTo(1);
    assertThat(round.requests()).isEqualTo(2);
    assertThat(round.latencies()).containsExactly(7);
    assertThat(round.spent()).isEqualTo(new Reading(3, 100, 5, 4));
  }

  @Test
  void aFailedRequestOrMissingRoundsFailTheRow() {
    rounds(WARM, WARM);
    assertThatThrownBy(recorder::requireComplete).hasMessageContaining("2 rounds were made");
    rounds(WARM);
    assertThatCode(recorder::requireComplete).doesNotThrowAnyException();
    recorder.failed();
    assertThatThrownBy(recorder::requireComplete).hasMessageContaining("1 requests failed");
  }

  private void rounds(int... compilingMs) {
    for (var compiling : compilingMs) {
      recorder.begin();
      recorder.took(1);
      meters =
          new Reading(
              meters.seconds() + 1,
              meters.cpuMs() + 100,
              meters.compilingMs() + compiling,
              meters.queries());
      recorder.end();
    }
  }
}
