package org.sarai.enrolment.internal;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.sarai.shared.Clock;

/** Values of native rows, whichever way the driver gives them. */
public final class Values {
  private Values() {}

  public static long number(Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }

  public static Long id(Object value) {
    return value == null ? null : (Long) ((Number) value).longValue();
  }

  public static Integer integer(Object value) {
    return value == null ? null : (Integer) ((Number) value).intValue();
  }

  public static boolean truth(Object value) {
    return value instanceof Boolean flag ? flag : number(value) != 0;
  }

  public static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  public static Instant instant(Object value) {
    if (value == null) {
      return null;
    }
    return Clock.instant(
        value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value);
  }
}
