package org.sarai.systemtests;

/** The notes that the database has. */
final class Notes {
  private Notes() {}

  /** How often a note lies in the journals, as an interaction's identifier. */
  static long count(Sarai sarai, String id) {
    return Rows.in(
        sarai,
        "select coalesce(sum((length(entries) - length(replace(entries, '.id\",\"%1$s\"', ''))) / length('.id\",\"%1$s\"')), 0) from journal"
            .formatted(id));
  }

  /** Whether the attempt on a course stands where this note was the last. */
  static boolean isLast(Sarai sarai, String id) {
    return Rows.in(sarai, "select count(*) from attempt where state like '%\"" + id + "\"%'") > 0;
  }
}
