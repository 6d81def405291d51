package org.sarai.shared;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Collection;
import java.util.Set;

/** What native queries bring, as what it is, whichever way the driver gives it. */
public final class Cells {
  private Cells() {}

  /**
   * @param value a number, or null
   * @return the id; null stays null
   */
  public static Long id(Object value) {
    return value == null ? null : (Long) ((Number) value).longValue();
  }

  /**
   * @param value a number, or null
   * @return the number; null is 0
   */
  public static long number(Object value) {
    return value == null ? 0 : ((Number) value).longValue();
  }

  /**
   * @param value a small number, or null
   * @return the number; null stays null
   */
  public static Integer integer(Object value) {
    return value == null ? null : (Integer) ((Number) value).intValue();
  }

  /**
   * @param value a truth, or a number, as which views compute it, or null
   * @return whether it is true; null is not
   */
  public static boolean truth(Object value) {
    return value instanceof Boolean is ? is : number(value) != 0;
  }

  /**
   * @param value a day, or null
   * @return the day; null stays null
   */
  public static LocalDate day(Object value) {
    return value instanceof Date day ? day.toLocalDate() : (LocalDate) value;
  }

  /**
   * @param value a moment as the database keeps it, or null
   * @return the instant; null stays null
   */
  public static Instant instant(Object value) {
    var moment = value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
    return moment == null ? null : Clock.instant(moment);
  }

  /**
   * @param ids some ids; never null
   * @return them as a list that SQL's {@code in} takes: never empty, and then nobody's
   */
  public static Collection<Long> some(Collection<Long> ids) {
    return ids.isEmpty() ? Set.of(-1L) : ids;
  }
}
