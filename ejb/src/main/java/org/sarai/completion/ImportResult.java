package org.sarai.completion;

import java.util.List;

/**
 * What came of a participation list.
 *
 * @param importId reference of the import; null for a dry run
 * @param rows rows of the list, without the header
 * @param accepted rows that gave a record
 * @param unchanged rows whose record stood already
 * @param persons rows by who the person turned out to be
 * @param institutions rows by whether their institution was new
 * @param enrolled how many people came into a course by this list
 * @param rejected rows that were not taken, with the reason
 * @param unknownColumns columns of the header that mean nothing here
 */
public record ImportResult(
    String importId,
    int rows,
    int accepted,
    int unchanged,
    Persons persons,
    Counts institutions,
    int enrolled,
    List<Rejection> rejected,
    List<String> unknownColumns) {
  public ImportResult {
    rejected = List.copyOf(rejected);
    unknownColumns = List.copyOf(unknownColumns);
  }

  /**
   * @param others rows that were not taken
   * @return this with them instead of its own
   */
  public ImportResult withRejected(List<Rejection> others) {
    return new ImportResult(
        importId,
        rows,
        accepted,
        unchanged,
        persons,
        institutions,
        enrolled,
        others,
        unknownColumns);
  }

  /** Of accepted and unchanged rows: who was new, who was known, which new ones need a look. */
  public record Persons(int created, int matched, int toReview) {}

  /** New and known. */
  public record Counts(int created, int matched) {}

  /**
   * A row that was not taken.
   *
   * @param row as spreadsheets number it: the header is row 1
   * @param column the column at fault; null when several are
   * @param key key of the reason in the message bundles
   * @param value what stood there; null when nothing did
   */
  public record Rejection(int row, String column, String key, String value) {}
}
