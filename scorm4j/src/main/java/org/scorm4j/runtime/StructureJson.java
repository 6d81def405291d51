package org.scorm4j.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.scorm4j.packaging.ScormVersion;
import org.scorm4j.packaging.XmlElement;

/** Course structures as texts. Empty texts and usual values are left out. */
final class StructureJson {
  private static final int FORMAT = 1;

  private StructureJson() {}

  static String write(CourseStructure structure) {
    return Json.write(
        json -> {
          json.writeStartObject();
          json.writeNumberField("format", FORMAT);
          json.writeStringField("version", structure.version().label());
          flag(json, "objectivesToSystem", structure.scope().objectivesToSystem());
          flag(json, "storesToSystem", structure.scope().storesToSystem());
          json.writeArrayFieldStart("activities");
          for (var activity : structure.activities()) {
            write(json, activity);
          }
          json.writeEndArray();
          if (structure.version().is2004()) {
            json.writeArrayFieldStart("sequencing");
            for (var elements : structure.sequencing()) {
              XmlJson.write(json, elements);
            }
            json.writeEndArray();
          }
          json.writeEndObject();
        });
  }

  private static void write(JsonGenerator json, Activity activity) throws IOException {
    json.writeStartObject();
    text(json, "id", activity.id());
    text(json, "title", activity.title());
    json.writeNumberField("parent", activity.parent());
    text(json, "kind", activity.kind().name());
    text(json, "href", activity.href());
    if (!activity.visible()) {
      json.writeBooleanField("visible", false);
    }
    text(json, "prerequisites", activity.prerequisites());
    text(json, "masteryScore", activity.masteryScore());
    text(json, "maxTimeAllowed", activity.maxTimeAllowed());
    text(json, "timeLimitAction", activity.timeLimitAction());
    text(json, "dataFromLms", activity.dataFromLms());
    json.writeEndObject();
  }

  private static void flag(JsonGenerator json, String name, boolean value) throws IOException {
    if (!value) {
      json.writeBooleanField(name, false);
    }
  }

  private static void text(JsonGenerator json, String name, String value) throws IOException {
    if (!value.isEmpty()) {
      json.writeStringField(name, value);
    }
  }

  static CourseStructure read(String text) {
    return Json.read(text, StructureJson::read);
  }

  private static CourseStructure read(JsonParser json) throws IOException {
    var activities = new ArrayList<Activity>();
    var versions = new ArrayList<ScormVersion>();
    var formats = new ArrayList<Integer>();
    var sequencing = new ArrayList<List<XmlElement>>();
    var course = new ArrayList<String>();
    Json.object(
        json,
        (name, at) -> {
          switch (name) {
            case "format" -> formats.add(at.getIntValue());
            case "version" -> versions.add(version(at.getText()));
            case "activities" -> activities(at, activities);
            case "sequencing" -> sequencing(at, sequencing);
            case "objectivesToSystem", "storesToSystem" -> course.add(name);
            default -> at.skipChildren();
          }
        });
    Json.checkFormat(formats.isEmpty() ? 0 : formats.get(0), FORMAT);
    if (versions.isEmpty() || activities.isEmpty()) {
      throw new StateException("A course structure without version or activities");
    }
    while (sequencing.size() < activities.size()) {
      sequencing.add(List.of());
    }
    var scope =
        new CourseStructure.Scope(
            !course.contains("objectivesToSystem"), !course.contains("storesToSystem"));
    return new CourseStructure(versions.get(0), scope, activities, sequencing);
  }

  private static void sequencing(JsonParser json, List<List<XmlElement>> all) throws IOException {
    Json.expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_ARRAY) {
      all.add(XmlJson.read(json));
    }
  }

  private static ScormVersion version(String label) {
    for (var version : ScormVersion.values()) {
      if (version.label().equals(label)) {
        return version;
      }
    }
    throw new StateException("Unknown version " + label);
  }

  private static void activities(JsonParser json, List<Activity> activities) throws IOException {
    Json.expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() == JsonToken.START_OBJECT) {
      activities.add(activity(json, activities));
    }
  }

  private static Activity activity(JsonParser json, List<Activity> before) throws IOException {
    var fields = new HashMap<String, String>();
    Json.object(json, (name, at) -> fields.put(name, at.getText()));
    var parent = Integer.parseInt(fields.getOrDefault("parent", "-1"));
    if (parent >= before.size()) {
      throw new StateException("A parent must come before its children");
    }
    return new Activity(
        fields.getOrDefault("id", ""),
        fields.getOrDefault("title", ""),
        parent,
        parent < 0 ? 0 : before.get(parent).depth() + 1,
        Activity.Kind.valueOf(fields.getOrDefault("kind", "CLUSTER")),
        fields.getOrDefault("href", ""),
        !"false".equals(fields.get("visible")),
        fields.getOrDefault("prerequisites", ""),
        fields.getOrDefault("masteryScore", ""),
        fields.getOrDefault("maxTimeAllowed", ""),
        fields.getOrDefault("timeLimitAction", ""),
        fields.getOrDefault("dataFromLms", ""));
  }
}
