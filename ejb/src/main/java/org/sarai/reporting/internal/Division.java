package org.sarai.reporting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.Dimension;

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
  private record Digit(List<Dimension> dimensions, List<Object[]> values, long worth) {}

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
   * @return the values of the dimensions asked for, in their order
   */
  Object[] values(long group) {
    var values = new Object[by.size()];
    for (var digit : digits) {
      var part = digit.values().get((int) (group / digit.worth() % digit.values().size()));
      for (var index = 0; index < part.length; index++) {
        values[by.indexOf(digit.dimensions().get(index))] = part[index];
      }
    }
    return values;
  }

  /** The order of an answer's groups: rows of values, then persons, then participations. */
  Comparator<Object[]> order() {
    Comparator<Object[]> order = Comparator.comparing(row -> -(Long) row[by.size()]);
    for (var index = 0; index < by.size(); index++) {
      var dimension = by.get(index);
      var at = index;
      order =
          order.thenComparing(row -> Spelling.key(dimension, row[at]), Spelling.order(dimension));
    }
    return order;
  }
}
