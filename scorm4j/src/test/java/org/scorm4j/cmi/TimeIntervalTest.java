package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Durations in the notation of SCORM 2004. */
class TimeIntervalTest {
  private static final long YEAR = 31_557_600;

  @ParameterizedTest
  @CsvSource({
    "P1Y, 31557600000",
    "P12M, 31557600000",
    "P2D, 172800000",
    "PT3H, 10800000",
    "PT4M, 240000",
    "PT5S, 5000",
    "PT0.1S, 100",
    "PT0.15S, 150",
    "PT0.159S, 150",
    "P1DT1H1M1.01S, 90061010",
    "PT90M, 5400000",
    "PT0S, 0",
    "'', 0"
  })
  void reading(String text, long milliseconds) {
    assertThat(TimeInterval.parse(text)).isEqualTo(Duration.ofMillis(milliseconds));
  }

  @Test
  void allPartsTogether() {
    assertThat(TimeInterval.parse("P5Y6M4DT12H30M58S").getSeconds())
        .isEqualTo(5 * YEAR + 6 * YEAR / 12 + 4 * 86_400 + 12 * 3600 + 30 * 60 + 58);
    assertThat(TimeInterval.parse("P9999999999Y").getSeconds()).isEqualTo(9_999_999_999L * YEAR);
  }

  @ParameterizedTest
  @CsvSource({
    "0, PT0S",
    "-1000, PT0S",
    "9, PT0S",
    "10, PT0.01S",
    "500, PT0.5S",
    "1000, PT1S",
    "60000, PT1M",
    "3600000, PT1H",
    "3661050, PT1H1M1.05S",
    "86400000, P1D",
    "86400550, P1DT0.55S",
    "90000000, P1DT1H",
    "34560000000, P400D"
  })
  void writing(long milliseconds, String text) {
    assertThat(TimeInterval.format(Duration.ofMillis(milliseconds))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "PT23H0.4S, PT1H0.15S, P1DT0.55S",
    "'', PT5S, PT5S",
    "PT5S, '', PT5S",
    "PT59.99S, PT0.01S, PT1M",
    "P1M, P1M, P60DT21H"
  })
  void adding(String one, String other, String sum) {
    assertThat(TimeInterval.add(one, other)).isEqualTo(sum);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "P",
        "PT",
        "P1DT",
        "",
        "1H",
        "PT1",
        "P1H",
        "PT1D",
        "PT1H1H",
        "PT1S1M",
        "-PT1S",
        "PT-1S",
        "PT1.S",
        "PT.5S",
        "PT1.5M",
        "P1W",
        "pt1s",
        "PT1S ",
        "PT00000000001S",
        "PT1,5S",
        "0:10:00"
      })
  void notIntervals(String text) {
    assertThat(TimeInterval.isValid(text, 9)).isFalse();
    if (!text.isEmpty()) {
      assertThatIllegalArgumentException().isThrownBy(() -> TimeInterval.parse(text));
    }
  }

  @Test
  void decimals() {
    assertThat(TimeInterval.isValid("PT1.25S", 2)).isTrue();
    assertThat(TimeInterval.isValid("PT1.250S", 2)).isFalse();
    assertThat(TimeInterval.isValid("PT1.250S", 3)).isTrue();
    assertThat(TimeInterval.isValid("PT1.1234567890S", 9)).isFalse();
  }

  @Test
  void whatIsWrittenReadsAsTheSame() {
    var random = new Random(20_040_701);
    for (var i = 0; i < 5_000; i++) {
      var length = Duration.ofMillis(10 * (random.nextLong() >>> (24 + random.nextInt(39))));
      var text = TimeInterval.format(length);
      assertThat(TimeInterval.isValid(text, 2)).as(text).isTrue();
      assertThat(TimeInterval.parse(text)).as(text).isEqualTo(length);
    }
  }

  @Test
  void sumsDoNotDependOnTheOrder() {
    var random = new Random(7);
    for (var i = 0; i < 2_000; i++) {
      var one = any(random);
      var other = any(random);
      var sum = TimeInterval.add(one, other);
      assertThat(sum).isEqualTo(TimeInterval.add(other, one));
      assertThat(TimeInterval.parse(sum))
          .isEqualTo(TimeInterval.parse(one).plus(TimeInterval.parse(other)))
          .isGreaterThanOrEqualTo(TimeInterval.parse(one));
    }
  }

  /** An interval with some of its parts. */
  private static String any(Random random) {
    var text = new StringBuilder("P");
    for (var unit : "YMD".toCharArray()) {
      if (random.nextBoolean()) {
        text.append(random.nextInt(500)).append(unit);
      }
    }
    text.append('T');
    for (var unit : "HM".toCharArray()) {
      if (random.nextBoolean()) {
        text.append(random.nextInt(500)).append(unit);
      }
    }
    return text.append(random.nextInt(100))
        .append('.')
        .append(random.nextInt(100))
        .append('S')
        .toString();
  }
}
