package org.sarai.reporting.internal;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Reads what counts by the ledgers into columns. What is withheld is decided by dozens of tables;
 * the ledgers are read once for all of them.
 */
final class LedgerColumns {
  private static final TrainedVersion NONE = new TrainedVersion(0, 0);

  private LedgerColumns() {}

  /**
   * @param everything a question without filters or period
   * @return its participations; of no version, since ledgers are read as of an instant
   */
  static ColumnStore of(TrainedQuery everything) {
    var dictionaries = ColumnStore.dictionaries();
    var writer = new ChunkWriter(ChunkWriter.ROWS);
    var codes = new int[Column.values().length];
    try (Stream<Object[]> rows = everything.columns()) {
      rows.forEach(
          row -> {
            code(row, dictionaries, codes);
            writer.add(((Number) row[0]).longValue(), codes);
          });
    }
    return new ColumnStore(dictionaries, writer.finish(), NONE);
  }

  private static void code(Object[] row, List<Dictionary> dictionaries, int[] codes) {
    var at = 1;
    for (var column : Column.values()) {
      var combination = new Object[column.parts().size()];
      for (var part = 0; part < combination.length; part++) {
        combination[part] = value(column.parts().get(part), row[at++]);
      }
      codes[column.ordinal()] = dictionaries.get(column.ordinal()).code(combination);
    }
  }

  private static Object value(String part, Object value) {
    return switch (part) {
      case "institution_id", "institution_unit_id", "course_id", "session_id" ->
          value == null ? null : (Object) ((Number) value).longValue();
      case "first_time" ->
          String.valueOf(value instanceof Number number ? number.intValue() != 0 : value);
      default -> Objects.toString(value, null);
    };
  }
}
