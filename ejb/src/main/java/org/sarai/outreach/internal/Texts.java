package org.sarai.outreach.internal;

/** Values on their way to the database and back. */
final class Texts {
  private Texts() {}

  static String orNull(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
