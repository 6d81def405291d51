package org.scorm4j.cmi;

import java.time.Duration;
import java.util.Locale;

/** CMITimespan of SCORM 1.2: {@code HHHH:MM:SS.SS}. */
public final class Timespan {
  private static final long MOST = ((9999L * 60 + 59) * 60 + 59) * 1000 + 990;

  private Timespan() {}

  /** The duration; zero for an empty text. The text must be a valid CMITimespan otherwise. */
  public static Duration parse(String text) {
    if (text.isEmpty()) {
      return Duration.ZERO;
    }
    var parts = text.split(":");
    var seconds = Math.round(Double.parseDouble(parts[2]) * 100) * 10;
    return Duration.ofHours(Long.parseLong(parts[0]))
        .plusMinutes(Long.parseLong(parts[1]))
        .plusMillis(seconds);
  }

  /** The text, in hundredths of a second, at most {@code 9999:59:59.99}. */
  public static String format(Duration duration) {
    var millis = Math.min(MOST, Math.max(0, duration.toMillis()));
    var hundredths = millis / 10;
    return String.format(
        Locale.ROOT,
        "%04d:%02d:%02d.%02d",
        hundredths / 360_000,
        hundredths / 6_000 % 60,
        hundredths / 100 % 60,
        hundredths % 100);
  }
}
