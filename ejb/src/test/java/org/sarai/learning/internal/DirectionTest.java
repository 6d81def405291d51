package org.sarai.learning.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectionTest {
  @ParameterizedTest
  @ValueSource(strings = {"ur", "ur-PK", "ar", "fa", "prs", "ps", "ckb", "UR"})
  void fromTheRight(String language) {
    assertThat(Direction.of(language)).isEqualTo("rtl");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "en-GB", "bn", "fr", "", "nobody knows"})
  void fromTheLeft(String language) {
    assertThat(Direction.of(language)).isEqualTo("ltr");
  }
}
