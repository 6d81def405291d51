package org.sarai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class MemoryTest {
  @Test
  void whatIsResidentCounts() {
    assertThat(Memory.kibibytes("VmPeak:\t  900 kB\nVmRSS:\t   123456 kB\nRssAnon:\t 1 kB\n"))
        .isEqualTo(123_456);
    assertThatThrownBy(() -> Memory.kibibytes("Name:\tx\n"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void eachServerAndAllTogether() throws IOException {
    var me = ProcessHandle.current().pid();
    assertThat(Memory.of(List.of("One", "Other"), List.of(me, me)))
        .matches("  memory: One [1-9]\\d* MiB, Other [1-9]\\d* MiB, together [1-9]\\d* MiB");
  }
}
