package org.sarai.web.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class PeriodTest {
  private static String before(String from, String to) {
    var before = new Period(LocalDate.parse(from), LocalDate.parse(to)).before();
    return before.from() + " " + before.to();
  }

  @Test
  void wholeMonthsAreComparedWithAsManyMonths() {
    assertThat(before("2025-01-01", "2025-12-31")).isEqualTo("2024-01-01 2024-12-31");
    assertThat(before("2025-03-01", "2025-03-31")).isEqualTo("2025-02-01 2025-02-28");
    assertThat(before("2025-04-01", "2025-06-30")).isEqualTo("2025-01-01 2025-03-31");
  }

  @Test
  void otherDaysWithAsManyDays() {
    assertThat(before("2025-03-02", "2025-03-11")).isEqualTo("2025-02-20 2025-03-01");
    assertThat(before("2025-03-01", "2025-03-01")).isEqualTo("2025-02-28 2025-02-28");
  }

  @Test
  void aMissingLimitIsAYearAway() {
    var today = LocalDate.of(2026, 11, 22);
    assertThat(Period.of(null, null, today))
        .isEqualTo(new Period(LocalDate.of(2025, 11, 23), today));
    assertThat(Period.of(null, LocalDate.of(2025, 12, 31), today))
        .isEqualTo(new Period(LocalDate.of(2025, 1, 1), LocalDate.of(2025, 12, 31)));
    assertThat(Period.of(LocalDate.of(2026, 1, 1), null, today))
        .isEqualTo(new Period(LocalDate.of(2026, 1, 1), today));
    assertThat(Period.of(LocalDate.of(2027, 1, 1), null, today))
        .isEqualTo(new Period(today, today));
  }
}
