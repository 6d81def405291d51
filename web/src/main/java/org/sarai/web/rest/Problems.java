package org.sarai.web.rest;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.MissingResourceException;
import org.sarai.web.shell.Language;

/** Errors as problem details (RFC 9457), in the caller's language. */
final class Problems {
  static final String MEDIA_TYPE = "application/problem+json";

  private Problems() {}

  static Response of(HttpServletRequest request, int status, String key, Object... arguments) {
    return Response.status(status)
        .type(MEDIA_TYPE)
        .entity(body(request, status, key, arguments).build())
        .build();
  }

  static JsonObjectBuilder body(
      HttpServletRequest request, int status, String key, Object... arguments) {
    return JSON.createObjectBuilder()
        .add("type", "/problems/" + key)
        .add("status", status)
        .add("title", sentence(request, key, arguments));
  }

  /** The sentence of a key; a key without a sentence says itself rather than nothing. */
  static String sentence(HttpServletRequest request, String key, Object... arguments) {
    var language = Language.of(request);
    try {
      var pattern = language.messages().getString(key);
      return new MessageFormat(pattern, language.locale()).format(arguments);
    } catch (MissingResourceException e) {
      return key;
    }
  }
}
