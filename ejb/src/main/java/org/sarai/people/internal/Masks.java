package org.sarai.people.internal;

import java.util.Locale;

/** Names made short enough to tell nobody's. */
public final class Masks {
  private Masks() {}

  /**
   * @param name a full name in any script
   * @return the first letters of its first and its last word; of a single word the one
   */
  public static String initials(String name) {
    var words = name.strip().split("\\s+");
    var first = letter(words[0]);
    return words.length == 1 ? first : first + " " + letter(words[words.length - 1]);
  }

  private static String letter(String word) {
    return word.isEmpty()
        ? ""
        : Character.toString(word.codePointAt(0)).toUpperCase(Locale.ROOT) + ".";
  }
}
