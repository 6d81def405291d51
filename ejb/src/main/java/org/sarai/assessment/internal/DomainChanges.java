package org.sarai.assessment.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sarai.assessment.Change;
import org.sarai.assessment.DomainChange;
import org.sarai.courses.test.Domain;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;

/** Compares pre-tests, post-tests and follow-ups of one instrument, domain by domain. */
final class DomainChanges {
  private static final List<List<String>> STEPS =
      List.of(List.of("pre", "post"), List.of("pre", "follow-up"), List.of("post", "follow-up"));

  /** One person says nothing of a group, and has no interval. */
  private static final int FEWEST = 2;

  private final Map<Long, Questions> units;
  private final List<TakenTest> taken;

  /**
   * @param units the questions of each test, in any language
   * @param taken first attempts on them, the earliest first
   */
  DomainChanges(Map<Long, Questions> units, List<TakenTest> taken) {
    this.units = units;
    this.taken = taken;
  }

  List<DomainChange> all() {
    var changes = new ArrayList<DomainChange>();
    var instruments =
        units.values().stream()
            .map(Questions::instrument)
            .filter(code -> code != null)
            .collect(Collectors.toCollection(TreeSet::new));
    for (var instrument : instruments) {
      for (var step : STEPS) {
        for (var domain : Domain.values()) {
          change(instrument, step.get(0), step.get(1), domain).ifPresent(changes::add);
        }
      }
    }
    return changes;
  }

  private Optional<DomainChange> change(String instrument, String from, String to, Domain domain) {
    var common = questions(instrument, from, domain);
    common.retainAll(questions(instrument, to, domain));
    var before = shares(instrument, from, common);
    var after = shares(instrument, to, common);
    var changes = new ArrayList<Change>();
    var both = new ArrayList<>(before.keySet());
    both.retainAll(after.keySet());
    if (both.size() >= FEWEST) {
      changes.add(
          Comparison.paired(
              both.stream().map(before::get).toList(), both.stream().map(after::get).toList()));
    }
    both.forEach(before::remove);
    both.forEach(after::remove);
    if (before.size() >= FEWEST && after.size() >= FEWEST) {
      changes.add(
          Comparison.independent(List.copyOf(before.values()), List.copyOf(after.values())));
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new DomainChange(instrument, domain.name(), from, to, common.size(), changes));
  }

  private Set<String> questions(String instrument, String purpose, Domain domain) {
    return units.values().stream()
        .filter(unit -> is(unit, instrument, purpose))
        .flatMap(unit -> unit.questions().stream())
        .filter(question -> question.domain() == domain && question.type().isMarked())
        .map(Question::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The first share of each person, whichever version of the test they took. */
  private Map<Long, Double> shares(String instrument, String purpose, Set<String> questions) {
    var shares = new LinkedHashMap<Long, Double>();
    for (var one : taken) {
      if (is(units.get(one.unitId()), instrument, purpose)) {
        one.share(questions).ifPresent(share -> shares.putIfAbsent(one.personId(), share));
      }
    }
    return shares;
  }

  private static boolean is(Questions unit, String instrument, String purpose) {
    return instrument.equals(unit.instrument()) && purpose.equals(unit.purpose());
  }
}
