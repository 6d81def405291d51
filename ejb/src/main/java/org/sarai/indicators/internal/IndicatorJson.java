package org.sarai.indicators.internal;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonString;
import java.io.StringReader;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sarai.indicators.Funding;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorQuestion;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Project;
import org.sarai.indicators.Unit;

/** What was promised, as text. Code, audience and draft are kept beside it. */
final class IndicatorJson {
  private IndicatorJson() {}

  static String write(Indicator indicator) {
    var milestones = JSON.createArrayBuilder();
    indicator.milestones().forEach(milestone -> milestones.add(json(milestone)));
    var json =
        JSON.createObjectBuilder()
            .add("names", words(indicator.names()))
            .add("definitions", words(indicator.definitions()))
            .add("measure", indicator.measure().name())
            .add("question", json(indicator.question()))
            .add("baseline", json(indicator.baseline()))
            .add("milestones", milestones)
            .add("target", json(indicator.target()))
            .add("position", indicator.position());
    add(json, "unit", indicator.unit());
    add(json, "source", indicator.source());
    add(json, "responsible", indicator.responsible());
    return json.build().toString();
  }

  static Indicator read(String code, String audience, String definition, boolean draft) {
    var json = parsed(definition);
    var unit = json.getString("unit", null);
    return new Indicator(
        code,
        audience,
        words(json, "names"),
        words(json, "definitions"),
        Measure.valueOf(json.getString("measure")),
        unit == null ? null : Unit.valueOf(unit),
        question(json.getJsonObject("question")),
        milestone(json.getJsonObject("baseline")),
        json.getJsonArray("milestones").getValuesAs(JsonObject.class).stream()
            .map(IndicatorJson::milestone)
            .toList(),
        milestone(json.getJsonObject("target")),
        json.getString("source", null),
        json.getString("responsible", null),
        json.getInt("position"),
        draft);
  }

  private static JsonObject json(IndicatorQuestion question) {
    var by = JSON.createArrayBuilder();
    question.by().forEach(by::add);
    var json = JSON.createObjectBuilder().add("filters", words(question.filters())).add("by", by);
    add(json, "from", question.from());
    add(json, "to", question.to());
    return json.build();
  }

  private static IndicatorQuestion question(JsonObject json) {
    return new IndicatorQuestion(
        day(json, "from"),
        day(json, "to"),
        words(json, "filters"),
        json.getJsonArray("by").getValuesAs(JsonString::getString));
  }

  private static JsonObject json(Milestone milestone) {
    return JSON.createObjectBuilder()
        .add("day", milestone.day().toString())
        .add("value", milestone.value())
        .build();
  }

  private static Milestone milestone(JsonObject json) {
    return new Milestone(day(json, "day"), json.getJsonNumber("value").bigDecimalValue());
  }

  static String write(Project project) {
    JsonArrayBuilder fundings = JSON.createArrayBuilder();
    for (var funding : project.fundings()) {
      var json = JSON.createObjectBuilder().add("funder", funding.funder());
      if (funding.share() != null) {
        json.add("share", funding.share());
      }
      fundings.add(json);
    }
    var json =
        JSON.createObjectBuilder().add("names", words(project.names())).add("fundings", fundings);
    add(json, "begins", project.begins());
    add(json, "ends", project.ends());
    add(json, "currency", project.currency());
    if (project.budget() != null) {
      json.add("budget", project.budget());
    }
    return json.build().toString();
  }

  static Project project(String code, String definition) {
    var json = parsed(definition);
    List<Funding> fundings =
        json.getJsonArray("fundings").getValuesAs(JsonObject.class).stream()
            .map(
                one ->
                    new Funding(
                        one.getString("funder"),
                        one.containsKey("share")
                            ? one.getJsonNumber("share").bigDecimalValue()
                            : null))
            .toList();
    return new Project(
        code,
        words(json, "names"),
        day(json, "begins"),
        day(json, "ends"),
        json.containsKey("budget") ? json.getJsonNumber("budget").bigDecimalValue() : null,
        json.getString("currency", null),
        fundings);
  }

  static String write(Map<String, String> words) {
    return words(words).toString();
  }

  static Map<String, String> words(String text) {
    return words(parsed(text));
  }

  private static JsonObject words(Map<String, String> words) {
    var json = JSON.createObjectBuilder();
    new TreeMap<>(words).forEach(json::add);
    return json.build();
  }

  private static Map<String, String> words(JsonObject json, String name) {
    return words(json.getJsonObject(name));
  }

  private static Map<String, String> words(JsonObject json) {
    var words = new TreeMap<String, String>();
    json.forEach((name, value) -> words.put(name, ((JsonString) value).getString()));
    return words;
  }

  private static void add(JsonObjectBuilder json, String name, Object value) {
    if (value != null) {
      json.add(name, value.toString());
    }
  }

  private static LocalDate day(JsonObject json, String name) {
    return json.containsKey(name) ? LocalDate.parse(json.getString(name)) : null;
  }

  private static JsonObject parsed(String text) {
    try (var reader = JSON.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }
}
