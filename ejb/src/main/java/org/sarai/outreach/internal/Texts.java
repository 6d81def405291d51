package org.sarai.outreach.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sarai.shared.Clock;

/** Values on their way to the database and back. */
final class Texts {
  private Texts() {}

  static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  static Instant instant(Object value) {
    return Clock.instant(
        value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value);
  }
}
