package org.sarai.people.internal;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Set;
import org.sarai.shared.Clock;

/** What native queries bring, as what it is. Null stays null. */
public final class Values {
  private Values() {}

  public static Long id(Object value) {
    return value == null ? null : ((Number) value).longValue();
  }

  public static LocalDate day(Object value) {
    return value instanceof java.sql.Date day ? day.toLocalDate() : (LocalDate) value;
  }

  public static Instant instant(Object value) {
    var moment = value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    return moment == null ? null : Clock.instant(moment);
  }

  /** Views compute truth as a number. */
  public static boolean truth(Object value) {
    return value instanceof Boolean is ? is : value != null && ((Number) value).intValue() != 0;
  }

  /** A list that SQL's {@code in} takes: never empty. */
  public static Collection<Long> some(Collection<Long> ids) {
    return ids.isEmpty() ? Set.of(-1L) : ids;
  }

  /** What was typed, without spaces around it; null when that is nothing. */
  public static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
