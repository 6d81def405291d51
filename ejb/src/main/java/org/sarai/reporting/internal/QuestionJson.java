package org.sarai.reporting.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import org.sarai.reporting.Dimension;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Clock;

/** Questions and answers as text that is the same for the same content. */
final class QuestionJson {
  private QuestionJson() {}

  /** Dimensions, period and filters; the instant is kept beside it. */
  static String write(TrainedQuestion question) {
    return json(question).toString();
  }

  private static JsonObject json(TrainedQuestion question) {
    var by = JSON.createArrayBuilder();
    question.by().forEach(dimension -> by.add(dimension.parameter()));
    var filters = JSON.createObjectBuilder();
    question.filters().entrySet().stream()
        .sorted(Comparator.comparing(filter -> filter.getKey().parameter()))
        .forEach(filter -> filters.add(filter.getKey().parameter(), filter.getValue()));
    var json = JSON.createObjectBuilder().add("audience", question.audience()).add("by", by);
    if (question.from() != null) {
      json.add("from", question.from().toString());
    }
    if (question.to() != null) {
      json.add("to", question.to().toString());
    }
    return json.add("filters", filters).build();
  }

  static TrainedQuestion read(String text, Instant asOf) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      var json = reader.readObject();
      var filters = new EnumMap<Dimension, String>(Dimension.class);
      json.getJsonObject("filters")
          .forEach((name, value) -> filters.put(dimension(name), ((JsonString) value).getString()));
      return new TrainedQuestion(
          json.getJsonArray("by").getValuesAs(JsonString.class).stream()
              .map(name -> dimension(name.getString()))
              .toList(),
          day(json, "from"),
          day(json, "to"),
          asOf,
          json.getString("audience"),
          filters);
    }
  }

  private static Dimension dimension(String name) {
    return Dimension.of(name)
        .orElseThrow(() -> new IllegalStateException("no dimension is called " + name));
  }

  private static LocalDate day(JsonObject json, String name) {
    return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
  }

  /** References, as they are kept. */
  static String write(List<String> references) {
    return JSON.createArrayBuilder(references).build().toString();
  }

  static List<String> references(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readArray().getValuesAs(JsonString.class).stream()
          .map(JsonString::getString)
          .toList();
    }
  }

  /**
   * The whole answer with everything that it follows from. Institutions by their ids, because they
   * can be given other names; parts in the order of their keys, because figures order them
   * otherwise.
   */
  static String canonical(TrainedQuestion question, Trained trained, List<String> leftOut) {
    var groups = JSON.createArrayBuilder();
    trained.groups().stream()
        .map(group -> List.of(key(group, question), group.persons(), group.participations()))
        .sorted(Comparator.comparing(group -> group.get(0).toString()))
        .forEach(group -> groups.add(JSON.createArrayBuilder(group)));
    var total = trained.total();
    return JSON.createObjectBuilder()
        .add("form", 1)
        .add("asOf", Clock.stored(trained.asOf()).toString())
        .add("rule", trained.ruleVersion())
        .add("question", json(question))
        .add("leftOut", JSON.createArrayBuilder(leftOut))
        .add(
            "total",
            JSON.createArrayBuilder(
                List.of(
                    total.persons(),
                    total.possibleDuplicates(),
                    total.participations(),
                    total.institutions(),
                    total.courses(),
                    total.sessions())))
        .add("groups", groups)
        .build()
        .toString();
  }

  private static List<String> key(Trained.Group group, TrainedQuestion question) {
    return question.by().stream().map(group::filter).toList();
  }
}
