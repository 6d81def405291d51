package org.scorm4j.runtime;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.scorm4j.packaging.XmlElement;

/** Elements of a manifest as JSON; lines are left out. */
final class XmlJson {
  private XmlJson() {}

  static void write(JsonGenerator json, List<XmlElement> elements) throws IOException {
    json.writeStartArray();
    for (var element : elements) {
      json.writeStartObject();
      json.writeStringField("ns", element.namespace());
      json.writeStringField("name", element.name());
      if (!element.text().isEmpty()) {
        json.writeStringField("text", element.text());
      }
      for (var attribute : element.attributes().entrySet()) {
        json.writeStringField("@" + attribute.getKey(), attribute.getValue());
      }
      if (!element.children().isEmpty()) {
        json.writeFieldName("children");
        write(json, element.children());
      }
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** The parser must be at the array's start. */
  static List<XmlElement> read(JsonParser json) throws IOException {
    Json.expect(json, JsonToken.START_ARRAY);
    var elements = new ArrayList<XmlElement>();
    while (json.nextToken() == JsonToken.START_OBJECT) {
      elements.add(element(json));
    }
    return elements;
  }

  private static XmlElement element(JsonParser json) throws IOException {
    var fields = new LinkedHashMap<String, String>();
    var attributes = new LinkedHashMap<String, String>();
    var children = new ArrayList<XmlElement>();
    Json.object(
        json,
        (name, at) -> {
          if (name.equals("children")) {
            children.addAll(read(at));
          } else if (name.startsWith("@")) {
            attributes.put(name.substring(1), at.getText());
          } else {
            fields.put(name, at.getText());
          }
        });
    return new XmlElement(
        fields.getOrDefault("ns", ""),
        fields.getOrDefault("name", ""),
        attributes,
        fields.getOrDefault("text", ""),
        children,
        0);
  }
}
