package org.sarai.plan.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.sarai.plan.Word;
import org.sarai.plan.WordKind;

/**
 * Whom a rule concerns, and who of them is due.
 *
 * @param concerned one entry for each person
 * @param due of these, those who never completed the course, or not for as long as the rule says
 */
public record Duty(Map<Long, Staff.Member> concerned, List<Long> due) {

  /**
   * @param rule the rule
   * @param words the academy's words
   * @param everywhere institutions of a rule without a wing
   * @param staff everybody who may be concerned
   * @param last when people last completed the course
   * @param day the day for which it is asked
   */
  static Duty of(
      PlanFacts.RuleFact rule,
      List<Word> words,
      Set<Long> everywhere,
      List<Staff.Member> staff,
      Map<Long, LocalDate> last,
      LocalDate day) {
    var places = rule.wing() == null ? everywhere : institutions(words, rule.wing());
    var concerned =
        staff.stream()
            .filter(member -> places.contains(member.top()))
            .filter(member -> rule.rank() == null || rule.rank().equalsIgnoreCase(member.rank()))
            .collect(
                Collectors.toMap(
                    Staff.Member::personId,
                    member -> member,
                    (one, other) -> one,
                    LinkedHashMap::new));
    var due =
        concerned.keySet().stream()
            .filter(person -> isDue(rule.everyMonths(), last.get(person), day))
            .toList();
    return new Duty(concerned, due);
  }

  static Set<Long> institutions(List<Word> words, String wing) {
    return words.stream()
        .filter(word -> word.kind() == WordKind.WING && word.word().equalsIgnoreCase(wing))
        .map(Word::institutionId)
        .collect(Collectors.toSet());
  }

  /** On the day that comes the months later it is due again. */
  static boolean isDue(Integer everyMonths, LocalDate last, LocalDate day) {
    return last == null || everyMonths != null && !last.plusMonths(everyMonths).isAfter(day);
  }
}
