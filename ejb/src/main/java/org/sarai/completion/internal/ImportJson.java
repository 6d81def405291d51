package org.sarai.completion.internal;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import org.sarai.completion.ImportResult;

/** Results of imports as the ledger keeps them. */
public final class ImportJson {
  private static final Jsonb JSONB = JsonbBuilder.create();

  private ImportJson() {}

  static String write(ImportResult result) {
    return JSONB.toJson(result);
  }
}
