package org.scorm4j.packaging;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The central directory of a zip file, read directly, because {@code java.util.zip} hides what
 * safety needs to know: raw names, encryption, and whether an entry is a symbolic link (PKWARE
 * APPNOTE 4.3.12 to 4.3.16).
 */
final class ZipDirectory {
  private static final int END = 0x06054b50;
  private static final int END_SIZE = 22;
  private static final int END_64 = 0x06064b50;
  private static final int LOCATOR_64 = 0x07064b50;
  private static final int LOCATOR_64_SIZE = 20;
  private static final int HEADER = 0x02014b50;
  private static final int HEADER_SIZE = 46;
  private static final long MOST_BYTES = 64L << 20;
  private static final long FULL = 0xffffffffL;

  /**
   * What the directory says of one entry.
   *
   * @param name empty when it is not UTF-8
   * @param offset where the entry itself begins in the file
   */
  record Entry(
      Optional<String> name,
      String shownName,
      long size,
      long compressedSize,
      long crc,
      int flags,
      int method,
      int unixMode,
      long offset) {

    boolean isFolder() {
      return shownName.endsWith("/");
    }

    boolean isEncrypted() {
      return (flags & 0x41) != 0;
    }

    /** Symbolic links, devices and the like: anything that is neither plain file nor folder. */
    boolean isSpecial() {
      var type = unixMode & 0xf000;
      return type != 0 && type != 0x8000 && type != 0x4000;
    }
  }

  /** The directory's bytes, and by how much the file's offsets are shifted by what precedes it. */
  private record Located(ByteBuffer bytes, long shift) {}

  private ZipDirectory() {}

  /**
   * Reads the directory; empty when the file is no zip or its directory is damaged.
   *
   * @param most after one entry more than that reading stops, because there is no use in it
   */
  static Optional<List<Entry>> read(Path zip, int most) throws IOException {
    try (var channel = FileChannel.open(zip, StandardOpenOption.READ)) {
      var directory = locate(channel);
      return directory.isEmpty() ? Optional.empty() : parse(directory.get(), most);
    }
  }

  private static Optional<Located> locate(FileChannel channel) throws IOException {
    var length = channel.size();
    var tailSize = (int) Math.min(length, END_SIZE + 0xffff);
    var tail = bytes(channel, length - tailSize, tailSize);
    for (var at = tailSize - END_SIZE; at >= 0; at--) {
      if (tail.getInt(at) == END && unsigned(tail.getShort(at + 20)) == tailSize - at - END_SIZE) {
        var endAt = length - tailSize + at;
        var size = tail.getInt(at + 12) & FULL;
        var start = tail.getInt(at + 16) & FULL;
        var zip64 = endOf64(channel, endAt);
        if (zip64.isPresent()) {
          endAt = zip64.get()[0];
          size = zip64.get()[1];
          start = zip64.get()[2];
        }
        if (size > MOST_BYTES || size < 0 || size > endAt) {
          return Optional.empty();
        }
        var begin = endAt - size;
        return Optional.of(new Located(bytes(channel, begin, (int) size), begin - start));
      }
    }
    return Optional.empty();
  }

  /** Position of the zip64 end record, and the directory's size and offset from it. */
  private static Optional<long[]> endOf64(FileChannel channel, long endAt) throws IOException {
    if (endAt < LOCATOR_64_SIZE) {
      return Optional.empty();
    }
    var locator = bytes(channel, endAt - LOCATOR_64_SIZE, LOCATOR_64_SIZE);
    if (locator.getInt(0) != LOCATOR_64) {
      return Optional.empty();
    }
    var at = locator.getLong(8);
    if (at < 0 || at > endAt - 56) {
      return Optional.empty();
    }
    var end = bytes(channel, at, 56);
    return end.getInt(0) == END_64
        ? Optional.of(new long[] {at, end.getLong(40), end.getLong(48)})
        : Optional.empty();
  }

  static ByteBuffer bytes(FileChannel channel, long position, int size) throws IOException {
    var buffer = ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    while (buffer.hasRemaining()) {
      if (channel.read(buffer, position + buffer.position()) < 0) {
        throw new IOException("The file became shorter while it was read");
      }
    }
    return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
  }

  private static Optional<List<Entry>> parse(Located located, int most) {
    var directory = located.bytes();
    var entries = new ArrayList<Entry>();
    while (directory.hasRemaining() && entries.size() <= most) {
      var at = directory.position();
      if (directory.remaining() < HEADER_SIZE || directory.getInt(at) != HEADER) {
        return Optional.empty();
      }
      var nameLength = unsigned(directory.getShort(at + 28));
      var extraLength = unsigned(directory.getShort(at + 30));
      var commentLength = unsigned(directory.getShort(at + 32));
      var whole = HEADER_SIZE + nameLength + extraLength + commentLength;
      if (directory.remaining() < whole) {
        return Optional.empty();
      }
      entries.add(entry(located, at, nameLength, extraLength));
      directory.position(at + whole);
    }
    return Optional.of(entries);
  }

  private static Entry entry(Located located, int at, int nameLength, int extraLength) {
    var directory = located.bytes();
    var rawName = new byte[nameLength];
    directory.get(at + HEADER_SIZE, rawName);
    var name = decoded(rawName);
    var sizes =
        new long[] {
          directory.getInt(at + 24) & FULL,
          directory.getInt(at + 20) & FULL,
          directory.getInt(at + 42) & FULL
        };
    widen(sizes, directory, at + HEADER_SIZE + nameLength, extraLength);
    var madeOnUnix = unsigned(directory.getShort(at + 4)) >> 8 == 3;
    return new Entry(
        name,
        name.orElseGet(() -> new String(rawName, StandardCharsets.ISO_8859_1)),
        sizes[0],
        sizes[1],
        directory.getInt(at + 16) & FULL,
        unsigned(directory.getShort(at + 8)),
        unsigned(directory.getShort(at + 10)),
        madeOnUnix ? directory.getInt(at + 38) >>> 16 : 0,
        sizes[2] + located.shift());
  }

  /** Takes 64-bit sizes and offsets from the extra field where the 32-bit ones are full. */
  private static void widen(long[] sizes, ByteBuffer directory, int start, int length) {
    var at = start;
    var end = start + length;
    while (at + 4 <= end) {
      var id = unsigned(directory.getShort(at));
      var next = at + 4 + unsigned(directory.getShort(at + 2));
      if (id == 1 && next <= end) {
        var value = at + 4;
        for (var i = 0; i < sizes.length; i++) {
          if (sizes[i] == FULL && value + 8 <= next) {
            // A negative size is a lie; as the greatest number it exceeds every limit.
            var wide = directory.getLong(value);
            sizes[i] = wide < 0 ? Long.MAX_VALUE : wide;
            value += 8;
          }
        }
      }
      at = next;
    }
  }

  private static Optional<String> decoded(byte[] name) {
    try {
      return Optional.of(
          StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(name)).toString());
    } catch (CharacterCodingException notUtf8) {
      return Optional.empty();
    }
  }

  private static int unsigned(short value) {
    return value & 0xffff;
  }
}
