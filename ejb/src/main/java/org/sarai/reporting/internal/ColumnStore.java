package org.sarai.reporting.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The table {@code trained} as it stood at one version, in memory and by columns, sorted by person.
 * Never changed: {@link #with} gives another that shares what stayed the same.
 */
final class ColumnStore {
  private final List<Dictionary> dictionaries;
  private final List<Object[][]> entries;
  private final List<Chunk> chunks;
  private final TrainedVersion version;

  /** The number of the first person of each chunk, and after the last of all people. */
  private final int[] first;

  /**
   * @param dictionaries for each column
   * @param chunks people ascending from one to the next
   * @param version what of the table this is
   */
  ColumnStore(List<Dictionary> dictionaries, List<Chunk> chunks, TrainedVersion version) {
    this.dictionaries = dictionaries;
    this.entries = dictionaries.stream().map(Dictionary::entries).toList();
    this.chunks = List.copyOf(chunks);
    this.version = version;
    this.first = new int[chunks.size() + 1];
    for (var index = 0; index < first.length - 1; index++) {
      first[index + 1] = first[index] + chunks.get(index).people().length;
    }
  }

  /**
   * @return dictionaries for a store that is made anew
   */
  static List<Dictionary> dictionaries() {
    return Arrays.stream(Column.values()).map(column -> new Dictionary()).toList();
  }

  List<Dictionary> coding() {
    return dictionaries;
  }

  TrainedVersion version() {
    return version;
  }

  List<Chunk> chunks() {
    return chunks;
  }

  /** What the codes of a column stand for. */
  Object[][] entries(Column column) {
    return entries.get(column.ordinal());
  }

  /** How many people there are; they have the numbers below that. */
  int people() {
    return first[first.length - 1];
  }

  /** The number of the first person of a chunk. */
  int first(int chunk) {
    return first[chunk];
  }

  long rows() {
    return chunks.stream().mapToLong(Chunk::rows).sum();
  }

  /** In bytes, without the dictionaries. */
  long size() {
    return chunks.stream().mapToLong(Chunk::size).sum();
  }

  /**
   * @return the number of a person; negative if they have no participation
   */
  int number(long person) {
    var chunk = chunkOf(person);
    if (chunk < 0) {
      return -1;
    }
    var index = Arrays.binarySearch(chunks.get(chunk).people(), person);
    return index < 0 ? -1 : first[chunk] + index;
  }

  /** The last chunk that begins with this person or before; -1 if they are before all. */
  private int chunkOf(long person) {
    var low = 0;
    var high = chunks.size() - 1;
    while (low <= high) {
      var middle = (low + high) >>> 1;
      if (chunks.get(middle).people()[0] <= person) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high;
  }

  /**
   * The same at a later version.
   *
   * @param changed ids of those whose rows are others now, ascending
   * @param now all rows of these people, coded by {@link #coding()}; who is not there has none
   * @param later the version
   */
  ColumnStore with(long[] changed, List<Chunk> now, TrainedVersion later) {
    var all = new ArrayList<Chunk>();
    var news = new News(now);
    var next = 0;
    for (var index = 0; index < Math.max(1, chunks.size()); index++) {
      // Whoever comes before the first chunk goes there, whoever comes after the last there.
      var end = index + 1 < chunks.size() ? chunks.get(index + 1).people()[0] : Long.MAX_VALUE;
      var begin = next;
      while (next < changed.length && changed[next] < end) {
        next++;
      }
      if (next > begin) {
        var writer = new ChunkWriter(Integer.MAX_VALUE);
        merge(index, Arrays.copyOfRange(changed, begin, next), news, writer);
        writer.finish().forEach(chunk -> all.addAll(split(chunk)));
      } else if (!chunks.isEmpty()) {
        all.add(chunks.get(index));
      }
    }
    return new ColumnStore(dictionaries, all, later);
  }

  /** Only what has doubled is split; else each change would leave a splinter. */
  private static List<Chunk> split(Chunk chunk) {
    if (chunk.rows() < 2 * ChunkWriter.ROWS) {
      return List.of(chunk);
    }
    var writer = new ChunkWriter(ChunkWriter.ROWS);
    for (var person = 0; person < chunk.people().length; person++) {
      writer.copy(chunk, person);
    }
    return writer.finish();
  }

  private void merge(int index, long[] changed, News news, ChunkWriter writer) {
    var old = chunks.isEmpty() ? null : chunks.get(index);
    var people = old == null ? new long[0] : old.people();
    var next = 0;
    for (var person = 0; person < people.length; person++) {
      while (next < changed.length && changed[next] < people[person]) {
        news.write(changed[next++], writer);
      }
      if (next < changed.length && changed[next] == people[person]) {
        news.write(changed[next++], writer);
      } else {
        writer.copy(old, person);
      }
    }
    while (next < changed.length) {
      news.write(changed[next++], writer);
    }
  }

  /** The rows of those who changed, read person by person. */
  private static final class News {
    private final List<Chunk> chunks;
    private int chunk;
    private int person;

    private News(List<Chunk> chunks) {
      this.chunks = chunks;
    }

    private void write(long who, ChunkWriter writer) {
      if (chunk < chunks.size() && chunks.get(chunk).people()[person] == who) {
        writer.copy(chunks.get(chunk), person);
        if (++person == chunks.get(chunk).people().length) {
          person = 0;
          chunk++;
        }
      }
    }
  }
}
