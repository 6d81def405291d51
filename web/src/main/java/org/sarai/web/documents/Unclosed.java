package org.sarai.web.documents;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Lets a library close what it has written, and leaves the stream below open. */
final class Unclosed extends FilterOutputStream {
  Unclosed(OutputStream out) {
    super(out);
  }

  @Override
  public void write(byte[] bytes, int first, int count) throws IOException {
    out.write(bytes, first, count);
  }

  @Override
  public void close() throws IOException {
    flush();
  }
}
