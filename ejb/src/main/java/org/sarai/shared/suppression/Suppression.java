package org.sarai.shared.suppression;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
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
     * @return rows of values, then how many people; what stands behind that is not read
     */
    List<Object[]> groups(List<D> by);
  }

  private final Terms<D> terms;
  private final Counts<D> counts;
  private final int fewest;
  private final Map<List<D>, Known> known = new HashMap<>();
  private final Map<D, Map<Object, List<Object>>> implied = new HashMap<>();
  private TreeSet<YearMonth> months;

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

  /** The table whose cells are the sums along an axis; its dimensions are sorted, too. */
  private List<D> without(List<D> table, int axis) {
    var rest = new ArrayList<>(table);
    rest.addAll(impliedBy(rest.remove(axis)));
    return reduced(terms, rest);
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
          .groups(List.of(terms.month()))
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
    for (var row : counts.groups(by)) {
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
    var month = by.indexOf(terms.month());
    if (month >= 0) {
      say(said, by, by, key -> within(month((String) key.get(month)), from, to));
      return said;
    }
    if (months().stream().allMatch(one -> within(one, from, to))) {
      say(said, by, by, key -> true);
      return said;
    }
    var yearly = sorted(by, List.of(terms.year()));
    var monthly = reduced(terms, sorted(by, List.of(terms.month())));
    for (var year : years()) {
      var ofYear = months().stream().filter(one -> one.getYear() == year).toList();
      if (ofYear.stream().allMatch(one -> within(one, from, to))) {
        say(said, yearly, by, at(yearly, terms.year(), String.valueOf(year)));
      } else {
        ofYear.stream()
            .filter(one -> within(one, from, to))
            .forEach(one -> say(said, monthly, by, at(monthly, terms.month(), one.toString())));
      }
    }
    return said;
  }

  private Predicate<List<Object>> at(List<D> table, D dimension, String value) {
    var axis = table.indexOf(dimension);
    return key -> value.equals(key.get(axis));
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
   * @param by what the answer is divided by, of the table's dimensions or implied by them
   * @param wanted which cells of the table are meant
   */
  private void say(
      Map<List<Object>, Status> said, List<D> table, List<D> by, Predicate<List<Object>> wanted) {
    var cells = table(table).cells();
    for (var cell = 0; cell < cells.axes().size(); cell++) {
      var key = cells.axes().key(cell);
      if (cells.status(cell) != Status.NOBODY && wanted.test(key)) {
        var part =
            table.equals(by)
                ? key
                : by.stream().map(d -> value(d, table, key)).collect(Collectors.toList());
        said.merge(part, cells.status(cell), Suppression::both);
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

  private Known table(List<D> table) {
    var found = known.get(table);
    if (found == null) {
      found = counted(table);
      known.put(table, found);
    }
    return found;
  }

  /** Every value of an axis has somebody, so its own table says how long it is. */
  private void requireFewCells(List<D> table) {
    var lengths =
        table.stream().mapToInt(dimension -> table(List.of(dimension)).cells().axes().size());
    TableAxes.requireFewCells(lengths);
  }

  private Known counted(List<D> table) {
    if (table.size() > 1) {
      requireFewCells(table);
    }
    var rows = counts.groups(table);
    var width = table.size();
    var written = new ArrayList<Map<Object, Object>>();
    table.forEach(dimension -> written.add(new HashMap<>()));
    var keys = new ArrayList<List<Object>>();
    for (var row : rows) {
      var key = new ArrayList<>();
      for (var axis = 0; axis < width; axis++) {
        var value = terms.key(table.get(axis), row[axis]);
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

  private TableAxes axes(List<D> table, List<Map<Object, Object>> written) {
    var values = new ArrayList<List<Object>>();
    var blocks = new ArrayList<int[]>();
    for (var axis = 0; axis < written.size(); axis++) {
      var dimension = table.get(axis);
      var sorted = written.get(axis).keySet().stream().sorted(terms.order(dimension)).toList();
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
    return terms.implied().containsKey(dimension) ? implied(dimension, value) : List.of();
  }

  private static YearMonth month(String value) {
    return YearMonth.parse(value);
  }

  /** Whether the sum along an axis is withheld; months add up to years, years to all of time. */
  private boolean isWithheld(List<D> table, TableAxes axes, int axis, int... place) {
    var key = axes.keyAt(place);
    var sum = without(table, axis);
    var sumKey =
        sum.stream().map(dimension -> value(dimension, table, key)).collect(Collectors.toList());
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
    return table(by).written().get(axis).get(key);
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
