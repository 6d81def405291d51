package org.sarai.completion;

/**
 * What came of a row.
 *
 * @param row as spreadsheets number it
 * @param outcome what became of it
 * @param person who it turned out to be; null of rows that were not taken
 * @param column the column at fault; null when several are, and of rows that were taken
 * @param key why it was not taken, a key of the message bundles; or null
 * @param value what stood in that column, as long as the row is kept; or null
 */
public record RowOutcome(
    int row, Outcome outcome, Who person, String column, String key, String value) {
  /** What became of a row. */
  public enum Outcome {
    ACCEPTED,
    UNCHANGED,
    REJECTED
  }

  /** Who a row turned out to be. */
  public enum Who {
    CREATED,
    MATCHED,
    /** New, and like somebody who was there before. */
    REVIEW
  }
}
