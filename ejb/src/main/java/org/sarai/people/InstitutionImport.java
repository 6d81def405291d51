package org.sarai.people;

import java.util.List;

/**
 * What came of a list of institutions.
 *
 * @param rows how many there were
 * @param created how many are new
 * @param changed how many were known and are different now
 * @param rejected the rows that were not taken; then nothing is stored
 */
public record InstitutionImport(int rows, int created, int changed, List<Rejected> rejected) {
  public InstitutionImport {
    rejected = List.copyOf(rejected);
  }

  /**
   * A row that was not taken.
   *
   * @param row its number as in a spreadsheet, the header being 1
   * @param key key of the reason
   * @param value what the reason speaks of; may be null
   */
  public record Rejected(int row, String key, String value) {}
}
