package org.sarai.completion.internal;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sarai.completion.DayOrder;

/** Days as lists write them, read only where they can be read in one way. */
final class Days {
  private static final String TIME =
      "(?:[T ]+\\d{1,2}:\\d{2}(?::\\d{2}(?:\\.\\d+)?)?(?: ?[ap]m)?Z?)?";
  private static final Pattern YEAR_FIRST =
      Pattern.compile("(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + TIME, Pattern.CASE_INSENSITIVE);
  private static final Pattern YEAR_LAST =
      Pattern.compile("(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})" + TIME, Pattern.CASE_INSENSITIVE);
  private static final Pattern NAMED =
      Pattern.compile("(\\d{1,2})[- ./]*([a-z]{3,9})[-, ./]*(\\d{4})", Pattern.CASE_INSENSITIVE);
  private static final Pattern COMPACT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
  private static final Pattern SERIAL = Pattern.compile("\\d{5}(?:\\.\\d+)?");
  private static final LocalDate EPOCH = LocalDate.of(1899, 12, 30);

  /** 18 May 1927 and 31 December 2099: other numbers of five digits are more likely mistakes. */
  private static final int FIRST_SERIAL = 10_000;

  private static final int LAST_SERIAL = 73_050;
  private static final int MONTHS = 12;

  private static final List<String> NAMES =
      List.of(
          "january",
          "february",
          "march",
          "april",
          "may",
          "june",
          "july",
          "august",
          "september",
          "october",
          "november",
          "december");

  private Days() {}

  /** The day could be two different ones. */
  static final class Ambiguous extends Exception {
    private static final long serialVersionUID = 1L;

    Ambiguous() {
      super(null, null, false, false);
    }
  }

  /**
   * @return the day; null if this is none
   */
  static LocalDate read(String written, DayOrder order) throws Ambiguous {
    var text = Words.digits(written).replace('\u060D', '/').strip();
    try {
      var iso = YEAR_FIRST.matcher(text);
      if (iso.matches()) {
        return day(iso.group(1), iso.group(3), iso.group(4));
      }
      var last = YEAR_LAST.matcher(text);
      if (last.matches()) {
        return yearLast(last.group(1), last.group(3), last.group(4), order);
      }
      var compact = COMPACT.matcher(text);
      if (compact.matches()) {
        return day(compact.group(1), compact.group(2), compact.group(3));
      }
      var named = NAMED.matcher(text);
      if (named.matches()) {
        return named(named.group(1), named.group(2), named.group(3));
      }
      return SERIAL.matcher(text).matches() ? serial(text) : null;
    } catch (DateTimeException e) {
      return null;
    }
  }

  private static LocalDate yearLast(String first, String second, String year, DayOrder order)
      throws Ambiguous {
    var a = Integer.parseInt(first);
    var b = Integer.parseInt(second);
    if (a > MONTHS || a == b) {
      return day(year, second, first);
    }
    if (b > MONTHS) {
      return day(year, first, second);
    }
    return switch (order) {
      case DAY_FIRST -> day(year, second, first);
      case MONTH_FIRST -> day(year, first, second);
      case UNKNOWN -> throw new Ambiguous();
    };
  }

  private static LocalDate day(String year, String month, String day) {
    return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
  }

  private static LocalDate named(String day, String month, String year) {
    var wanted = month.toLowerCase(Locale.ROOT);
    for (var index = 0; index < MONTHS; index++) {
      if (NAMES.get(index).startsWith(wanted) || wanted.equals("sept") && index == 8) {
        return LocalDate.of(Integer.parseInt(year), index + 1, Integer.parseInt(day));
      }
    }
    return null;
  }

  /** A day that lost its style on the way from Excel. */
  private static LocalDate serial(String text) {
    var days = Integer.parseInt(text.replaceFirst("\\..*", ""));
    return days < FIRST_SERIAL || days > LAST_SERIAL ? null : EPOCH.plusDays(days);
  }
}
