package org.sarai.web.reporting;

/**
 * A part of the figures, in a table.
 *
 * @param first value of the first dimension
 * @param second value of the second; null when there is only one
 * @param persons distinct people
 * @param participations participations
 * @param people address of the people behind it; null where they may not be listed
 */
public record GroupRow(
    Value first, Value second, long persons, long participations, String people) {
  /**
   * A value of a dimension.
   *
   * @param key as answers say it; what it is sorted by
   * @param text in the reader's language
   * @param only address of the same page with nothing but this value
   */
  public record Value(String key, String text, String only) {}

  /**
   * @return what tells it from the others of its table
   */
  public String id() {
    return second == null ? first.key() : first.key() + "\u001f" + second.key();
  }

  /**
   * @return its values in the reader's language
   */
  public String name() {
    return second == null ? first.text() : first.text() + " · " + second.text();
  }
}
