package org.sarai.outreach.internal;

import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sarai.shared.Refused;

/** What every row must be. */
public final class Sound {
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);
  private static final int LONGEST = 500;

  private Sound() {}

  /** A day that has begun somewhere on earth. */
  public static void day(LocalDate day) {
    if (day.isAfter(LocalDate.now(EARLIEST))) {
      throw Refused.unprocessable("refused.outreachFuture", day.toString());
    }
  }

  /** A reason that says something. */
  public static String reason(String reason) {
    if (reason == null || reason.isBlank() || reason.length() > LONGEST) {
      throw Refused.unprocessable("refused.outreachReason");
    }
    return reason.strip();
  }
}
