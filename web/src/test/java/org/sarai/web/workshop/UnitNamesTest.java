package org.sarai.web.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class UnitNamesTest {
  @Test
  void titlesBecomeNamesOfFiles() {
    assertThat(UnitNames.of("At the counter!", "lesson", List.of())).isEqualTo("at-the-counter");
    assertThat(UnitNames.of("2. Où aller", "lesson", List.of())).isEqualTo("ou-aller");
    assertThat(UnitNames.of("کاؤنٹر پر", "lesson", List.of())).isEqualTo("lesson");
    assertThat(UnitNames.of("کاؤنٹر", "test", List.of("test", "test-2"))).isEqualTo("test-3");
    assertThat(UnitNames.of("x".repeat(200), "lesson", List.of())).hasSize(50);
  }
}
