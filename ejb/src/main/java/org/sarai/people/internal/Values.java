package org.sarai.people.internal;

/** What people type. */
public final class Values {
  private Values() {}

  /** What was typed, without spaces around it; null when that is nothing. */
  public static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
