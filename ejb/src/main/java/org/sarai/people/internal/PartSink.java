package org.sarai.people.internal;

import java.io.OutputStream;
import java.util.Arrays;
import org.sarai.shared.Refused;

/** A file in parts, each kept when it is full: never more than one is held. */
public final class PartSink extends OutputStream {
  private static final int PART = 256 << 10;

  private final Keeper parts;
  private final long most;
  private final byte[] current = new byte[PART];
  private int position;
  private int number;

  /** Keeps a part under its number. */
  public interface Keeper {
    void keep(int number, byte[] part);
  }

  /**
   * @param parts keeps each part
   * @param most bytes that the file may have
   */
  public PartSink(Keeper parts, long most) {
    this.parts = parts;
    this.most = most;
  }

  @Override
  public void write(int one) {
    write(new byte[] {(byte) one}, 0, 1);
  }

  @Override
  public void write(byte[] bytes, int offset, int length) {
    for (var written = 0; written < length; ) {
      var count = Math.min(length - written, PART - position);
      System.arraycopy(bytes, offset + written, current, position, count);
      position += count;
      written += count;
      if (position == PART) {
        keep();
      }
    }
  }

  private void keep() {
    if ((long) number * PART + position > most) {
      throw Refused.tooLarge("import.fileTooLarge", most >> 20);
    }
    parts.keep(number++, Arrays.copyOf(current, position));
    position = 0;
  }

  @Override
  public void close() {
    if (position > 0) {
      keep();
    }
  }
}
