package org.sarai.completion.internal;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.sarai.completion.ImportResult;

/** Results of imports as the ledger keeps them. */
public final class ImportJson {
  private static final Jsonb JSONB = JsonbBuilder.create();

  private ImportJson() {}

  /** Without what stood in rejected rows: that may be somebody's name or number. */
  static String write(ImportResult result) {
    var rejected =
        result.rejected().stream()
            .map(row -> new ImportResult.Rejection(row.row(), row.column(), row.key(), null))
            .toList();
    return JSONB.toJson(
        new ImportResult(
            result.importId(),
            result.rows(),
            result.accepted(),
            result.unchanged(),
            result.persons(),
            result.institutions(),
            rejected,
            result.unknownColumns()));
  }
}
