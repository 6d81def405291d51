package org.sarai.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EntityTagTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '\'',
      delimiter = ';',
      value = {
        "\"abc\"; true",
        "W/\"abc\"; true",
        "\"x\", \"abc\"; true",
        "*; true",
        "\"x\"; false",
        "abc; false"
      })
  void aKnownContentIsNotSentAgain(String ifNoneMatch, boolean same) {
    assertThat(EntityTag.matches(ifNoneMatch, EntityTag.of("abc"))).isEqualTo(same);
  }
}
