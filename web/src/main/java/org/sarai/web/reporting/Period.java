package org.sarai.web.reporting;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/**
 * Days from one to another, both of them included.
 *
 * @param from the first
 * @param to the last
 */
public record Period(LocalDate from, LocalDate to) {
  /**
   * The period of the same length that ends on the day before: as many months, if the period is
   * whole months, else as many days.
   */
  Period before() {
    var last = from.minusDays(1);
    if (from.getDayOfMonth() == 1 && to.equals(YearMonth.from(to).atEndOfMonth())) {
      var months = ChronoUnit.MONTHS.between(from, to.plusDays(1));
      return new Period(from.minusMonths(months), last);
    }
    return new Period(last.minusDays(ChronoUnit.DAYS.between(from, to)), last);
  }

  /** The months that it lies in. */
  Period ofWholeMonths() {
    return new Period(from.withDayOfMonth(1), YearMonth.from(to).atEndOfMonth());
  }

  /**
   * The period of a question; with one limit missing, the year at the other.
   *
   * @param today the last day that there can be
   */
  static Period of(LocalDate from, LocalDate to, LocalDate today) {
    var last = to == null ? today : to;
    var first = from == null ? last.minusYears(1).plusDays(1) : from;
    return first.isAfter(last) ? new Period(last, last) : new Period(first, last);
  }
}
