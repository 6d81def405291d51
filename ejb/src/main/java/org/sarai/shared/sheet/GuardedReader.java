package org.sarai.shared.sheet;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/** Ends a row that does not end, as behind a quote that nobody closes. */
final class GuardedReader extends FilterReader {
  private long read;
  private boolean exceeded;

  GuardedReader(Reader in) {
    super(in);
  }

  void rowBegins() {
    read = 0;
  }

  boolean isExceeded() {
    return exceeded;
  }

  @Override
  public int read() throws IOException {
    var next = super.read();
    count(next < 0 ? 0 : 1);
    return next;
  }

  @Override
  public int read(char[] buffer, int offset, int length) throws IOException {
    var count = super.read(buffer, offset, length);
    count(Math.max(0, count));
    return count;
  }

  private void count(int more) throws IOException {
    read += more;
    if (read > Limits.ROW) {
      exceeded = true;
      throw new IOException("a row is too long");
    }
  }
}
