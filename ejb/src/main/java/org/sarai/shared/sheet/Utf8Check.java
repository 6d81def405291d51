package org.sarai.shared.sheet;

/** Tells, byte by byte, whether a stream is UTF-8. */
final class Utf8Check {
  private int expected;
  private boolean broken;

  void next(int value) {
    if (expected > 0) {
      broken |= (value & 0xC0) != 0x80;
      expected--;
    } else if (value >= 0x80) {
      if (value >= 0xC2 && value <= 0xDF) {
        expected = 1;
      } else if (value >= 0xE0 && value <= 0xEF) {
        expected = 2;
      } else if (value >= 0xF0 && value <= 0xF4) {
        expected = 3;
      } else {
        broken = true;
      }
    }
  }

  boolean isValid() {
    return !broken && expected == 0;
  }
}
