package org.sarai.shared.sheet;

import org.sarai.shared.Refused;

/** Texts that grow while they are read, up to a limit. */
final class Texts {
  private Texts() {}

  static void append(StringBuilder text, String more) {
    if (text.length() + more.length() > Limits.CELL) {
      throw Refused.unprocessable("import.cellTooLong");
    }
    text.append(more);
  }
}
