package org.sarai.reporting.internal;

import java.util.List;

/**
 * The participations of some people, who stand together: people in the order of their ids, with
 * each all that is theirs. Never changed; a change writes a new one.
 *
 * @param people ids, ascending, at least one
 * @param starts the first row of each of them, and after the last the number of rows
 * @param codes for each {@link Column} the codes of the rows
 */
record Chunk(long[] people, int[] starts, List<Codes> codes) {
  int rows() {
    return starts[people.length];
  }

  Codes codes(Column column) {
    return codes.get(column.ordinal());
  }

  /** In bytes, without the few of the objects themselves. */
  long size() {
    return (long) people.length * Long.BYTES
        + (long) starts.length * Integer.BYTES
        + codes.stream().mapToLong(Codes::size).sum();
  }

  /**
   * Says whose the rows are.
   *
   * @param first the number that the first person of this chunk has among all people
   * @param rows numbers of rows, ascending
   * @param count how many of them there are
   * @param whose takes the number of the person of each
   */
  void people(int first, int[] rows, int count, int[] whose) {
    var person = 0;
    for (var index = 0; index < count; index++) {
      while (starts[person + 1] <= rows[index]) {
        person++;
      }
      whose[index] = first + person;
    }
  }
}
