package org.scorm4j.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import java.io.IOException;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import org.scorm4j.sequencing.Aspect;
import org.scorm4j.sequencing.ObjectiveState;

/** What courses share, as JSON. */
final class SharedJson {
  private SharedJson() {}

  static void write(JsonGenerator json, Shared shared) throws IOException {
    json.writeStartObject();
    json.writeFieldName("objectives");
    writeObjectives(json, shared.objectives());
    json.writeObjectFieldStart("stores");
    for (var store : new TreeMap<>(shared.stores()).entrySet()) {
      json.writeStringField(store.getKey(), store.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  static Shared read(JsonParser json) throws IOException {
    var objectives = new LinkedHashMap<String, ObjectiveState>();
    var stores = new LinkedHashMap<String, String>();
    Json.object(
        json,
        (name, at) -> {
          switch (name) {
            case "objectives" -> objectives.putAll(readObjectives(at));
            case "stores" -> Json.object(at, (id, store) -> stores.put(id, Json.text(store)));
            default -> at.skipChildren();
          }
        });
    return new Shared(objectives, stores);
  }

  static void writeObjectives(JsonGenerator json, Map<String, ObjectiveState> objectives)
      throws IOException {
    json.writeStartObject();
    for (var objective : new TreeMap<>(objectives).entrySet()) {
      json.writeObjectFieldStart(objective.getKey());
      for (var value : objective.getValue().values().entrySet()) {
        json.writeNumberField(value.getKey().name(), value.getValue());
      }
      json.writeEndObject();
    }
    json.writeEndObject();
  }

  static Map<String, ObjectiveState> readObjectives(JsonParser json) throws IOException {
    var objectives = new LinkedHashMap<String, ObjectiveState>();
    Json.object(
        json,
        (id, objective) -> {
          var values = new EnumMap<Aspect, Double>(Aspect.class);
          Json.object(
              objective, (name, at) -> values.put(Aspect.valueOf(name), at.getDoubleValue()));
          objectives.put(id, ObjectiveState.of(values));
        });
    return objectives;
  }
}
