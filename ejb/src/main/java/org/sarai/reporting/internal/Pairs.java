package org.sarai.reporting.internal;

import java.util.Arrays;
import java.util.BitSet;

/**
 * People who may be one, as of one state of the proposals. Never changed.
 *
 * @param state {@link TrainedState#proposals()} at that time
 * @param people ids of all who are in a pair, ascending
 * @param ends of each pair where its two stand among the people, one after the other
 */
record Pairs(String state, long[] people, int[] ends) {
  /**
   * @param ids of each pair its two, one after the other
   */
  static Pairs of(String state, long[] ids) {
    var people = Arrays.stream(ids).sorted().distinct().toArray();
    var ends = Arrays.stream(ids).mapToInt(id -> Arrays.binarySearch(people, id)).toArray();
    return new Pairs(state, people, ends);
  }

  /** The numbers that these people have in a store; negative if they have none there. */
  int[] numbers(ColumnStore store) {
    return Arrays.stream(people).mapToInt(store::number).toArray();
  }

  /**
   * By how many people a slice would shrink if all who may be one person were.
   *
   * @param numbers as {@link #numbers} gives them
   * @param slice numbers of the people of the slice
   */
  long among(int[] numbers, BitSet slice) {
    var parents = new int[people.length];
    Arrays.setAll(parents, person -> person);
    var joined = 0L;
    for (var end = 0; end < ends.length; end += 2) {
      var one = numbers[ends[end]];
      var other = numbers[ends[end + 1]];
      if (one >= 0 && other >= 0 && slice.get(one) && slice.get(other)) {
        var a = root(parents, ends[end]);
        var b = root(parents, ends[end + 1]);
        parents[a] = b;
        joined += a == b ? 0 : 1;
      }
    }
    return joined;
  }

  private static int root(int[] parents, int person) {
    var root = person;
    while (parents[root] != root) {
      parents[root] = parents[parents[root]];
      root = parents[root];
    }
    return root;
  }
}
