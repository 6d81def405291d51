package org.sarai.reporting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.internal.Counters.Counted;

/**
 * How a question divides: each row gets the number of its group as a sum over columns, as digits
 * make a number. A column gives as many digits as its codes differ in what is asked about.
 */
final class Division {
  private final List<Dimension> by;
  private final Map<Column, long[]> tables = new EnumMap<>(Column.class);
  private final List<Digit> digits = new ArrayList<>();
  private final long groups;

  /** Of one column: its dimensions, the values of each of its parts, and what one part is worth. */
  private record Digit(List<Dimension> dimensions, List<Object[]> values, long worth) {
    int part(long group) {
      return (int) (group / worth % values.size());
    }
  }

  /**
   * @throws ArithmeticException if more groups are thinkable than numbers are
   */
  Division(List<Dimension> by, ColumnStore store) {
    this.by = by;
    var worth = 1L;
    for (var column : Column.values()) {
      var dimensions = by.stream().filter(d -> Column.of(d) == column).toList();
      if (!dimensions.isEmpty()) {
        var digit = new Digit(dimensions, new ArrayList<>(), worth);
        tables.put(column, table(digit, store.entries(column)));
        digits.add(digit);
        worth = Math.multiplyExact(worth, Math.max(1, digit.values().size()));
      }
    }
    this.groups = worth;
  }

  private static long[] table(Digit digit, Object[][] entries) {
    var known = new HashMap<List<Object>, Integer>();
    var table = new long[entries.length];
    for (var code = 0; code < entries.length; code++) {
      var values = new Object[digit.dimensions().size()];
      var keys = new Object[values.length];
      for (var index = 0; index < values.length; index++) {
        var dimension = digit.dimensions().get(index);
        values[index] = Column.value(dimension, entries[code]);
        keys[index] = Spelling.key(dimension, values[index]);
      }
      var part = known.putIfAbsent(Arrays.asList(keys), known.size());
      if (part == null) {
        part = digit.values().size();
        digit.values().add(values);
      }
      table[code] = part * digit.worth();
    }
    return table;
  }

  /** For each column that matters what its codes add to a group's number. */
  Map<Column, long[]> tables() {
    return tables;
  }

  /** All groups have numbers below this. */
  long groups() {
    return groups;
  }

  /**
   * Groups as an answer has them: the largest first, then in the order of their values.
   *
   * @return rows of the values of the dimensions asked for, then persons and participations
   */
  List<Object[]> sorted(Stream<Counted> groups) {
    var ranks = by.stream().map(this::ranks).toArray(int[][]::new);
    var digitOf = by.stream().map(this::digit).toArray(Digit[]::new);
    return groups
        .map(
            counted ->
                new Ranked(
                    counted,
                    IntStream.range(0, ranks.length)
                        .map(index -> ranks[index][digitOf[index].part(counted.group())])
                        .toArray()))
        .sorted(
            Comparator.comparing((Ranked ranked) -> -ranked.counted().persons())
                .thenComparing(Ranked::ranks, Arrays::compare))
        .map(ranked -> row(ranked.counted()))
        .toList();
  }

  /** A group with the place of each of its values among all values; compared without any text. */
  private record Ranked(Counted counted, int[] ranks) {}

  private int[] ranks(Dimension dimension) {
    var digit = digit(dimension);
    var at = digit.dimensions().indexOf(dimension);
    var keys = digit.values().stream().map(part -> Spelling.key(dimension, part[at])).toList();
    var order = keys.stream().distinct().sorted(Spelling.order(dimension)).toList();
    var rank = new HashMap<Object, Integer>();
    order.forEach(key -> rank.put(key, rank.size()));
    return keys.stream().mapToInt(rank::get).toArray();
  }

  private Digit digit(Dimension dimension) {
    return digits.stream()
        .filter(d -> d.dimensions().contains(dimension))
        .findFirst()
        .orElseThrow();
  }

  private Object[] row(Counted counted) {
    var row = new Object[by.size() + 2];
    for (var digit : digits) {
      var values = digit.values().get(digit.part(counted.group()));
      for (var index = 0; index < values.length; index++) {
        row[by.indexOf(digit.dimensions().get(index))] = values[index];
      }
    }
    row[by.size()] = counted.persons();
    row[by.size() + 1] = counted.rows();
    return row;
  }
}
