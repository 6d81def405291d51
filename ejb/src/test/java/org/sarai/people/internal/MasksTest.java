package org.sarai.people.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MasksTest {
  @Test
  void onlyFirstLettersStay() {
    assertThat(Masks.initials("Amna Example")).isEqualTo("A. E.");
    assertThat(Masks.initials("amna  bint  example")).isEqualTo("A. E.");
    assertThat(Masks.initials(" Amna ")).isEqualTo("A.");
    assertThat(Masks.initials("آمنہ خان")).isEqualTo("آ. خ.");
    assertThat(Masks.initials("")).isEmpty();
  }
}
