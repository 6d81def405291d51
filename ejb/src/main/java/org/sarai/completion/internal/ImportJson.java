package org.sarai.completion.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.util.HashMap;
import java.util.List;
import org.sarai.completion.DayOrder;
import org.sarai.completion.ImportResult;
import org.sarai.completion.ImportResult.Counts;
import org.sarai.completion.ImportResult.Persons;
import org.sarai.completion.ListLayout;

/**
 * Results and layouts of imports as the core keeps them: counts and columns, nothing that stood in
 * a row.
 */
public final class ImportJson {
  private ImportJson() {}

  /** The counts; the rows that were not taken lie elsewhere. */
  public static String write(ImportResult result) {
    return JSON.createObjectBuilder()
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
        .add("unknownColumns", JSON.createArrayBuilder(result.unknownColumns()))
        .build()
        .toString();
  }

  static ImportResult result(String json, String reference) {
    var object = object(json);
    var persons = object.getJsonObject("persons");
    var institutions = object.getJsonObject("institutions");
    var unknown = object.getJsonArray("unknownColumns");
    return new ImportResult(
        reference,
        object.getInt("rows", 0),
        object.getInt("accepted", 0),
        object.getInt("unchanged", 0),
        new Persons(
            persons.getInt("created"), persons.getInt("matched"), persons.getInt("toReview")),
        new Counts(institutions.getInt("created"), institutions.getInt("matched")),
        object.getInt("enrolled", 0),
        List.of(),
        unknown == null ? List.of() : unknown.getValuesAs(JsonString::getString));
  }

  static String write(ListLayout layout) {
    var columns = JSON.createObjectBuilder();
    layout.columns().forEach((index, column) -> columns.add(index.toString(), column));
    return JSON.createObjectBuilder()
        .add("sheet", layout.sheet())
        .add("headerRow", layout.headerRow())
        .add("days", layout.days().name())
        .add("columns", columns)
        .build()
        .toString();
  }

  static ListLayout layout(String json) {
    if (json == null) {
      return null;
    }
    var object = object(json);
    var columns = new HashMap<Integer, String>();
    object
        .getJsonObject("columns")
        .forEach(
            (index, column) ->
                columns.put(Integer.valueOf(index), ((JsonString) column).getString()));
    return new ListLayout(
        object.getInt("sheet"),
        object.getInt("headerRow"),
        columns,
        DayOrder.valueOf(object.getString("days")));
  }

  private static JsonObject object(String json) {
    try (var reader = JSON.createReader(new StringReader(json))) {
      return reader.readObject();
    }
  }
}
