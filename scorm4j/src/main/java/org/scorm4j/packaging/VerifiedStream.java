package org.scorm4j.packaging;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import java.util.zip.ZipException;

/**
 * An entry's bytes, checked against what the directory promised: never more bytes than announced,
 * and the right checksum at the end. Otherwise a forged size would pass every limit.
 */
final class VerifiedStream extends FilterInputStream {
  private final CRC32 crc = new CRC32();
  private final long expectedCrc;
  private final String path;
  private long remaining;

  VerifiedStream(InputStream in, PackageEntry entry, long expectedCrc) {
    super(in);
    this.path = entry.path();
    this.remaining = entry.size();
    this.expectedCrc = expectedCrc;
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    var count = super.read(target, offset, length);
    if (count < 0) {
      if (remaining != 0 || crc.getValue() != expectedCrc) {
        throw new ZipException("Not the announced content: " + path);
      }
      return count;
    }
    remaining -= count;
    if (remaining < 0) {
      throw new ZipException("Larger than announced: " + path);
    }
    crc.update(target, offset, count);
    return count;
  }

  @Override
  public long skip(long count) throws IOException {
    var buffer = new byte[(int) Math.min(8192, Math.max(0, count))];
    var got = buffer.length == 0 ? 0 : read(buffer, 0, buffer.length);
    return Math.max(0, got);
  }

  @Override
  public boolean markSupported() {
    return false;
  }
}
