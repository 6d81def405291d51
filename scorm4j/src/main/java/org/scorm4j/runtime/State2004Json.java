package org.scorm4j.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import org.scorm4j.cmi.Rules;
import org.scorm4j.sequencing.ActivityTree;
import org.scorm4j.sequencing.TreeState;

/** The state of a SCORM 2004 attempt as a text. */
final class State2004Json {
  private static final int FORMAT = 1;

  private State2004Json() {}

  static String write(ActivityTree tree, State2004 state) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("scorm", "2004");
          json.writeStringField("mode", state.options().mode().name());
          json.writeBooleanField("credit", state.options().credit());
          json.writeStringField("rules", state.options().rules().name());
          json.writeNumberField("launches", state.launches());
          json.writeStringField("shown", state.shown());
          json.writeNumberField("launchedAt", state.launchedAt());
          json.writeBooleanField("ended", state.ended());
          json.writeNumberField("time", state.time());
          json.writeFieldName("tree");
          TreeJson.write(json, tree, state.tree());
          json.writeObjectFieldStart("lessons");
          for (var lesson : state.lessons().entrySet()) {
            json.writeFieldName(lesson.getKey());
            write(json, lesson.getValue());
          }
          json.writeEndObject();
          texts(json, "stores", state.stores());
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Lesson2004 lesson) throws IOException {
    json.writeStartObject();
    json.writeNumberField("total", lesson.total());
    json.writeStringField("entry", lesson.entry());
    json.writeBooleanField("running", lesson.running());
    json.writeBooleanField("touched", lesson.touched());
    texts(json, "values", lesson.values());
    json.writeArrayFieldStart("said");
    for (var element : lesson.said()) {
      json.writeString(element);
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void texts(JsonGenerator json, String name, Map<String, String> texts)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (var text : texts.entrySet()) {
      json.writeStringField(text.getKey(), text.getValue());
    }
    json.writeEndObject();
  }

  /**
   * Brings an attempt back.
   *
   * @throws StateException if the text is not such a state
   */
  static Engine2004 read(CourseStructure structure, String text) {
    return new Engine2004(structure, Json.read(text, json -> read(json, structure.tree())));
  }

  private static State2004 read(JsonParser json, ActivityTree tree) throws IOException {
    var state =
        new Object() {
          int format;
          Mode mode = Mode.NORMAL;
          boolean credit;
          Rules rules = Rules.STANDARD;
          int launches;
          String shown = "";
          long launchedAt;
          boolean ended;
          long time;
          TreeState position;
          final Map<String, Lesson2004> lessons = new LinkedHashMap<>();
          final Map<String, String> stores = new LinkedHashMap<>();
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
            case "launchedAt" -> state.launchedAt = at.getLongValue();
            case "ended" -> state.ended = at.getBooleanValue();
            case "time" -> state.time = at.getLongValue();
            case "tree" -> state.position = TreeJson.read(at, tree);
            case "lessons" ->
                Json.object(at, (id, lesson) -> state.lessons.put(id, lesson(lesson)));
            case "stores" -> Json.object(at, (id, one) -> state.stores.put(id, Json.text(one)));
            default -> at.skipChildren();
          }
        });
    Json.checkFormat(state.format, FORMAT);
    if (state.position == null) {
      throw new StateException("A state without a tree");
    }
    return new State2004(
        new Options(state.mode, state.credit, state.rules),
        state.position,
        state.launches,
        state.shown,
        state.launchedAt,
        state.ended,
        state.time,
        state.lessons,
        state.stores);
  }

  private static Lesson2004 lesson(JsonParser json) throws IOException {
    var lesson =
        new Object() {
          long total;
          String entry = "";
          boolean running;
          boolean touched;
          final Map<String, String> values = new LinkedHashMap<>();
          final Set<String> said = new LinkedHashSet<>();
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
                Json.object(at, (element, value) -> lesson.values.put(element, Json.text(value)));
            case "said" -> Json.array(at, element -> lesson.said.add(Json.text(element)));
            default -> at.skipChildren();
          }
        });
    return new Lesson2004(
        lesson.values, lesson.said, lesson.total, lesson.entry, lesson.running, lesson.touched);
  }
}
