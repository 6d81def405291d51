package org.sarai.shared;

import java.util.Collections;

/** Places for the values of a list in plain SQL, where nobody writes them for us. */
public final class Marks {
  private Marks() {}

  /**
   * @param count how many values; at least one
   * @return as many question marks, with commas between them
   */
  public static String of(int count) {
    return String.join(", ", Collections.nCopies(count, "?"));
  }
}
