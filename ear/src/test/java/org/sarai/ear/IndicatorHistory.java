package org.sarai.ear;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.sarai.completion.ParticipationLists;
import org.sarai.people.MergePeople;
import org.sarai.people.Merges;
import org.sarai.shared.Clock;

/** A random history of trainings that projects paid for, with notes of what was known when. */
final class IndicatorHistory {
  /** The first day of a training. */
  static final LocalDate BEGIN = LocalDate.of(2024, 1, 1);

  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,nationality,institution,"
          + "institution_country,course_code,completed_on,project";
  private static final List<String> PROJECTS = List.of("P1", "P2", "P 3", "ف4", "unknown");

  private final ParticipationLists lists;
  private final Merges merges;
  private final Random random = new Random(20261122);

  IndicatorHistory(ParticipationLists lists, Merges merges) {
    this.lists = lists;
    this.merges = merges;
  }

  /** Who took part in what, as the test has it. */
  record Fact(int person, String sex, int place, String course, String day, String project) {
    boolean isSameRecord(Fact other) {
      return person == other.person && course.equals(other.course) && day.equals(other.day);
    }

    String line() {
      return "%s,Example,%s,1990-05-01,%s,PK,Place %d,PK,%s,%s,%s"
          .formatted(
              "Given" + person,
              sex,
              "%02d".formatted(person).repeat(6) + "0",
              place,
              course,
              day,
              project);
    }
  }

  /** What was known at an instant: facts, and whom a merged person counts as. */
  record Known(Instant at, List<Fact> facts, Map<Integer, Integer> merged) {
    int root(int person) {
      return merged.containsKey(person) ? root(merged.get(person)) : person;
    }

    long persons(Collection<String> paidBy) {
      return standing().stream()
          .filter(fact -> paidBy.contains(fact.project()))
          .map(fact -> root(fact.person()))
          .distinct()
          .count();
    }

    /** The same training of two who are one counts once. */
    long participations(Collection<String> paidBy) {
      return standing().stream().filter(fact -> paidBy.contains(fact.project())).count();
    }

    List<Fact> standing() {
      var first = new HashMap<String, Fact>();
      facts.forEach(
          fact -> first.putIfAbsent(root(fact.person()) + fact.course() + fact.day(), fact));
      return List.copyOf(first.values());
    }
  }

  private Fact fact(int number) {
    var person = random.nextInt(30) + 10;
    return new Fact(
        person,
        person % 3 == 0 ? "F" : person % 3 == 1 ? "M" : "",
        random.nextInt(5),
        "O-0" + (1 + random.nextInt(6)),
        BEGIN.plusDays(number / 5 * 7L).toString(),
        random.nextInt(7) == 0 ? "" : PROJECTS.get(random.nextInt(PROJECTS.size())));
  }

  private void load(List<Fact> facts) {
    var lines = new ArrayList<>(List.of(HEADER));
    facts.forEach(fact -> lines.add(fact.line()));
    var list = Lists.of("a list", lines.toArray(String[]::new));
    Caller.administrator()
        .run(() -> assertThat(lists.load(list).accepted()).isEqualTo(facts.size()));
  }

  /** Lists, merges of people who share trainings, one of them undone; what was known at each. */
  List<Known> tell() {
    var ids = new TreeMap<Integer, Long>();
    var known = new ArrayList<Known>();
    var facts = new ArrayList<Fact>();
    var merged = new HashMap<Integer, Integer>();
    for (var round = 0; round < 3; round++) {
      for (var number = 0; number < 60; number++) {
        var fact = fact(round * 60 + number);
        if (facts.stream().noneMatch(fact::isSameRecord)) {
          load(List.of(fact));
          facts.add(fact);
          ids.computeIfAbsent(
              fact.person(), person -> Database.CORE.number("select max(id) from person"));
        }
      }
      known.add(known(facts, merged));
      var free = new ArrayList<>(ids.keySet());
      free.removeAll(merged.keySet());
      free.removeAll(merged.values());
      var keep = free.get(0);
      var absorb = free.get(free.size() - 1);
      var other = free.get(free.size() - 2);
      merge(ids.get(keep), ids.get(absorb));
      merged.put(absorb, keep);
      known.add(known(facts, merged));
      var undone = merge(ids.get(keep), ids.get(other));
      merged.put(other, keep);
      known.add(known(facts, merged));
      if (round == 1) {
        Caller.administrator().run(() -> merges.undo(undone, "a reason"));
        merged.remove(other);
        known.add(known(facts, merged));
      }
    }
    return known;
  }

  private String merge(long keep, long absorb) {
    return Caller.administrator()
        .call(() -> merges.merge(new MergePeople(keep, absorb, "a reason")));
  }

  /** What is known now, a little apart from what was told before and comes after. */
  static Known known(List<Fact> facts, Map<Integer, Integer> merged) {
    Database.pause(5);
    var known = new Known(Clock.instant(Clock.now()), List.copyOf(facts), Map.copyOf(merged));
    Database.pause(5);
    return known;
  }
}
