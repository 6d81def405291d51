package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.sarai.indicators.Figure;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.IndicatorReport;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Standing;
import org.sarai.indicators.Unit;
import org.sarai.shared.Refused;

/** Indicators as programs read and write them. */
final class IndicatorJson {
  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  private IndicatorJson() {}

  /** What a body promises. */
  static Indicator indicator(String code, JsonObject body) {
    var fields = new Fields(body);
    return new Indicator(
        code,
        fields.text("audience"),
        words(body, "name"),
        words(body, "definition"),
        fields.word("measure", Measure.class),
        fields.word("unit", Unit.class),
        new IndicatorQuestion(
            fields.day("from"), fields.day("to"), words(body, "filters"), texts(body, "by")),
        milestone(body.get("baseline")),
        list(body, "milestones").stream().map(IndicatorJson::milestone).toList(),
        milestone(body.get("target")),
        fields.text("source"),
        fields.text("responsible"),
        fields.number("order"),
        body.getBoolean("draft", false));
  }

  static Map<String, String> words(JsonObject body, String name) {
    var words = new TreeMap<String, String>();
    if (body.get(name) instanceof JsonObject given) {
      given.forEach((key, value) -> words.put(key, text(name, value)));
    }
    return words;
  }

  private static List<String> texts(JsonObject body, String name) {
    return list(body, name).stream().map(value -> text(name, value)).toList();
  }

  private static String text(String name, JsonValue value) {
    if (value instanceof JsonString text) {
      return text.getString();
    }
    throw Refused.invalid("problem.noValue", name);
  }

  static List<JsonValue> list(JsonObject body, String name) {
    if (!body.containsKey(name)) {
      return List.of();
    }
    if (body.get(name).getValueType() != JsonValue.ValueType.ARRAY) {
      throw Refused.invalid("problem.noValue", name);
    }
    return body.getJsonArray(name);
  }

  private static Milestone milestone(JsonValue value) {
    return value instanceof JsonObject json
        ? new Milestone(new Fields(json).day("day"), number(json, "value"))
        : null;
  }

  /** A number; null when it is absent or null. */
  static BigDecimal number(JsonObject body, String name) {
    var value = body.getOrDefault(name, JsonValue.NULL);
    if (value instanceof JsonNumber number) {
      return number.bigDecimalValue();
    }
    if (value != JsonValue.NULL) {
      throw Refused.invalid("problem.noValue", name);
    }
    return null;
  }

  static JsonObjectBuilder json(Standing standing) {
    var indicator = standing.indicator();
    var milestones = JSON.createArrayBuilder();
    indicator.milestones().forEach(milestone -> milestones.add(json(milestone)));
    var by = JSON.createArrayBuilder();
    indicator.question().by().forEach(by::add);
    var json =
        JSON.createObjectBuilder()
            .add("code", indicator.code())
            .add("audience", indicator.audience())
            .add("name", json(indicator.names()))
            .add("definition", json(indicator.definitions()))
            .add("measure", indicator.measure().name())
            .add("filters", json(indicator.question().filters()))
            .add("by", by)
            .add("baseline", json(indicator.baseline()))
            .add("milestones", milestones)
            .add("target", json(indicator.target()))
            .add("order", indicator.position())
            .add("draft", indicator.draft())
            .add("actual", json(standing.actual()))
            .add("state", standing.state().name());
    add(json, "unit", indicator.unit());
    add(json, "from", indicator.question().from());
    add(json, "to", indicator.question().to());
    add(json, "source", indicator.source());
    add(json, "responsible", indicator.responsible());
    if (standing.achieved() != null) {
      json.add("achievedPercent", percent(standing));
    }
    return json;
  }

  /** How far it is, in per cent to the hundredth; null if it is not known. */
  static BigDecimal percent(Standing standing) {
    return standing.achieved() == null ? null : standing.achieved().multiply(HUNDRED);
  }

  static JsonObjectBuilder json(Map<String, String> words) {
    var json = JSON.createObjectBuilder();
    new TreeMap<>(words).forEach(json::add);
    return json;
  }

  private static JsonObjectBuilder json(Milestone milestone) {
    return JSON.createObjectBuilder()
        .add("day", milestone.day().toString())
        .add("value", milestone.value());
  }

  private static JsonObjectBuilder json(Figure figure) {
    var json = JSON.createObjectBuilder().add("withheld", figure.withheld());
    if (figure.value() != null) {
      json.add("value", figure.value()).add("possibleDuplicates", figure.possibleDuplicates());
    }
    return json;
  }

  /** Everything about one; who commented is for pages alone. */
  static JsonObjectBuilder json(IndicatorReport report) {
    var milestones = JSON.createArrayBuilder();
    for (var one : report.milestones()) {
      var json = json(one.milestone());
      if (one.actual() != null) {
        json.add("actual", json(one.actual()));
      }
      milestones.add(json);
    }
    var values = JSON.createArrayBuilder();
    for (var value : report.values()) {
      values.add(
          JSON.createObjectBuilder()
              .add("id", value.reference())
              .add("value", value.value())
              .add("day", value.day().toString())
              .add("source", value.source())
              .add("recordedAt", value.recordedAt().toString()));
    }
    var comments = JSON.createArrayBuilder();
    for (var comment : report.comments()) {
      comments.add(
          JSON.createObjectBuilder()
              .add("id", comment.reference())
              .add("text", comment.text())
              .add("recordedAt", comment.recordedAt().toString()));
    }
    return json(report.standing())
        .add("reached", milestones)
        .add("breakdowns", breakdowns(report))
        .add("values", values)
        .add("comments", comments);
  }

  private static JsonArrayBuilder breakdowns(IndicatorReport report) {
    var breakdowns = JSON.createArrayBuilder();
    for (var breakdown : report.breakdowns()) {
      var parts = JSON.createArrayBuilder();
      for (var part : breakdown.parts()) {
        var json = json(part.figure()).add("key", part.key());
        if (part.institutionId() != null) {
          json.add("institutionId", part.institutionId());
        }
        parts.add(json);
      }
      breakdowns.add(
          JSON.createObjectBuilder().add("by", breakdown.dimension()).add("parts", parts));
    }
    return breakdowns;
  }

  static void add(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, Objects.toString(value));
    }
  }
}
