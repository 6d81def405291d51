package org.sarai.reporting.internal;

import java.util.Arrays;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Counts people and rows of each group. Rows come sorted by person, so whoever was not the last
 * person of a group is new to it: exact, without remembering anybody.
 */
final class Counters {
  /** Up to so many groups have a place each; three arrays of it stay in the processor's cache. */
  private static final long PLACES = 1 << 16;

  private static final int FIRST_SIZE = 1 << 10;

  private final boolean direct;

  /** The groups of the places when these are found by hashing; -1 for a place that is free. */
  private long[] groups;

  private int[] last;
  private int[] persons;
  private int[] rows;
  private int used;

  /** What one group came to. */
  record Counted(long group, long persons, long rows) {}

  /**
   * @param most all groups have numbers below this
   */
  Counters(long most) {
    direct = most <= PLACES;
    make(direct ? (int) most : FIRST_SIZE);
  }

  private void make(int places) {
    groups = new long[direct ? 0 : places];
    Arrays.fill(groups, -1);
    last = new int[places];
    Arrays.fill(last, -1);
    persons = new int[places];
    rows = new int[places];
  }

  /**
   * @param group of each row
   * @param person of each row, by number; ascending from call to call
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
    rows[place]++;
    if (last[place] != person) {
      last[place] = person;
      persons[place]++;
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
    var old = new int[][] {last, persons, rows};
    var known = groups;
    make(2 * known.length);
    for (var place = 0; place < known.length; place++) {
      if (known[place] >= 0) {
        var now = free(known[place]);
        groups[now] = known[place];
        last[now] = old[0][place];
        persons[now] = old[1][place];
        rows[now] = old[2][place];
      }
    }
  }

  /** The groups that occur. */
  Stream<Counted> counted() {
    return IntStream.range(0, rows.length)
        .filter(place -> rows[place] > 0)
        .mapToObj(
            place -> new Counted(direct ? place : groups[place], persons[place], rows[place]));
  }
}
