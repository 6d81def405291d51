package org.sarai.shared.sheet;

import java.io.IOException;
import java.io.InputStream;

/** A file that can be read several times, always from its first byte. */
@FunctionalInterface
public interface Source {
  /**
   * @return the file's bytes; the caller closes it
   * @throws IOException if the file cannot be read
   */
  InputStream open() throws IOException;
}
