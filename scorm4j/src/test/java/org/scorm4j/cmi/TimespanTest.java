package org.scorm4j.cmi;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Durations in the notation of SCORM 1.2. */
class TimespanTest {
  @Test
  void reading() {
    assertThat(Timespan.parse("")).isZero();
    assertThat(Timespan.parse("0001:02:03.45"))
        .isEqualTo(Duration.ofHours(1).plusMinutes(2).plusSeconds(3).plusMillis(450));
    assertThat(Timespan.parse("00:00:00.29")).isEqualTo(Duration.ofMillis(290));
    assertThat(Timespan.parse("9999:99:99.99")).isGreaterThan(Duration.ofHours(9999));
  }

  @Test
  void writing() {
    assertThat(Timespan.format(Duration.ZERO)).isEqualTo("0000:00:00.00");
    assertThat(Timespan.format(Duration.ofMillis(3_723_459))).isEqualTo("0001:02:03.45");
    assertThat(Timespan.format(Duration.ofHours(20_000))).isEqualTo("9999:59:59.99");
    assertThat(Timespan.format(Duration.ofSeconds(-1))).isEqualTo("0000:00:00.00");
  }
}
