package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.HashMap;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.Fact;
import org.sarai.facts.FactEvent;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactRow;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.shared.Refused;

/** Fact cards as programs read and write them. */
final class FactJson {
  private FactJson() {}

  static DefineFact card(String code, JsonObject body) {
    var fields = new Fields(body);
    return new DefineFact(
        code,
        fields.text("country"),
        fields.word("kind", FactKind.class),
        edition(body),
        new FactStatement(
            fields.text("value"), fields.text("source"), fields.text("note"), words(body)));
  }

  static CheckFact check(String code, JsonObject body) {
    var fields = new Fields(body);
    return new CheckFact(
        code,
        edition(body),
        fields.day("verifiedOn"),
        fields.day("expiresOn"),
        fields.text("method"));
  }

  private static Long edition(JsonObject body) {
    return body.get("edition") instanceof JsonNumber number ? (Long) number.longValue() : null;
  }

  private static HashMap<String, FactText> words(JsonObject body) {
    var words = new HashMap<String, FactText>();
    if (body.get("texts") instanceof JsonObject given) {
      given.forEach(
          (language, value) -> {
            if (!(value instanceof JsonObject one)) {
              throw Refused.invalid("problem.noValue", "texts");
            }
            var fields = new Fields(one);
            words.put(
                language,
                new FactText(
                    fields.text("text"), fields.text("instead"), one.getBoolean("draft", false)));
          });
    }
    return words;
  }

  static JsonObjectBuilder json(FactRow row) {
    var json =
        JSON.createObjectBuilder()
            .add("code", row.code())
            .add("country", row.country())
            .add("kind", row.kind().name())
            .add("state", row.state().name())
            .add("value", row.value())
            .add("text", row.text())
            .add("owned", row.owned())
            .add("mine", row.mine())
            .add("uses", row.uses());
    IndicatorJson.add(json, "verifiedOn", row.verifiedOn());
    IndicatorJson.add(json, "expiresOn", row.expiresOn());
    return json;
  }

  static JsonObjectBuilder json(Fact fact, Iterable<FactEvent> history) {
    var uses = JSON.createArrayBuilder();
    fact.uses()
        .forEach(
            use ->
                uses.add(
                    JSON.createObjectBuilder()
                        .add("course", use.courseCode())
                        .add("version", use.versionId())
                        .add("unit", use.unit())));
    var events = JSON.createArrayBuilder();
    history.forEach(event -> events.add(json(event)));
    var json =
        JSON.createObjectBuilder()
            .add("code", fact.code())
            .add("country", fact.country())
            .add("kind", fact.kind().name())
            .add("state", fact.state().name())
            .add("edition", fact.edition())
            .add("owned", fact.owner() != null)
            .add("mine", fact.owner() != null && fact.owner().mine())
            .add("uses", uses)
            .add("history", events);
    add(json, fact.statement());
    IndicatorJson.add(json, "verifiedOn", fact.verifiedOn());
    IndicatorJson.add(json, "expiresOn", fact.expiresOn());
    return json;
  }

  private static void add(JsonObjectBuilder json, FactStatement statement) {
    var texts = JSON.createObjectBuilder();
    for (var language : statement.languages()) {
      var words = statement.texts().get(language);
      texts.add(
          language,
          JSON.createObjectBuilder()
              .add("text", words.text())
              .add("instead", words.instead())
              .add("draft", words.draft()));
    }
    json.add("value", statement.value()).add("source", statement.source()).add("texts", texts);
    IndicatorJson.add(json, "note", statement.note());
  }

  private static JsonObjectBuilder json(FactEvent event) {
    var json =
        JSON.createObjectBuilder()
            .add("what", event.what().name())
            .add("at", event.at().toString())
            .add("mine", event.by().mine());
    if (event.edition() > 0) {
      json.add("edition", event.edition());
    }
    if (event.statement() != null) {
      add(json, event.statement());
    }
    IndicatorJson.add(json, "verifiedOn", event.verifiedOn());
    IndicatorJson.add(json, "expiresOn", event.expiresOn());
    IndicatorJson.add(json, "words", event.words());
    return json;
  }
}
