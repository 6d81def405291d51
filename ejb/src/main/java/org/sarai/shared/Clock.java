package org.sarai.shared;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/** Instants as the database keeps them: UTC, to the microsecond. */
public final class Clock {
  private Clock() {}

  /**
   * @return now, to the microsecond, as UTC without a zone
   */
  public static LocalDateTime now() {
    return LocalDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }

  /**
   * @param stored a value of the database
   * @return the instant that it means
   */
  public static Instant instant(LocalDateTime stored) {
    return stored.toInstant(ZoneOffset.UTC);
  }

  /**
   * @param instant an instant
   * @return how the database keeps it
   */
  public static LocalDateTime stored(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
  }
}
