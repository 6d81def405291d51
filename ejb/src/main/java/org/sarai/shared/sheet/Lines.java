package org.sarai.shared.sheet;

import java.io.Closeable;
import java.io.IOException;
import org.sarai.shared.Refused;

/** The rows of a sheet, one after the other; only one is held. */
public interface Lines extends Closeable {
  /**
   * @return the next row that exists, blank ones included; null after the last
   * @throws IOException if the file cannot be read
   * @throws Refused (unprocessable) if what follows is no list
   */
  Line next() throws IOException;
}
