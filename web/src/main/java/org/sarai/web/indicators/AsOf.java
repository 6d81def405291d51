package org.sarai.web.indicators;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** The instant of which an address wants the figures. */
final class AsOf {
  private static final String NAME = "asOf";

  private AsOf() {}

  /** As the address says it; null for now. */
  static String text() {
    return Query.filter(NAME);
  }

  /** The last instant of a day, or an instant; null for now. */
  static Instant instant() {
    var text = text();
    try {
      if (text == null || text.contains("T")) {
        return text == null ? null : Instant.parse(text);
      }
      return LocalDate.parse(text)
          .plusDays(1)
          .atStartOfDay(ZoneOffset.UTC)
          .toInstant()
          .minusNanos(1_000);
    } catch (DateTimeException neither) {
      throw Refused.invalid("refused.day", text);
    }
  }
}
