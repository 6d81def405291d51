package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.UncheckedIOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class CpuClockTest {
  private static final String STAT =
      "4242 (%s) S 1 4242 4242 0 -1 4194560 91234 0 12 0 1234 56 7 8 20 0 83 0 5000 2824808448 171083"
          + " 18446744073709551615 1 1 0 0 0 0 0 4096 16796879 0 0 0 17 1 0 0 0 0 0\n";

  @Test
  void userAndSystemTimeAreSummed() {
    assertThat(CpuClock.ticks(STAT.formatted("java"))).isEqualTo(1234 + 56);
  }

  @Test
  void theNameOfAProgramMayHoldAnything() {
    assertThat(CpuClock.ticks(STAT.formatted("a) R 1 (b"))).isEqualTo(1234 + 56);
  }

  @Test
  void theCompilersOfJavaAreKnownByTheNameOfTheirThreads() {
    assertThat(CpuClock.name(STAT.formatted("C2 CompilerThre"))).isEqualTo("C2 CompilerThre");
    var clock = new CpuClock(List.of(ProcessHandle.current().pid()));
    assertThat(clock.compilingMilliseconds()).isBetween(0.0, clock.milliseconds());
  }

  @Test
  void whatThisProcessDoesIsSeen() {
    var clock = new CpuClock(List.of(ProcessHandle.current().pid()));
    var before = clock.milliseconds();
    var begin = System.nanoTime();
    var sum = 0d;
    while (System.nanoTime() - begin < 300_000_000L) {
      sum += Math.sqrt(begin);
    }
    assertThat(sum).isPositive();
    assertThat(clock.milliseconds() - before).isPositive();
  }

  @Test
  void aProcessThatIsGoneIsNotTakenForAnIdleOne() {
    var clock = new CpuClock(List.of(Long.MAX_VALUE));
    assertThatThrownBy(clock::milliseconds).isInstanceOf(UncheckedIOException.class);
  }
}
