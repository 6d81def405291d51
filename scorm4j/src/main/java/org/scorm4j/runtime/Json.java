package org.scorm4j.runtime;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.io.StringWriter;

/** Writing and reading the texts in which attempts and structures are kept. */
final class Json {
  /** Thread-safe. Names of elements are endless, so that remembering them would only cost. */
  private static final JsonFactory FACTORY =
      JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

  /** Writes one value. */
  interface Writing {
    void to(JsonGenerator json) throws IOException;
  }

  /** Reads what is behind a field's name. */
  interface Field {
    void read(String name, JsonParser json) throws IOException;
  }

  /** Reads a whole text. */
  interface Reading<T> {
    T from(JsonParser json) throws IOException;
  }

  private Json() {}

  static String write(Writing writing) {
    var text = new StringWriter(512);
    try (var json = FACTORY.createGenerator(text)) {
      writing.to(json);
    } catch (IOException impossible) {
      throw new StateException("A text could not be written", impossible);
    }
    return text.toString();
  }

  static <T> T read(String text, Reading<T> reading) {
    try (var json = FACTORY.createParser(text)) {
      json.nextToken();
      return reading.from(json);
    } catch (IOException | IllegalArgumentException malformed) {
      throw new StateException("Not a text that this library wrote", malformed);
    }
  }

  /** Reads an object, the parser being at its start; unknown fields are the callback's business. */
  static void object(JsonParser json, Field field) throws IOException {
    expect(json, JsonToken.START_OBJECT);
    while (json.nextToken() == JsonToken.FIELD_NAME) {
      var name = json.currentName();
      json.nextToken();
      field.read(name, json);
    }
    expect(json, JsonToken.END_OBJECT);
  }

  /** Reads an array, the parser being at its start; the callback reads one value. */
  static void array(JsonParser json, Reading<?> value) throws IOException {
    expect(json, JsonToken.START_ARRAY);
    while (json.nextToken() != JsonToken.END_ARRAY) {
      value.from(json);
    }
  }

  /** A text, and nothing else that could be read as one. */
  static String text(JsonParser json) throws IOException {
    expect(json, JsonToken.VALUE_STRING);
    return json.getText();
  }

  static void expect(JsonParser json, JsonToken token) {
    if (json.currentToken() != token) {
      throw new StateException("Expected " + token + ", found " + json.currentToken());
    }
  }

  static void checkFormat(int found, int known) {
    if (found != known) {
      throw new StateException("Format " + found + " is not supported, only " + known);
    }
  }
}
