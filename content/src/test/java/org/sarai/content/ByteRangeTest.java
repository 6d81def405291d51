package org.sarai.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.content.ByteRange.Kind;

class ByteRangeTest {
  @ParameterizedTest
  @CsvSource({
    "bytes=0-99, 0, 100",
    "bytes=100-, 100, 900",
    "bytes=-10, 990, 10",
    "bytes=0-, 0, 1000",
    "bytes=999-999, 999, 1",
    "bytes=990-5000, 990, 10",
    "bytes=-5000, 0, 1000"
  })
  void onePartIsAnswered(String header, long first, long length) {
    assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange(Kind.PART, first, length));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=-",
        "bytes=5-2",
        "bytes=0-1,5-9",
        "lines=0-1",
        "bytes=a-b",
        "bytes=99999999999999999999-",
        ""
      })
  void whatIsNotUnderstoodGetsTheWhole(String header) {
    assertThat(ByteRange.of(header, 1000)).isEqualTo(new ByteRange(Kind.WHOLE, 0, 1000));
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0"})
  void partsOutsideAreRefused(String header) {
    ByteRange range = ByteRange.of(header, 1000);
    assertThat(range.kind()).isEqualTo(Kind.OUTSIDE);
    assertThat(range.contentRange(1000)).isEqualTo("bytes */1000");
  }

  @Test
  void anEmptyFileHasNoParts() {
    assertThat(ByteRange.of("bytes=0-", 0).kind()).isEqualTo(Kind.OUTSIDE);
    assertThat(ByteRange.of("bytes=-5", 0).kind()).isEqualTo(Kind.OUTSIDE);
    assertThat(ByteRange.of(null, 0).kind()).isEqualTo(Kind.WHOLE);
  }

  @Test
  void theAnswerNamesThePart() {
    assertThat(ByteRange.of("bytes=10-19", 1000).contentRange(1000)).isEqualTo("bytes 10-19/1000");
  }
}
