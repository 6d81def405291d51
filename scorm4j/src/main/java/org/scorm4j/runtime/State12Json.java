package org.scorm4j.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.scorm4j.cmi.Rules;

/** The state of a SCORM 1.2 attempt as a text. Elements are kept without their {@code cmi.}. */
final class State12Json {
  private static final int FORMAT = 1;
  private static final String PREFIX = "cmi.";

  private State12Json() {}

  static String write(State12 state) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("scorm", "1.2");
          json.writeStringField("mode", state.options().mode().name());
          json.writeBooleanField("credit", state.options().credit());
          json.writeStringField("rules", state.options().rules().name());
          json.writeNumberField("launches", state.launches());
          json.writeStringField("shown", state.shown());
          json.writeStringField("last", state.last());
          json.writeNumberField("launchedAt", state.launchedAt());
          json.writeBooleanField("ended", state.ended());
          json.writeObjectFieldStart("lessons");
          for (var lesson : state.lessons().entrySet()) {
            json.writeFieldName(lesson.getKey());
            write(json, lesson.getValue());
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Lesson12 lesson) throws IOException {
    json.writeStartObject();
    json.writeNumberField("total", lesson.total());
    json.writeStringField("entry", lesson.entry());
    json.writeBooleanField("running", lesson.running());
    json.writeBooleanField("touched", lesson.touched());
    json.writeObjectFieldStart("values");
    for (var value : lesson.values().entrySet()) {
      json.writeStringField(value.getKey().substring(PREFIX.length()), value.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  /**
   * Brings an attempt back.
   *
   * @throws StateException if the text is not such a state
   */
  static Engine12 read(CourseStructure structure, String text) {
    return new Engine12(structure, Json.read(text, State12Json::read));
  }

  private static State12 read(JsonParser json) throws IOException {
    var state =
        new Object() {
          int format;
          Mode mode = Mode.NORMAL;
          boolean credit;
          Rules rules = Rules.STANDARD;
          int launches;
          String shown = "";
          String last = "";
          long launchedAt;
          boolean ended;
          final Map<String, Lesson12> lessons = new LinkedHashMap<>();
        };
    Json.object(
        json,
        (name, at) -> {
          switch (name) {
            case "format" -> state.format = at.getIntValue();
            case "mode" -> state.mode = Mode.valueOf(Json.text(at));
            case "credit" -> state.credit = at.getBooleanValue();
            case "rules" -> state.rules = Rules.valueOf(Json.text(at));
            case "launches" -> state.launches = at.getIntValue();
            case "shown" -> state.shown = Json.text(at);
            case "last" -> state.last = Json.text(at);
            case "launchedAt" -> state.launchedAt = at.getLongValue();
            case "ended" -> state.ended = at.getBooleanValue();
            case "lessons" ->
                Json.object(at, (id, lesson) -> state.lessons.put(id, lesson(lesson)));
            default -> at.skipChildren();
          }
        });
    Json.checkFormat(state.format, FORMAT);
    return new State12(
        new Options(state.mode, state.credit, state.rules),
        state.launches,
        state.shown,
        state.last,
        state.launchedAt,
        state.ended,
        state.lessons);
  }

  private static Lesson12 lesson(JsonParser json) throws IOException {
    var lesson =
        new Object() {
          long total;
          String entry = "";
          boolean running;
          boolean touched;
          final Map<String, String> values = new LinkedHashMap<>();
        };
    Json.object(
        json,
        (name, at) -> {
          switch (name) {
            case "total" -> lesson.total = at.getLongValue();
            case "entry" -> lesson.entry = Json.text(at);
            case "running" -> lesson.running = at.getBooleanValue();
            case "touched" -> lesson.touched = at.getBooleanValue();
            case "values" ->
                Json.object(
                    at, (element, value) -> lesson.values.put(PREFIX + element, Json.text(value)));
            default -> at.skipChildren();
          }
        });
    return new Lesson12(lesson.values, lesson.total, lesson.entry, lesson.running, lesson.touched);
  }
}
