package org.sarai.reporting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Makes chunks of rows that come in the order of people. */
final class ChunkWriter {
  /** Small enough that a change copies little and a scan stays in the processor's cache. */
  static final int ROWS = 16_384;

  private static final int COLUMNS = Column.values().length;

  private final int most;
  private final List<Chunk> chunks = new ArrayList<>();
  private long[] people = new long[ROWS / 4];
  private int[] starts = new int[ROWS / 4];
  private final int[][] codes = new int[COLUMNS][ROWS];
  private int persons;
  private int rows;
  private long size;

  /**
   * @param most a chunk with so many rows takes no further person
   */
  ChunkWriter(int most) {
    this.most = most;
  }

  /**
   * Takes a row.
   *
   * @param person whose it is; the same as before or a larger one
   * @param row codes by column
   */
  void add(long person, int[] row) {
    if (persons == 0 || people[persons - 1] != person) {
      begin(person);
    }
    room();
    for (var column = 0; column < COLUMNS; column++) {
      codes[column][rows] = row[column];
    }
    rows++;
  }

  /** Takes one person of another chunk, with all rows. */
  void copy(Chunk from, int person) {
    begin(from.people()[person]);
    for (var row = from.starts()[person]; row < from.starts()[person + 1]; row++) {
      room();
      for (var column = 0; column < COLUMNS; column++) {
        codes[column][rows] = from.codes().get(column).get(row);
      }
      rows++;
    }
  }

  private void begin(long person) {
    if (rows >= most) {
      flush();
    }
    if (persons > 0 && people[persons - 1] >= person) {
      throw new IllegalStateException("people come in the order of their ids");
    }
    if (persons == people.length) {
      people = Arrays.copyOf(people, 2 * persons);
      starts = Arrays.copyOf(starts, 2 * persons);
    }
    people[persons] = person;
    starts[persons] = rows;
    persons++;
  }

  /** The rows of one person are never parted, however many they are. */
  private void room() {
    if (rows == codes[0].length) {
      for (var column = 0; column < COLUMNS; column++) {
        codes[column] = Arrays.copyOf(codes[column], 2 * rows);
      }
    }
  }

  private void flush() {
    if (persons == 0) {
      return;
    }
    var begins = Arrays.copyOf(starts, persons + 1);
    begins[persons] = rows;
    var chunk =
        new Chunk(
            Arrays.copyOf(people, persons),
            begins,
            Arrays.stream(codes).map(column -> Codes.packed(column, rows)).toList());
    chunks.add(chunk);
    size += chunk.size();
    persons = 0;
    rows = 0;
  }

  /** What the finished chunks take, in bytes. */
  long size() {
    return size;
  }

  /** All that was written; the writer is empty afterwards. */
  List<Chunk> finish() {
    flush();
    var all = List.copyOf(chunks);
    chunks.clear();
    return all;
  }
}
