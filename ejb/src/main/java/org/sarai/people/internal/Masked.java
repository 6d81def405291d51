package org.sarai.people.internal;

import java.util.List;

/** Two numbers of which no more is shown than is needed to tell them apart. */
final class Masked {
  private static final int SHOWN = 3;

  private Masked() {}

  /**
   * Both numbers with their equal characters covered; of different lengths, or when there is but
   * one, only the last characters are shown.
   */
  static List<String> of(String one, String other) {
    if (one == null || other == null || one.length() != other.length()) {
      return java.util.Arrays.asList(tail(one), tail(other));
    }
    var left = new StringBuilder();
    var right = new StringBuilder();
    for (var index = 0; index < one.length(); index++) {
      var shown =
          one.charAt(index) != other.charAt(index)
              || one.equals(other) && index >= one.length() - SHOWN;
      left.append(shown ? one.charAt(index) : '•');
      right.append(shown ? other.charAt(index) : '•');
    }
    return List.of(left.toString(), right.toString());
  }

  private static String tail(String number) {
    if (number == null) {
      return null;
    }
    var covered = Math.max(0, number.length() - SHOWN);
    return "•".repeat(covered) + number.substring(covered);
  }
}
