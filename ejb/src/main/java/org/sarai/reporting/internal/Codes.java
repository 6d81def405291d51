package org.sarai.reporting.internal;

import java.util.Arrays;

/** The codes of one column in one chunk, in as few bytes as the largest of them needs. */
interface Codes {
  int get(int row);

  /** In bytes. */
  long size();

  /**
   * Keeps of the rows those whose code is accepted.
   *
   * @param rows numbers of rows; those kept come to stand in front, in the same order
   * @param count how many of them there are
   * @return how many are kept
   */
  int select(boolean[] accepted, int[] rows, int count);

  /** Notes the codes that occur. */
  void mark(boolean[] seen, int[] rows, int count);

  /** Adds to each row's sum what the table says of its code. */
  void add(long[] table, int[] rows, int count, long[] sums);

  /**
   * @param codes codes, in an array that may be longer
   * @param count how many of them count
   */
  static Codes packed(int[] codes, int count) {
    var highest = 0;
    for (var row = 0; row < count; row++) {
      highest = Math.max(highest, codes[row]);
    }
    if (highest <= 0xFF) {
      var bytes = new byte[count];
      for (var row = 0; row < count; row++) {
        bytes[row] = (byte) codes[row];
      }
      return new Bytes(bytes);
    }
    if (highest <= 0xFFFF) {
      var chars = new char[count];
      for (var row = 0; row < count; row++) {
        chars[row] = (char) codes[row];
      }
      return new Chars(chars);
    }
    return new Ints(Arrays.copyOf(codes, count));
  }

  /** Up to 256 codes. The loops stand three times because each must be compiled for its array. */
  record Bytes(byte[] codes) implements Codes {
    @Override
    public int get(int row) {
      return codes[row] & 0xFF;
    }

    @Override
    public long size() {
      return codes.length;
    }

    @Override
    public int select(boolean[] accepted, int[] rows, int count) {
      var kept = 0;
      for (var index = 0; index < count; index++) {
        var row = rows[index];
        rows[kept] = row;
        kept += accepted[codes[row] & 0xFF] ? 1 : 0;
      }
      return kept;
    }

    @Override
    public void mark(boolean[] seen, int[] rows, int count) {
      for (var index = 0; index < count; index++) {
        seen[codes[rows[index]] & 0xFF] = true;
      }
    }

    @Override
    public void add(long[] table, int[] rows, int count, long[] sums) {
      for (var index = 0; index < count; index++) {
        sums[index] += table[codes[rows[index]] & 0xFF];
      }
    }
  }

  /** Up to 65,536 codes. */
  record Chars(char[] codes) implements Codes {
    @Override
    public int get(int row) {
      return codes[row];
    }

    @Override
    public long size() {
      return (long) codes.length * Character.BYTES;
    }

    @Override
    public int select(boolean[] accepted, int[] rows, int count) {
      var kept = 0;
      for (var index = 0; index < count; index++) {
        var row = rows[index];
        rows[kept] = row;
        kept += accepted[codes[row]] ? 1 : 0;
      }
      return kept;
    }

    @Override
    public void mark(boolean[] seen, int[] rows, int count) {
      for (var index = 0; index < count; index++) {
        seen[codes[rows[index]]] = true;
      }
    }

    @Override
    public void add(long[] table, int[] rows, int count, long[] sums) {
      for (var index = 0; index < count; index++) {
        sums[index] += table[codes[rows[index]]];
      }
    }
  }

  /** More than that. */
  record Ints(int[] codes) implements Codes {
    @Override
    public int get(int row) {
      return codes[row];
    }

    @Override
    public long size() {
      return (long) codes.length * Integer.BYTES;
    }

    @Override
    public int select(boolean[] accepted, int[] rows, int count) {
      var kept = 0;
      for (var index = 0; index < count; index++) {
        var row = rows[index];
        rows[kept] = row;
        kept += accepted[codes[row]] ? 1 : 0;
      }
      return kept;
    }

    @Override
    public void mark(boolean[] seen, int[] rows, int count) {
      for (var index = 0; index < count; index++) {
        seen[codes[rows[index]]] = true;
      }
    }

    @Override
    public void add(long[] table, int[] rows, int count, long[] sums) {
      for (var index = 0; index < count; index++) {
        sums[index] += table[codes[rows[index]]];
      }
    }
  }
}
