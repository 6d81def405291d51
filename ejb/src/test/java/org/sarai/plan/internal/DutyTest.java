package org.sarai.plan.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarai.plan.Word;
import org.sarai.plan.WordKind;

/** Whom a rule concerns, and when it is due again. */
class DutyTest {
  private static final LocalDate DAY = LocalDate.of(2026, 3, 31);

  @ParameterizedTest
  @CsvSource({
    // On the day that comes the months later, and no day before.
    "24, 2024-03-31, true",
    "24, 2024-04-01, false",
    // February has no 31st: its last day stands for it.
    "1, 2026-02-28, true",
    "13, 2025-02-28, true",
    // Once is once.
    ", 2001-01-01, false",
    ", , true",
    "12, , true",
  })
  void aCourseIsDueSoManyMonthsAfterItWasCompleted(Integer months, LocalDate last, boolean due) {
    assertThat(Duty.isDue(months, last, DAY)).isEqualTo(due);
  }

  @Test
  void aRuleConcernsEverybodyOnceWhoIsOfItsRankAndWing() {
    var staff =
        List.of(
            new Staff.Member(1, 10, "North", "Inspector"),
            new Staff.Member(1, 20, "South", "inspector"),
            new Staff.Member(2, 20, "South", null),
            new Staff.Member(3, 30, "West", "Inspector"));
    var words =
        List.of(
            new Word(WordKind.WING, "Land", 20L, "South"),
            new Word(WordKind.WING, "Land", 30L, "West"),
            new Word(WordKind.RANK, "Inspector", null, null));
    assertThat(concerned(null, null, words, staff)).containsExactly(1L, 2L);
    assertThat(concerned("Inspector", null, words, staff)).containsExactly(1L);
    assertThat(concerned(null, "land", words, staff)).containsExactly(1L, 2L, 3L);
    assertThat(concerned("INSPECTOR", "Land", words, staff)).containsExactly(1L, 3L);
    assertThat(concerned(null, "Sea", words, staff)).isEmpty();
  }

  private static Set<Long> concerned(
      String rank, String wing, List<Word> words, List<Staff.Member> staff) {
    var rule = new PlanFacts.RuleFact("x", 1, null, rank, wing);
    return Duty.of(rule, words, Set.of(10L, 20L), staff, Map.of(), DAY).concerned().keySet();
  }
}
