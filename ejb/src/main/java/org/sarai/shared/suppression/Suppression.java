package org.sarai.shared.suppression;

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
import org.sarai.shared.Refused;

/**
 * What of some figures is said to those who see no names. Every figure is a cell of a table or a
 * sum of such cells, and what is said of a cell depends on nothing but the data: not on who asks,
 * or what they asked before. So answers put together tell no more than the tables do.
 *
 * @param <D> dimensions of the tables
 */
public final class Suppression<D extends Enum<D>> {
  /** Stands for a figure that is withheld. */
  public static final long WITHHELD = -1;

  /** Fewer people than this are not shown. */
  public static final int FEWEST = 5;

  /** More dimensions at once, filters among them, and hardly a cell would be shown. */
  public static final int MOST_DIMENSIONS = 4;

  /**
   * The tables of which the figures are cells, whatever a question asks.
   *
   * @param <D> their dimensions
   */
  @FunctionalInterface
  public interface Counts<D> {
    /**
     * @param by what divides the people
     * @param from first day; null for no limit
     * @param to last day; null for no limit
     * @return rows of values, then how many people; what stands behind that is not read
     */
    List<Object[]> groups(List<D> by, LocalDate from, LocalDate to);
  }

  private final Terms<D> terms;
  private final Counts<D> counts;
  private final int fewest;
  private final Map<Table<D>, Known> known = new HashMap<>();
  private final Map<D, Map<Object, List<Object>>> implied = new HashMap<>();
  private TreeSet<YearMonth> months;

  /**
   * A table: one axis for each dimension, and one more for the years if it has one.
   *
   * @param by sorted; contains neither the month if it is yearly, nor what another implies
   */
  private record Table<D>(List<D> by, boolean yearly) {}

  /** A table with its values as they are written. */
  private record Known(SuppressedTable cells, List<Map<Object, Object>> written) {
    Status status(List<Object> key) {
      var cell = cells.axes().cell(key);
      return cell < 0 ? Status.NOBODY : cells.status(cell);
    }
  }

  /**
   * @param terms what the dimensions mean
   * @param counts the tables
   * @param fewest people of a cell that is shown
   */
  public Suppression(Terms<D> terms, Counts<D> counts, int fewest) {
    this.terms = terms;
    this.counts = counts;
    this.fewest = fewest;
  }

  /** The table whose cells are the sums along an axis. */
  private Table<D> without(Table<D> table, int axis) {
    var by = table.by();
    if (axis == by.size()) {
      return new Table<>(by, false);
    }
    var gone = by.get(axis);
    var rest = new ArrayList<>(by);
    rest.remove(axis);
    rest.addAll(impliedBy(gone));
    return new Table<>(reduced(terms, rest), table.yearly() || gone == terms.month());
  }

  private List<D> impliedBy(D dimension) {
    return terms.implied().getOrDefault(dimension, List.of());
  }

  /**
   * @param terms what the dimensions mean
   * @param dimensions in any order
   * @param <D> kind of dimension
   * @return once each, sorted, and without what others imply
   */
  public static <D extends Enum<D>> List<D> reduced(Terms<D> terms, Iterable<D> dimensions) {
    var all = sorted(dimensions);
    return all.stream()
        .filter(
            dimension ->
                terms.implied().entrySet().stream()
                    .noneMatch(
                        one -> all.contains(one.getKey()) && one.getValue().contains(dimension)))
        .toList();
  }

  /**
   * @param terms what the dimensions mean
   * @param asked dimensions of a question, those of its filters too
   * @param from first day; null for no limit
   * @param to last day; null for no limit
   * @param <D> kind of dimension
   * @throws Refused (forbidden) if the question is finer than anything that could be answered
   */
  public static <D extends Enum<D>> void require(
      Terms<D> terms, Iterable<D> asked, LocalDate from, LocalDate to) {
    if (reduced(terms, asked).size() > MOST_DIMENSIONS) {
      throw tooFine();
    }
    if (from != null && from.getDayOfMonth() != 1
        || to != null && to.plusDays(1).getDayOfMonth() != 1) {
      throw Refused.forbidden("refused.wholeMonths");
    }
  }

  /**
   * @return the refusal of what combines too much
   */
  public static Refused tooFine() {
    return Refused.forbidden("refused.tooFine", MOST_DIMENSIONS);
  }

  /** The months in which anybody took part. */
  private TreeSet<YearMonth> months() {
    if (months == null) {
      months = new TreeSet<>();
      counts
          .groups(List.of(terms.month()), null, null)
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
  public Map<List<Object>, Status> of(List<D> asked, LocalDate from, LocalDate to) {
    var by = reduced(terms, asked);
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
  private Object value(D dimension, List<D> by, List<Object> key) {
    var at = by.indexOf(dimension);
    if (at >= 0) {
      return key.get(at);
    }
    var from =
        terms.implied().entrySet().stream()
            .filter(one -> by.contains(one.getKey()) && one.getValue().contains(dimension))
            .findFirst()
            .orElseThrow();
    return implied(from.getKey(), key.get(by.indexOf(from.getKey())))
        .get(from.getValue().indexOf(dimension));
  }

  /** What a value of a dimension says of those that it implies. */
  private List<Object> implied(D dimension, Object value) {
    return implied.computeIfAbsent(dimension, this::readImplied).get(value);
  }

  private Map<Object, List<Object>> readImplied(D dimension) {
    var others = impliedBy(dimension);
    var by = Stream.concat(Stream.of(dimension), others.stream()).toList();
    var values = new HashMap<Object, List<Object>>();
    for (var row : counts.groups(by, null, null)) {
      values.putIfAbsent(
          terms.key(dimension, row[0]),
          IntStream.range(0, others.size())
              .mapToObj(at -> terms.key(others.get(at), row[at + 1]))
              .collect(Collectors.toList()));
    }
    return values;
  }

  private Map<List<Object>, Status> reducedOf(List<D> by, LocalDate from, LocalDate to) {
    var said = new LinkedHashMap<List<Object>, Status>();
    if (by.contains(terms.month())) {
      say(said, table(new Table<>(by, false)), by.size(), null);
      var month = by.indexOf(terms.month());
      said.keySet().removeIf(key -> !within(YearMonth.parse((String) key.get(month)), from, to));
      return said;
    }
    if (months().stream().allMatch(month -> within(month, from, to))) {
      say(said, table(new Table<>(by, false)), by.size(), null);
      return said;
    }
    var monthly = Stream.concat(by.stream(), Stream.of(terms.month())).sorted().toList();
    for (var year : years()) {
      var ofYear = months().stream().filter(month -> month.getYear() == year).toList();
      if (ofYear.stream().allMatch(month -> within(month, from, to))) {
        say(said, table(new Table<>(by, true)), by.size(), year);
      } else {
        ofYear.stream()
            .filter(month -> within(month, from, to))
            .forEach(
                month ->
                    say(
                        said,
                        table(new Table<>(monthly, false)),
                        monthly.indexOf(terms.month()),
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

  /**
   * What is said of two together: no more than of each.
   *
   * @param one what is said of the one
   * @param other what is said of the other
   * @return the one that says less
   */
  public static Status both(Status one, Status other) {
    return one.compareTo(other) > 0 ? one : other;
  }

  private Known table(Table<D> table) {
    var found = known.get(table);
    if (found == null) {
      found = counted(table);
      known.put(table, found);
    }
    return found;
  }

  private Known counted(Table<D> table) {
    var rows = rows(table);
    var dimensions = table.by().size();
    var width = dimensions + (table.yearly() ? 1 : 0);
    var written = new ArrayList<Map<Object, Object>>();
    IntStream.range(0, width).forEach(axis -> written.add(new HashMap<>()));
    var keys = new ArrayList<List<Object>>();
    for (var row : rows) {
      var key = new ArrayList<>();
      for (var axis = 0; axis < width; axis++) {
        var value = axis < dimensions ? terms.key(table.by().get(axis), row[axis]) : row[axis];
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
  private List<Object[]> rows(Table<D> table) {
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

  private TableAxes axes(Table<D> table, List<Map<Object, Object>> written) {
    var values = new ArrayList<List<Object>>();
    var blocks = new ArrayList<int[]>();
    for (var axis = 0; axis < written.size(); axis++) {
      var dimension = axis == table.by().size() ? null : table.by().get(axis);
      Comparator<Object> order =
          dimension == null ? Comparator.comparing(Integer.class::cast) : terms.order(dimension);
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
  private Object block(D dimension, Object value) {
    if (dimension == terms.month()) {
      return year((String) value);
    }
    return dimension != null && terms.implied().containsKey(dimension)
        ? implied(dimension, value)
        : List.of();
  }

  private static int year(String month) {
    return YearMonth.parse(month).getYear();
  }

  /** Whether the sum along an axis is withheld; months add up to years, years to all of time. */
  private boolean isWithheld(Table<D> table, TableAxes axes, int axis, int... place) {
    var key = new ArrayList<>();
    for (var index = 0; index < place.length; index++) {
      key.add(axes.value(index, place[index]));
    }
    var sum = without(table, axis);
    var sumKey = new ArrayList<>();
    for (var dimension : sum.by()) {
      sumKey.add(value(dimension, table.by(), key));
    }
    if (sum.yearly()) {
      sumKey.add(
          table.yearly()
              ? key.get(table.by().size())
              : year((String) key.get(table.by().indexOf(terms.month()))));
    }
    var status = table(sum).status(sumKey);
    return status == Status.WITHHELD || status == Status.UNDIVIDED;
  }

  /**
   * @param by dimensions of a table
   * @param axis one of them
   * @param key what is equal for all ways to write a value
   * @return how it is written; null if nobody has it
   */
  public Object written(List<D> by, int axis, Object key) {
    return table(new Table<>(by, false)).written().get(axis).get(key);
  }

  /**
   * @param dimensions in any order
   * @param <D> kind of dimension
   * @return the same, once each and sorted
   */
  @SafeVarargs
  public static <D extends Enum<D>> List<D> sorted(Iterable<D>... dimensions) {
    var all = new HashSet<D>();
    Arrays.stream(dimensions).forEach(some -> some.forEach(all::add));
    return all.stream().sorted().toList();
  }
}
