package org.scorm4j.packaging;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;

/**
 * Compares the entries of a zip file with its directory (PKWARE APPNOTE 4.3.7). Other programs read
 * the entries one after another and never look at the directory: where the two differ, they would
 * find other files than were checked here. Entries that overlap make a small file unpack to much.
 */
final class LocalHeaders {
  private static final int HEADER = 0x04034b50;
  private static final int HEADER_SIZE = 30;

  private LocalHeaders() {}

  static void check(Path zip, List<ZipDirectory.Entry> directory, FaultLog faults)
      throws IOException {
    var inOrder =
        directory.stream().sorted(Comparator.comparingLong(ZipDirectory.Entry::offset)).toList();
    try (var channel = FileChannel.open(zip, StandardOpenOption.READ)) {
      var free = 0L;
      for (var entry : inOrder) {
        var end = entry.offset() < free ? -1 : end(channel, entry);
        if (end < 0) {
          faults.entry(FaultCode.ENTRY_CORRUPT, entry.shownName(), entry.shownName());
        } else {
          free = end;
        }
      }
    }
  }

  /** Where the entry's data end; negative if it is not what the directory says. */
  private static long end(FileChannel channel, ZipDirectory.Entry entry) throws IOException {
    var name = entry.name().orElse("").getBytes(StandardCharsets.UTF_8);
    var size = HEADER_SIZE + name.length;
    if (entry.offset() > channel.size() - size) {
      return -1;
    }
    var header = ZipDirectory.bytes(channel, entry.offset(), size);
    var found = new byte[name.length];
    header.get(HEADER_SIZE, found);
    var extra = header.getShort(28) & 0xffff;
    var same =
        header.getInt(0) == HEADER
            && (header.getShort(26) & 0xffff) == name.length
            && java.util.Arrays.equals(found, name);
    var end = entry.offset() + size + extra + entry.compressedSize();
    return same && end <= channel.size() ? end : -1;
  }
}
