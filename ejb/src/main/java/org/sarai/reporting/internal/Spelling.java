package org.sarai.reporting.internal;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import org.sarai.reporting.Dimension;

/** Which values are the same, and in which order they come: as the database has it. */
final class Spelling {
  private static final Pattern MARKS = Pattern.compile("\\p{M}+");
  private static final Pattern ASCII = Pattern.compile("\\p{ASCII}*");

  private Spelling() {}

  /**
   * What is equal for two values that are the same. Case and accents tell projects apart, and
   * nothing else.
   *
   * @param value a number, text or null
   */
  static Object key(Dimension dimension, Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    var stripped = text.stripTrailing();
    if (dimension == Dimension.PROJECT) {
      return stripped;
    }
    var plain =
        ASCII.matcher(stripped).matches()
            ? stripped
            : MARKS.matcher(Normalizer.normalize(stripped, Normalizer.Form.NFKD)).replaceAll("");
    return plain.toLowerCase(Locale.ROOT);
  }

  /**
   * @return how {@link #key keys} of a dimension are sorted; what is not stated comes first
   */
  static Comparator<Object> order(Dimension dimension) {
    Comparator<Object> values =
        dimension == Dimension.PROJECT
            ? (one, other) -> compare((String) one, (String) other, false)
            : (one, other) ->
                one instanceof Long number
                    ? number.compareTo((Long) other)
                    : compare((String) one, (String) other, true);
    return Comparator.nullsFirst(values);
  }

  private static int compare(String one, String other, boolean marksFirst) {
    var left = one.codePoints().toArray();
    var right = other.codePoints().toArray();
    for (var index = 0; index < Math.min(left.length, right.length); index++) {
      if (left[index] != right[index]) {
        return Integer.compare(rank(left[index], marksFirst), rank(right[index], marksFirst));
      }
    }
    return Integer.compare(left.length, right.length);
  }

  /** Among letters, digits and marks the marks come first, unless only numbers are compared. */
  private static int rank(int character, boolean marksFirst) {
    return marksFirst && !Character.isLetterOrDigit(character)
        ? character - Character.MAX_CODE_POINT
        : character;
  }
}
