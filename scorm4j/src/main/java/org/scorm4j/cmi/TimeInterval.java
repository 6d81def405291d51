package org.scorm4j.cmi;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * timeinterval (second,10,2) of SCORM 2004 (RTE 4.1.1.7): {@code P[yY][mM][dD][T[hH][nM][s[.s]S]]},
 * with a precision of hundredths of a second.
 *
 * <p>The standard gives years and months no length. Here a year has 365.25 days of 24 hours and a
 * month is a twelfth of it, so that intervals can be compared and added; what is written out has
 * days as its largest unit and is therefore exact.
 */
public final class TimeInterval {
  private static final Pattern PARTS =
      Pattern.compile(
          "P(?:(\\d{1,10})Y)?(?:(\\d{1,10})M)?(?:(\\d{1,10})D)?"
              + "(T(?:(\\d{1,10})H)?(?:(\\d{1,10})M)?(?:(\\d{1,10})(?:\\.(\\d{1,9}))?S)?)?");

  private static final long MINUTE = 60;
  private static final long HOUR = 60 * MINUTE;
  private static final long DAY = 24 * HOUR;
  private static final long YEAR = 365 * DAY + DAY / 4;
  private static final long MONTH = YEAR / 12;
  private static final int YEARS = 1;
  private static final int MONTHS = 2;
  private static final int DAYS = 3;
  private static final int TIME = 4;
  private static final int HOURS = 5;
  private static final int MINUTES = 6;
  private static final int SECONDS = 7;
  private static final int FRACTION = 8;
  private static final int HUNDREDTH = 10_000_000;

  private TimeInterval() {}

  /**
   * Whether the text is an interval: at least one part, at least one after {@code T}, at most ten
   * digits each.
   *
   * @param decimals how many digits there may be behind the point, at most 9; 2 in the standard
   */
  public static boolean isValid(String text, int decimals) {
    var parts = PARTS.matcher(text);
    if (!parts.matches() || text.endsWith("P") || text.endsWith("T")) {
      return false;
    }
    return parts.group(FRACTION) == null || parts.group(FRACTION).length() <= decimals;
  }

  /**
   * The length of an interval, in hundredths of a second; finer decimals are cut off.
   *
   * @return zero for an empty text
   * @throws IllegalArgumentException when the text is neither empty nor an interval
   */
  public static Duration parse(String text) {
    if (text.isEmpty()) {
      return Duration.ZERO;
    }
    var parts = PARTS.matcher(text);
    if (!isValid(text, 9) || !parts.matches()) {
      throw new IllegalArgumentException("Not a time interval: " + text);
    }
    var seconds =
        number(parts, YEARS) * YEAR + number(parts, MONTHS) * MONTH + number(parts, DAYS) * DAY;
    if (parts.group(TIME) == null) {
      return Duration.ofSeconds(seconds);
    }
    seconds += number(parts, HOURS) * HOUR + number(parts, MINUTES) * MINUTE;
    return Duration.ofSeconds(seconds + number(parts, SECONDS), hundredths(parts) * HUNDREDTH);
  }

  private static long number(Matcher parts, int group) {
    return parts.group(group) == null ? 0 : Long.parseLong(parts.group(group));
  }

  private static long hundredths(Matcher parts) {
    var fraction = parts.group(FRACTION);
    return fraction == null ? 0 : Long.parseLong((fraction + "0").substring(0, 2));
  }

  /**
   * The shortest text in days, hours, minutes and seconds, for example {@code P1DT0.55S}; {@code
   * PT0S} for nothing and for what is negative.
   */
  public static String format(Duration duration) {
    var hundredths = duration.getNano() / HUNDREDTH;
    if (duration.isNegative() || duration.getSeconds() == 0 && hundredths == 0) {
      return "PT0S";
    }
    var seconds = duration.getSeconds();
    var text = new StringBuilder("P");
    append(text, seconds / DAY, 'D');
    if (seconds % DAY > 0 || hundredths > 0) {
      text.append('T');
      append(text, seconds % DAY / HOUR, 'H');
      append(text, seconds % HOUR / MINUTE, 'M');
      if (hundredths > 0) {
        var digits = String.valueOf(100 + hundredths).substring(1);
        var shortest = digits.endsWith("0") ? digits.substring(0, 1) : digits;
        text.append(seconds % MINUTE).append('.').append(shortest).append('S');
      } else {
        append(text, seconds % MINUTE, 'S');
      }
    }
    return text.toString();
  }

  private static void append(StringBuilder text, long number, char unit) {
    if (number > 0) {
      text.append(number).append(unit);
    }
  }

  /**
   * The sum of two intervals as {@link #format} writes it, for example a total time and a session
   * time; an empty text counts as nothing.
   *
   * @throws IllegalArgumentException when a text is neither empty nor an interval
   */
  public static String add(String one, String other) {
    return format(parse(one).plus(parse(other)));
  }
}
