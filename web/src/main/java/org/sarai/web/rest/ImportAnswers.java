package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import jakarta.servlet.http.HttpServletRequest;
import org.sarai.completion.ImportResult;
import org.sarai.completion.RowOutcome;

/** What came of a list, as the contract writes it. */
final class ImportAnswers {
  private ImportAnswers() {}

  static JsonObject result(ImportResult result, JsonArrayBuilder rejected) {
    return JSON.createObjectBuilder()
        .add("importId", text(result.importId()))
        .add("rows", result.rows())
        .add("accepted", result.accepted())
        .add("unchanged", result.unchanged())
        .add(
            "persons",
            JSON.createObjectBuilder()
                .add("created", result.persons().created())
                .add("matched", result.persons().matched())
                .add("toReview", result.persons().toReview()))
        .add(
            "institutions",
            JSON.createObjectBuilder()
                .add("created", result.institutions().created())
                .add("matched", result.institutions().matched()))
        .add("enrolled", result.enrolled())
        .add("rejected", rejected)
        .add("unknownColumns", JSON.createArrayBuilder(result.unknownColumns()))
        .build();
  }

  static JsonObject rejected(HttpServletRequest request, RowOutcome row) {
    return JSON.createObjectBuilder()
        .add("row", row.row())
        .add("column", text(row.column()))
        .add("message", sentence(request, null, row.key(), row.value()))
        .build();
  }

  /** Why a row was not taken; with the column, where that does not stand beside it. */
  static String sentence(HttpServletRequest request, String column, String key, String value) {
    var sentence = Problems.sentence(request, key, value == null ? "…" : value);
    return column == null ? sentence : column + ": " + sentence;
  }

  private static JsonValue text(String text) {
    return text == null ? JsonValue.NULL : JSON.createValue(text);
  }
}
