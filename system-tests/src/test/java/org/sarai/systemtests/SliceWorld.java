package org.sarai.systemtests;

import java.time.LocalDate;
import java.time.Period;
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
import java.util.stream.Collectors;

/**
 * Everything that a test has told the platform, each with the step at which it did, and a count
 * over it that looks at all of it each time.
 */
final class SliceWorld {
  static final String NOT_STATED = "NOT_STATED";

  /** A row of a list, with the number of its record: the first have the smallest. */
  record Row(
      int number, int step, int list, long person, LocalDate birth, Map<String, String> says) {
    String key() {
      return says.get("what") + "@" + says.get("day");
    }

    boolean qualifies() {
      return says.get("attendance").isEmpty() || Integer.parseInt(says.get("attendance")) >= 80;
    }
  }

  record Merge(String reference, int step, long keep, long absorb) {}

  record Withdrawal(int step, long person, String key) {}

  record Correction(int step, long person, Map<String, String> traits) {}

  final List<Row> rows = new ArrayList<>();
  final List<Merge> merges = new ArrayList<>();
  final List<Withdrawal> withdrawals = new ArrayList<>();
  final List<Correction> corrections = new ArrayList<>();

  /** Steps at which lists, by their numbers, and merges, by their references, were taken back. */
  final Map<Object, Integer> undone = new HashMap<>();

  /** Whom somebody counts as. */
  long root(long person, int at) {
    return merges.stream()
        .filter(merge -> merge.absorb() == person && stands(merge.reference(), merge.step(), at))
        .findFirst()
        .map(merge -> root(merge.keep(), at))
        .orElse(person);
  }

  private boolean stands(Object what, int step, int at) {
    return step <= at && undone.getOrDefault(what, Integer.MAX_VALUE) > at;
  }

  /** What is told by a list that stands and was not withdrawn, under the root. */
  private Map<Long, List<Row>> standing(int at) {
    Set<String> seen = new HashSet<>();
    return rows.stream()
        .filter(row -> stands(row.list(), row.step(), at))
        .filter(
            row ->
                withdrawals.stream()
                    .noneMatch(
                        one ->
                            one.step() <= at
                                && one.person() == row.person()
                                && one.key().equals(row.key())))
        .sorted(Comparator.comparing(Row::number))
        // A row that was told before is the same record.
        .filter(row -> seen.add(row.person() + row.key()))
        .collect(
            Collectors.groupingBy(
                row -> root(row.person(), at), TreeMap::new, Collectors.toList()));
  }

  /** Every participation that counts, with its value in each dimension, and whose it is. */
  List<Map<String, String>> counted(int at) {
    List<Map<String, String>> counted = new ArrayList<>();
    standing(at).forEach((root, theirs) -> counted.addAll(counted(root, theirs, at)));
    return counted;
  }

  private List<Map<String, String>> counted(long root, List<Row> theirs, int at) {
    Map<String, Row> chosen = new LinkedHashMap<>();
    theirs.stream().filter(Row::qualifies).forEach(row -> chosen.putIfAbsent(row.key(), row));
    Row first =
        chosen.values().stream()
            .min(Comparator.comparing((Row row) -> row.says().get("day")))
            .orElse(null);
    return chosen.values().stream()
        .map(
            row -> {
              Map<String, String> values = new HashMap<>(row.says());
              for (String trait : List.of("sex", "disability", "nationality")) {
                values.put(trait, trait(trait, root, theirs, at));
              }
              values.put("person", String.valueOf(root));
              values.put("ageBand", band(row.birth(), LocalDate.parse(row.says().get("day"))));
              values.put("year", row.says().get("day").substring(0, 4));
              values.put("month", row.says().get("day").substring(0, 7));
              values.put("firstTime", String.valueOf(row == first));
              values.put(
                  "evidence", row.says().get("attendance").isEmpty() ? "LISTED" : "ATTENDED");
              values.replaceAll((name, value) -> value.isEmpty() ? NOT_STATED : value);
              return values;
            })
        .toList();
  }

  /** As a keeper decided it last, else as the newest row says that says it. */
  private String trait(String trait, long root, List<Row> theirs, int at) {
    return corrections.stream()
        .filter(one -> one.step() <= at && root(one.person(), at) == root)
        .reduce((earlier, later) -> later)
        .map(correction -> correction.traits().get(trait))
        .orElseGet(
            () ->
                theirs.stream()
                    .map(row -> row.says().get(trait))
                    .filter(value -> !value.isEmpty())
                    .reduce((earlier, later) -> later)
                    .orElse(""));
  }

  private static String band(LocalDate birth, LocalDate day) {
    if (birth == null) {
      return "";
    }
    int age = Period.between(birth, day).getYears();
    int[] first = {18, 25, 35, 45, 55, 65};
    String[] bands = {"UNDER_18", "18_24", "25_34", "35_44", "45_54", "55_64", "65_PLUS"};
    int band = 0;
    while (band < first.length && age >= first[band]) {
      band++;
    }
    return bands[band];
  }

  static long distinct(List<Map<String, String>> slice, String what) {
    return slice.stream()
        .map(one -> one.get(what))
        .filter(value -> !value.equals(NOT_STATED))
        .distinct()
        .count();
  }

  /** Persons and participations by values. */
  static Map<List<String>, String> groups(List<Map<String, String>> slice, List<String> by) {
    Function<Map<String, String>, List<String>> key = one -> by.stream().map(one::get).toList();
    return slice.stream()
        .collect(
            Collectors.groupingBy(
                key,
                Collectors.collectingAndThen(
                    Collectors.toList(), part -> distinct(part, "person") + "/" + part.size())));
  }
}
