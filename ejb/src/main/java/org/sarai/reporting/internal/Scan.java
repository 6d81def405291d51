package org.sarai.reporting.internal;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.Dimension;

/** One pass over a store, which answers everything about a slice. */
final class Scan {
  private final ColumnStore store;
  private final Map<Column, boolean[]> filters;
  private final Division division;
  private final Counters counters;
  private final boolean[] places;
  private final boolean[] subjects;
  private final boolean[] sessions;
  private final BitSet people;
  private long persons;
  private long participations;

  private int[] rows = new int[0];
  private int[] numbers;
  private int[] whose;
  private long[] groups;

  private Scan(ColumnStore store, Slice slice, List<Dimension> by) {
    this.store = store;
    this.filters = slice.tables();
    this.division = new Division(by, store);
    this.counters = new Counters(division.groups(), store.rows());
    this.places = new boolean[store.entries(Column.WHERE).length];
    this.subjects = new boolean[store.entries(Column.WHAT).length];
    this.sessions = new boolean[store.entries(Column.SESSION).length];
    this.people = new BitSet(store.people());
  }

  /**
   * @param by dimensions that divide; may be empty
   * @throws ArithmeticException if these dimensions have too many combinations for this
   */
  static Scan of(ColumnStore store, Slice slice, List<Dimension> by) {
    var scan = new Scan(store, slice, by);
    scan.run(true, !by.isEmpty());
    return scan;
  }

  /**
   * The parts alone, for less than half of what a whole scan takes.
   *
   * @param by dimensions that divide; may be empty
   * @return the values of the dimensions, then persons and participations; without dimensions
   *     everybody together, if there is anybody
   * @throws ArithmeticException if these dimensions have too many combinations for this
   */
  static List<Object[]> parts(ColumnStore store, Slice slice, List<Dimension> by) {
    if (by.isEmpty()) {
      var everybody = of(store, slice, by);
      return everybody.persons == 0
          ? List.of()
          : List.<Object[]>of(new Object[] {everybody.persons, everybody.participations});
    }
    var scan = new Scan(store, slice, by);
    scan.run(false, true);
    return scan.groups();
  }

  private void run(boolean whole, boolean divided) {
    for (var index = 0; index < store.chunks().size(); index++) {
      chunk(store.chunks().get(index), store.first(index), whole, divided);
    }
  }

  private void chunk(Chunk chunk, int first, boolean whole, boolean divided) {
    room(chunk.rows());
    System.arraycopy(numbers, 0, rows, 0, chunk.rows());
    var count = chunk.rows();
    for (var filter : filters.entrySet()) {
      count = chunk.codes(filter.getKey()).select(filter.getValue(), rows, count);
    }
    if (count == 0) {
      return;
    }
    chunk.people(first, rows, count, whose);
    if (whole) {
      participations += count;
      chunk.codes(Column.WHERE).mark(places, rows, count);
      chunk.codes(Column.WHAT).mark(subjects, rows, count);
      chunk.codes(Column.SESSION).mark(sessions, rows, count);
      people(count);
    }
    if (divided) {
      Arrays.fill(groups, 0, count, 0);
      for (var table : division.tables().entrySet()) {
        chunk.codes(table.getKey()).add(table.getValue(), rows, count, groups);
      }
      counters.count(groups, whose, count);
    }
  }

  private void people(int count) {
    var last = -1;
    for (var index = 0; index < count; index++) {
      if (whose[index] != last) {
        last = whose[index];
        people.set(last);
        persons++;
      }
    }
  }

  private void room(int count) {
    if (rows.length < count) {
      rows = new int[count];
      whose = new int[count];
      groups = new long[count];
      numbers = new int[count];
      Arrays.setAll(numbers, row -> row);
    }
  }

  /** Persons, participations, institutions, courses, sessions. */
  Object[] total() {
    return new Object[] {
      persons,
      participations,
      distinct(Column.WHERE, places, "institution_id"),
      distinct(Column.WHAT, subjects, "course_id"),
      distinct(Column.SESSION, sessions, "session_id")
    };
  }

  private long distinct(Column column, boolean[] seen, String part) {
    var at = column.position(part);
    var values = new HashSet<Object>();
    for (var code = 0; code < seen.length; code++) {
      if (seen[code]) {
        values.add(store.entries(column)[code][at]);
      }
    }
    values.remove(null);
    return values.size();
  }

  /** The values of the dimensions, then persons and participations; the largest first. */
  List<Object[]> groups() {
    return division.sorted(counters.counted());
  }

  /**
   * @return the numbers of those who have a participation in the slice
   */
  BitSet people() {
    return people;
  }
}
