package org.sarai.ear;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A list of facts, each with the step at which it came, and a count over it: the plain way, looking
 * at everything, written without a look at the product's.
 */
final class World {
  static final String NOT_STATED = "NOT_STATED";

  /** A training record as some list brought it. Smaller ids came earlier. */
  record Training(
      long id,
      int step,
      long person,
      String course,
      LocalDate day,
      int institution,
      String sex,
      boolean qualifies) {
    /** What makes two records of one person the same. */
    String key() {
      return course + "@" + day;
    }
  }

  /** Loaded at a step, with the records that it carries. */
  record Load(String reference, int step, Set<Long> records) {}

  record Merge(String reference, int step, long keep, long absorb) {}

  record Withdrawal(String reference, int step, long record) {}

  /** What a keeper said of somebody. */
  record Correction(int step, long person, String sex, String nationality) {}

  /** What is true of an institution from a step on. */
  record State(
      int step,
      int institution,
      String country,
      String type,
      Integer parent,
      boolean counting,
      Integer mergedInto) {}

  record Proposal(int step, long one, long other) {}

  /** About a pair: true, they are two; false, it is a question again. */
  record Decision(int step, long one, long other, boolean two) {}

  /** One participation with everything by which it can be counted. */
  record Counted(
      long person,
      int institution,
      int unit,
      String type,
      String country,
      String sex,
      String nationality,
      String course,
      LocalDate day,
      boolean first) {}

  final List<Training> trainings = new ArrayList<>();
  final List<Load> loads = new ArrayList<>();
  final List<Merge> merges = new ArrayList<>();
  final List<Withdrawal> withdrawals = new ArrayList<>();
  final List<Correction> corrections = new ArrayList<>();
  final List<State> states = new ArrayList<>();
  final List<Proposal> proposals = new ArrayList<>();
  final List<Decision> decisions = new ArrayList<>();

  /** References of what was undone, by the step. */
  final Map<String, Integer> undone = new HashMap<>();

  boolean stands(String reference, int step, int at) {
    return step <= at && undone.getOrDefault(reference, Integer.MAX_VALUE) > at;
  }

  boolean stands(Training training, int at) {
    return loads.stream()
            .anyMatch(
                load ->
                    load.records().contains(training.id())
                        && stands(load.reference(), load.step(), at))
        && withdrawals.stream()
            .noneMatch(
                one -> one.record() == training.id() && stands(one.reference(), one.step(), at));
  }

  /** Whom somebody counts as: up, as long as anybody has absorbed them. */
  long root(long person, int at) {
    for (var merge : merges) {
      if (merge.absorb() == person && stands(merge.reference(), merge.step(), at)) {
        return root(merge.keep(), at);
      }
    }
    return person;
  }

  State state(int institution, int at) {
    return states.stream()
        .filter(state -> state.institution() == institution && state.step() <= at)
        .reduce((earlier, later) -> later)
        .orElseThrow();
  }

  /** Over the duplicate's original, then up to counting level; in a circle it is itself. */
  int counts(int institution, int at) {
    var seen = new HashSet<Integer>();
    var here = institution;
    while (seen.add(here)) {
      var state = state(here, at);
      if (state.mergedInto() != null) {
        here = state.mergedInto();
      } else if (!state.counting() && state.parent() != null) {
        here = state.parent();
      } else {
        return here;
      }
    }
    return institution;
  }

  /** Over the duplicate's original, and no further. */
  int unit(int institution, int at) {
    var seen = new HashSet<Integer>();
    var here = institution;
    while (seen.add(here)) {
      var original = state(here, at).mergedInto();
      if (original == null) {
        return here;
      }
      here = original;
    }
    return institution;
  }

  List<Counted> count(int at) {
    var byRoot = new TreeMap<Long, List<Training>>();
    for (var training : trainings) {
      if (stands(training, at)) {
        byRoot
            .computeIfAbsent(root(training.person(), at), root -> new ArrayList<>())
            .add(training);
      }
    }
    var counted = new ArrayList<Counted>();
    byRoot.forEach((root, theirs) -> counted.addAll(count(root, theirs, at)));
    return counted;
  }

  private List<Counted> count(long root, List<Training> theirs, int at) {
    var chosen = new LinkedHashMap<String, Training>();
    theirs.stream()
        .filter(Training::qualifies)
        .sorted(Comparator.comparing(Training::id))
        .forEach(training -> chosen.putIfAbsent(training.key(), training));
    var correction =
        corrections.stream()
            .filter(one -> one.step() <= at && root(one.person(), at) == root)
            .reduce((earlier, later) -> later)
            .orElse(null);
    var told =
        theirs.stream()
            .filter(training -> !training.sex().equals(NOT_STATED))
            .max(Comparator.comparing(Training::id))
            .map(Training::sex)
            .orElse(NOT_STATED);
    var first =
        chosen.values().stream()
            .min(Comparator.comparing(Training::day).thenComparing(Training::id))
            .orElse(null);
    return chosen.values().stream()
        .map(
            training -> {
              var institution = counts(training.institution(), at);
              var state = state(institution, at);
              return new Counted(
                  root,
                  institution,
                  unit(training.institution(), at),
                  state.type(),
                  state.country(),
                  correction == null ? told : correction.sex(),
                  correction == null ? "PK" : correction.nationality(),
                  training.course(),
                  training.day(),
                  training == first);
            })
        .toList();
  }

  /** By how many the people of a slice would be fewer. */
  long doubles(List<Counted> slice, int at) {
    var people = slice.stream().map(Counted::person).collect(Collectors.toSet());
    var groups = new ArrayList<Set<Long>>();
    people.forEach(person -> groups.add(new HashSet<>(Set.of(person))));
    for (var proposal : proposals) {
      var one = root(proposal.one(), at);
      var other = root(proposal.other(), at);
      if (proposal.step() > at
          || one == other
          || !people.contains(one)
          || !people.contains(other)
          || areTwo(one, other, at)) {
        continue;
      }
      var mine = group(groups, one);
      var theirs = group(groups, other);
      if (mine != theirs) {
        groups.remove(theirs);
        mine.addAll(theirs);
      }
    }
    return people.size() - groups.size();
  }

  private static Set<Long> group(List<Set<Long>> groups, long person) {
    return groups.stream().filter(group -> group.contains(person)).findFirst().orElseThrow();
  }

  private boolean areTwo(long one, long other, int at) {
    return decisions.stream()
        .filter(decision -> decision.step() <= at)
        .filter(
            decision ->
                Set.of(one, other)
                    .equals(
                        new HashSet<>(
                            List.of(root(decision.one(), at), root(decision.other(), at)))))
        .reduce((earlier, later) -> later)
        .filter(Decision::two)
        .isPresent();
  }

  /** Persons and participations by value. */
  static Map<String, String> groups(List<Counted> slice, Function<Counted, String> value) {
    return slice.stream()
        .collect(
            Collectors.groupingBy(
                value,
                TreeMap::new,
                Collectors.collectingAndThen(
                    Collectors.toList(),
                    group -> distinct(group, Counted::person) + "/" + group.size())));
  }

  static long distinct(List<Counted> slice, Function<Counted, Object> value) {
    return slice.stream().map(value).distinct().count();
  }

  List<Counted> slice(int at, Predicate<Counted> condition) {
    return count(at).stream().filter(condition).toList();
  }
}
