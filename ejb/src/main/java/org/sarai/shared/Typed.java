package org.sarai.shared;

/** What people type into forms. */
public final class Typed {
  private Typed() {}

  /**
   * @param typed what was typed; may be null
   * @return it without spaces around it; null when that is nothing
   */
  public static String text(String typed) {
    return typed == null || typed.isBlank() ? null : typed.strip();
  }
}
