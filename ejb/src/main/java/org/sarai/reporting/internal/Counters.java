package org.sarai.reporting.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts people and rows of each group. Rows come sorted by person, so whoever was not the last
 * person of a group is new to it: exact, without remembering anybody.
 */
final class Counters {
  /** So many thinkable groups always have a place each, and as many as there are rows to count. */
  private static final int FEW = 1 << 12;

  /** But no more than this, in 12 MiB: a question may not take more for itself. */
  private static final int MOST = 1 << 20;

  private static final int FIRST_SIZE = 1 << 10;

  /** What stands in a place, side by side so that it is fetched at once. */
  private static final int LAST = 0;

  private static final int PERSONS = 1;
  private static final int ROWS = 2;
  private static final int WIDTH = 3;

  private final boolean direct;

  /** The groups of the places when these are found by hashing; -1 for a place that is free. */
  private long[] groups;

  private int[] cells;
  private int used;

  /** What one group came to. */
  record Counted(long group, long persons, long rows) {}

  /**
   * @param groups all groups have numbers below this
   * @param rows at most so many are counted
   */
  Counters(long groups, long rows) {
    direct = groups <= Math.min(MOST, Math.max(FEW, rows));
    make(direct ? (int) groups : FIRST_SIZE);
  }

  private void make(int places) {
    groups = new long[direct ? 0 : places];
    Arrays.fill(groups, -1);
    cells = new int[WIDTH * places];
  }

  /**
   * @param group of each row
   * @param person of each row, by number from 0; ascending from call to call
   */
  void count(long[] group, int[] person, int count) {
    if (direct) {
      for (var index = 0; index < count; index++) {
        count((int) group[index], person[index]);
      }
    } else {
      for (var index = 0; index < count; index++) {
        count(place(group[index]), person[index]);
      }
    }
  }

  private void count(int place, int person) {
    var cell = WIDTH * place;
    cells[cell + ROWS]++;
    // One more than the number, since 0 is nobody.
    if (cells[cell + LAST] != person + 1) {
      cells[cell + LAST] = person + 1;
      cells[cell + PERSONS]++;
    }
  }

  private int place(long group) {
    var place = free(group);
    if (groups[place] < 0) {
      if (2 * ++used > groups.length) {
        grow();
        place = free(group);
      }
      groups[place] = group;
    }
    return place;
  }

  /** Where the group is, or where it would be put. */
  private int free(long group) {
    var mask = groups.length - 1;
    // Spread by the golden ratio; neighbours are tried one after the other.
    var place = (int) (group * 0x9E3779B97F4A7C15L >>> 32) & mask;
    while (groups[place] >= 0 && groups[place] != group) {
      place = place + 1 & mask;
    }
    return place;
  }

  private void grow() {
    var old = cells;
    var known = groups;
    make(2 * known.length);
    for (var place = 0; place < known.length; place++) {
      if (known[place] >= 0) {
        var now = free(known[place]);
        groups[now] = known[place];
        System.arraycopy(old, WIDTH * place, cells, WIDTH * now, WIDTH);
      }
    }
  }

  /** The groups that occur. */
  Stream<Counted> counted() {
    return IntStream.range(0, cells.length / WIDTH)
        .filter(place -> cells[WIDTH * place + ROWS] > 0)
        .mapToObj(
            place ->
                new Counted(
                    direct ? place : groups[place],
                    cells[WIDTH * place + PERSONS],
                    cells[WIDTH * place + ROWS]));
  }
}
