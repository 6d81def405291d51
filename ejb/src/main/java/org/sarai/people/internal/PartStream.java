package org.sarai.people.internal;

import java.io.InputStream;
import java.util.function.IntFunction;

/** A file in parts, each fetched when the one before is read: never more than one is held. */
public final class PartStream extends InputStream {
  private final IntFunction<byte[]> parts;
  private byte[] current = new byte[0];
  private int position;
  private int next;

  /**
   * @param parts a part by its number; null after the last
   */
  public PartStream(IntFunction<byte[]> parts) {
    this.parts = parts;
  }

  private boolean isAtEnd() {
    while (current != null && position == current.length) {
      current = parts.apply(next++);
      position = 0;
    }
    return current == null;
  }

  @Override
  public int read() {
    return isAtEnd() ? -1 : current[position++] & 0xFF;
  }

  @Override
  public int read(byte[] buffer, int offset, int length) {
    if (length == 0) {
      return 0;
    }
    if (isAtEnd()) {
      return -1;
    }
    var count = Math.min(length, current.length - position);
    System.arraycopy(current, position, buffer, offset, count);
    position += count;
    return count;
  }
}
