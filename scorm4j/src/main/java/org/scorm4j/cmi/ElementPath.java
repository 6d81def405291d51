package org.scorm4j.cmi;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * An element's name taken apart: {@code cmi.interactions.3.objectives.0.id} has the pattern {@code
 * cmi.interactions.n.objectives.m.id} and the indexes 3 and 0.
 */
final class ElementPath {
  private static final String COUNT = "._count";
  private static final int MOST_DIGITS = 6;
  private static final int MOST_INDEXES = 2;

  private final String element;
  private final String pattern;
  private final List<Index> indexes;
  private final boolean malformed;

  /** Position {@code at} in the array of that name. */
  private record Index(String array, int at) {
    String entry() {
      return array + "." + at;
    }
  }

  private ElementPath(String element, String pattern, List<Index> indexes, boolean malformed) {
    this.element = element;
    this.pattern = pattern;
    this.indexes = indexes;
    this.malformed = malformed;
  }

  static ElementPath of(String element) {
    var pattern = new StringBuilder(element.length());
    var indexes = new ArrayList<Index>(2);
    var malformed = false;
    var start = 0;
    while (start <= element.length()) {
      var dot = element.indexOf('.', start);
      var end = dot < 0 ? element.length() : dot;
      if (start > 0) {
        pattern.append('.');
      }
      if (isNumber(element, start, end)) {
        malformed |= end - start > 1 && element.charAt(start) == '0';
        // A name of very many numbers would otherwise copy itself very many times.
        malformed |= indexes.size() == MOST_INDEXES;
        if (!malformed) {
          var at =
              end - start > MOST_DIGITS
                  ? Integer.MAX_VALUE
                  : Integer.parseInt(element.substring(start, end));
          indexes.add(new Index(element.substring(0, start - 1), at));
        }
        pattern.append(indexes.size() > 1 ? 'm' : 'n');
      } else {
        malformed |=
            start == end || element.charAt(start) == '-' || isPlaceholder(element, start, end);
        pattern.append(element, start, end);
      }
      start = end + 1;
    }
    return new ElementPath(element, pattern.toString(), indexes, malformed);
  }

  private static boolean isNumber(String text, int start, int end) {
    if (start == 0 || start == end) {
      return false;
    }
    for (var i = start; i < end; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** A part that would be mistaken for an index of the pattern. */
  private static boolean isPlaceholder(String text, int start, int end) {
    return end - start == 1 && (text.charAt(start) == 'n' || text.charAt(start) == 'm');
  }

  String element() {
    return element;
  }

  String pattern() {
    return pattern;
  }

  /** Empty parts, negative indexes, indexes with leading zeros, more than two indexes. */
  boolean isMalformed() {
    return malformed;
  }

  /** Whether all indexes point to what is there. */
  boolean existsIn(Map<String, String> values) {
    for (var index : indexes) {
      if (index.at >= count(values, index.array)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all indexes point to what is there, or to the next that would be. */
  boolean canGrowIn(Map<String, String> values) {
    for (var index : indexes) {
      if (index.at > count(values, index.array)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all indexes are below {@code end}. */
  boolean isBelow(int end) {
    return indexes.stream().allMatch(index -> index.at < end);
  }

  /** The entry of the outer array, for example {@code cmi.interactions.3}. */
  String entry() {
    return indexes.get(0).entry();
  }

  /** The innermost array, for example {@code cmi.interactions.3.objectives}. */
  String array() {
    return last().array;
  }

  /** The position in the innermost array. */
  int at() {
    return last().at;
  }

  private Index last() {
    return indexes.get(indexes.size() - 1);
  }

  /** Makes the arrays long enough for the indexes. */
  void growIn(Map<String, String> values) {
    for (var index : indexes) {
      if (index.at == count(values, index.array)) {
        values.put(index.array + COUNT, String.valueOf(index.at + 1));
      }
    }
  }

  static int count(Map<String, String> values, String array) {
    var count = values.get(array + COUNT);
    return count == null ? 0 : Integer.parseInt(count);
  }
}
