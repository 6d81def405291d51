package org.sarai.reporting.internal;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.internal.SuppressedTable.Status;

/**
 * What of a register's figures is said to those who see no names. Every figure is a cell of a table
 * or a sum of such cells, and what is said of a cell depends on nothing but the data: not on who
 * asks, or what they asked before. So answers put together tell no more than the tables do.
 */
final class Suppression {
  /** Tables of the register, whatever a question asks. */
  interface Counts {
    /**
     * @return rows of values, then persons and participations, for everybody of the register
     */
    List<Object[]> groups(List<Dimension> by, LocalDate from, LocalDate to);
  }

  /** Fewer people than this are not shown. */
  private final int fewest;

  /**
   * What a value of one dimension says of others, whose sums its figures are part of: of a wider
   * table with these in its place the lines are shorter.
   */
  private static final Map<Dimension, List<Dimension>> IMPLIED =
      Map.of(
          Dimension.INSTITUTION, List.of(Dimension.INSTITUTION_TYPE, Dimension.COUNTRY),
          Dimension.COURSE, List.of(Dimension.PROGRAMME));

  private final Counts counts;
  private final Map<Table, Known> known = new HashMap<>();
  private final Map<Dimension, Map<Object, List<Object>>> implied = new HashMap<>();
  private TreeSet<YearMonth> months;

  /**
   * A table: one axis for each dimension, and one more for the years if it has one.
   *
   * @param by sorted; contains neither the month if it is yearly, nor what another implies
   */
  private record Table(List<Dimension> by, boolean yearly) {
    /** The table whose cells are the sums along an axis. */
    Table without(int axis) {
      if (axis == by.size()) {
        return new Table(by, false);
      }
      var gone = by.get(axis);
      var rest = new ArrayList<>(by);
      rest.remove(axis);
      rest.addAll(IMPLIED.getOrDefault(gone, List.of()));
      return new Table(reduced(rest), yearly || gone == Dimension.MONTH);
    }
  }

  /** Once each, sorted, and without what others imply. */
  static List<Dimension> reduced(Iterable<Dimension> dimensions) {
    var all = sorted(dimensions);
    return all.stream()
        .filter(
            dimension ->
                IMPLIED.entrySet().stream()
                    .noneMatch(
                        one -> all.contains(one.getKey()) && one.getValue().contains(dimension)))
        .toList();
  }

  /** A table with its values as they are written. */
  private record Known(SuppressedTable cells, List<Map<Object, Object>> written) {
    Status status(List<Object> key) {
      var cell = cells.axes().cell(key);
      return cell < 0 ? Status.NOBODY : cells.status(cell);
    }
  }

  Suppression(Counts counts, int fewest) {
    this.counts = counts;
    this.fewest = fewest;
  }

  /** The months in which anybody took part. */
  private TreeSet<YearMonth> months() {
    if (months == null) {
      months = new TreeSet<>();
      counts
          .groups(List.of(Dimension.MONTH), null, null)
          .forEach(row -> months.add(YearMonth.parse(row[0].toString())));
    }
    return months;
  }

  /**
   * What is said of the parts of a period: years where they are whole, else months.
   *
   * @param asked sorted dimensions of the question, those of its filters too
   * @param from first day of a month; null for no limit
   * @param to last day of a month; null for no limit
   * @return what is said by values, in the order of the dimensions; a part that lies in several
   *     pieces of time is shown if it is in each of them
   */
  Map<List<Object>, Status> of(List<Dimension> asked, LocalDate from, LocalDate to) {
    var by = reduced(asked);
    var said = reducedOf(by, from, to);
    if (by.equals(asked)) {
      return said;
    }
    var whole = new LinkedHashMap<List<Object>, Status>();
    said.forEach(
        (key, status) ->
            whole.put(
                asked.stream().map(d -> value(d, by, key)).collect(Collectors.toList()), status));
    return whole;
  }

  /** What a cell's values say of a dimension, directly or not. */
  private Object value(Dimension dimension, List<Dimension> by, List<Object> key) {
    var at = by.indexOf(dimension);
    if (at >= 0) {
      return key.get(at);
    }
    var from =
        IMPLIED.entrySet().stream()
            .filter(one -> by.contains(one.getKey()) && one.getValue().contains(dimension))
            .findFirst()
            .orElseThrow();
    return implied(from.getKey(), key.get(by.indexOf(from.getKey())))
        .get(from.getValue().indexOf(dimension));
  }

  /** What a value of a dimension says of those that it implies. */
  private List<Object> implied(Dimension dimension, Object value) {
    return implied.computeIfAbsent(dimension, this::readImplied).get(value);
  }

  private Map<Object, List<Object>> readImplied(Dimension dimension) {
    var others = IMPLIED.get(dimension);
    var by = Stream.concat(Stream.of(dimension), others.stream()).toList();
    var values = new HashMap<Object, List<Object>>();
    for (var row : counts.groups(by, null, null)) {
      values.putIfAbsent(
          Spelling.key(dimension, row[0]),
          IntStream.range(0, others.size())
              .mapToObj(at -> Spelling.key(others.get(at), row[at + 1]))
              .collect(Collectors.toList()));
    }
    return values;
  }

  private Map<List<Object>, Status> reducedOf(List<Dimension> by, LocalDate from, LocalDate to) {
    var said = new LinkedHashMap<List<Object>, Status>();
    if (by.contains(Dimension.MONTH)) {
      say(said, table(new Table(by, false)), by.size(), null);
      var month = by.indexOf(Dimension.MONTH);
      said.keySet().removeIf(key -> !within(YearMonth.parse((String) key.get(month)), from, to));
      return said;
    }
    if (months().stream().allMatch(month -> within(month, from, to))) {
      say(said, table(new Table(by, false)), by.size(), null);
      return said;
    }
    var monthly = Stream.concat(by.stream(), Stream.of(Dimension.MONTH)).sorted().toList();
    for (var year : years()) {
      var ofYear = months().stream().filter(month -> month.getYear() == year).toList();
      if (ofYear.stream().allMatch(month -> within(month, from, to))) {
        say(said, table(new Table(by, true)), by.size(), year);
      } else {
        ofYear.stream()
            .filter(month -> within(month, from, to))
            .forEach(
                month ->
                    say(
                        said,
                        table(new Table(monthly, false)),
                        monthly.indexOf(Dimension.MONTH),
                        month.toString()));
      }
    }
    return said;
  }

  private Set<Integer> years() {
    var years = new TreeSet<Integer>();
    months().forEach(month -> years.add(month.getYear()));
    return years;
  }

  private static boolean within(YearMonth month, LocalDate from, LocalDate to) {
    return (from == null || !month.atDay(1).isBefore(from))
        && (to == null || !month.atEndOfMonth().isAfter(to));
  }

  /**
   * Adds what a table says.
   *
   * @param time axis of the time that is not the question's own
   * @param at its value; null if there is no such axis
   */
  private static void say(Map<List<Object>, Status> said, Known table, int time, Object at) {
    var axes = table.cells().axes();
    for (var cell = 0; cell < axes.size(); cell++) {
      var status = table.cells().status(cell);
      var place = axes.place(cell);
      if (status != Status.NOBODY && (at == null || at.equals(axes.value(time, place[time])))) {
        var key = new ArrayList<>();
        for (var axis = 0; axis < place.length; axis++) {
          if (at == null || axis != time) {
            key.add(axes.value(axis, place[axis]));
          }
        }
        said.merge(key, status, Suppression::both);
      }
    }
  }

  /** What is said of two together: no more than of each. */
  static Status both(Status one, Status other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Known table(Table table) {
    var found = known.get(table);
    if (found == null) {
      found = counted(table);
      known.put(table, found);
    }
    return found;
  }

  private Known counted(Table table) {
    var rows = rows(table);
    var dimensions = table.by().size();
    var width = dimensions + (table.yearly() ? 1 : 0);
    var written = new ArrayList<Map<Object, Object>>();
    IntStream.range(0, width).forEach(axis -> written.add(new HashMap<>()));
    var keys = new ArrayList<List<Object>>();
    for (var row : rows) {
      var key = new ArrayList<>();
      for (var axis = 0; axis < width; axis++) {
        var value = axis < dimensions ? Spelling.key(table.by().get(axis), row[axis]) : row[axis];
        written.get(axis).putIfAbsent(value, row[axis]);
        key.add(value);
      }
      keys.add(key);
    }
    var axes = axes(table, written);
    var persons = new long[axes.size()];
    for (var index = 0; index < rows.size(); index++) {
      persons[axes.cell(keys.get(index))] += ((Number) rows.get(index)[width]).longValue();
    }
    return new Known(
        new SuppressedTable(
            axes, persons, fewest, (axis, place) -> isWithheld(table, axes, axis, place)),
        written);
  }

  /** The rows of a table; with the year behind the dimensions if it is yearly. */
  private List<Object[]> rows(Table table) {
    if (!table.yearly()) {
      return counts.groups(table.by(), null, null);
    }
    var at = table.by().size();
    return years().stream()
        .flatMap(
            year ->
                counts
                    .groups(table.by(), LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31))
                    .stream()
                    .map(row -> withYear(row, at, year)))
        .toList();
  }

  private static Object[] withYear(Object[] row, int at, int year) {
    var with = new Object[row.length + 1];
    System.arraycopy(row, 0, with, 0, at);
    with[at] = year;
    System.arraycopy(row, at, with, at + 1, row.length - at);
    return with;
  }

  private TableAxes axes(Table table, List<Map<Object, Object>> written) {
    var values = new ArrayList<List<Object>>();
    var blocks = new ArrayList<int[]>();
    for (var axis = 0; axis < written.size(); axis++) {
      var dimension = axis == table.by().size() ? null : table.by().get(axis);
      Comparator<Object> order =
          dimension == null ? Comparator.comparing(Integer.class::cast) : Spelling.order(dimension);
      var sorted = written.get(axis).keySet().stream().sorted(order).toList();
      values.add(sorted);
      var numbers = new HashMap<Object, Integer>();
      blocks.add(
          sorted.stream()
              .map(value -> block(dimension, value))
              .mapToInt(block -> numbers.computeIfAbsent(block, unknown -> numbers.size()))
              .toArray());
    }
    return new TableAxes(values, blocks);
  }

  /** Values of one block add up to a sum of their own. */
  private Object block(Dimension dimension, Object value) {
    if (dimension == Dimension.MONTH) {
      return year((String) value);
    }
    return dimension != null && IMPLIED.containsKey(dimension)
        ? implied(dimension, value)
        : List.of();
  }

  private static int year(String month) {
    return YearMonth.parse(month).getYear();
  }

  /** Whether the sum along an axis is withheld; months add up to years, years to all of time. */
  private boolean isWithheld(Table table, TableAxes axes, int axis, int... place) {
    var key = new ArrayList<>();
    for (var index = 0; index < place.length; index++) {
      key.add(axes.value(index, place[index]));
    }
    var sum = table.without(axis);
    var sumKey = new ArrayList<>();
    for (var dimension : sum.by()) {
      sumKey.add(value(dimension, table.by(), key));
    }
    if (sum.yearly()) {
      sumKey.add(
          table.yearly()
              ? key.get(table.by().size())
              : year((String) key.get(table.by().indexOf(Dimension.MONTH))));
    }
    var status = table(sum).status(sumKey);
    return status == Status.WITHHELD || status == Status.UNDIVIDED;
  }

  /**
   * @return how a value is written, by its key
   */
  Object written(List<Dimension> by, int axis, Object key) {
    return table(new Table(by, false)).written().get(axis).get(key);
  }

  /**
   * @param dimensions in any order
   * @return the same, once each and sorted
   */
  @SafeVarargs
  static List<Dimension> sorted(Iterable<Dimension>... dimensions) {
    var all = new HashSet<Dimension>();
    Arrays.stream(dimensions).forEach(some -> some.forEach(all::add));
    return all.stream().sorted().toList();
  }
}
