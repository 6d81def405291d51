package org.sarai.web.rest;

import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.DateTimeException;
import java.time.LocalDate;
import org.sarai.shared.Refused;

/** The fields of a body, as commands want them. */
final class Fields {
  private final JsonObject body;

  Fields(JsonObject body) {
    this.body = body;
  }

  /** A text; null when it is absent, null or empty. */
  String text(String name) {
    return body.get(name) instanceof JsonString text && !text.getString().isBlank()
        ? text.getString().strip()
        : null;
  }

  Long id(String name) {
    return body.get(name) instanceof JsonNumber number ? (Long) number.longValue() : null;
  }

  /** A count; 0 when it is absent, and refused when it is no whole number. */
  int number(String name) {
    if (!body.containsKey(name)) {
      return 0;
    }
    try {
      return body.getJsonNumber(name).intValueExact();
    } catch (ArithmeticException | ClassCastException notWhole) {
      throw Refused.invalid("problem.noValue", name);
    }
  }

  LocalDate day(String name) {
    var text = text(name);
    try {
      return text == null ? null : LocalDate.parse(text);
    } catch (DateTimeException notIso) {
      throw Refused.invalid("problem.noDate", name, text);
    }
  }

  <T extends Enum<T>> T word(String name, Class<T> vocabulary) {
    var text = text(name);
    try {
      return text == null ? null : Enum.valueOf(vocabulary, text);
    } catch (IllegalArgumentException unknown) {
      throw Refused.invalid("problem.noValue", name);
    }
  }
}
