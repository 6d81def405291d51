package org.sarai.content;

import static org.sarai.shared.JsonParts.JSON;

import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.sarai.shared.Refused;

/**
 * A refusal as problem details (RFC 9457). The player finds its words by the type; no text for
 * people travels in it.
 *
 * @param status the HTTP status
 * @param key the last part of the problem's type
 * @param writer who writes this attempt instead, or null
 */
record Problem(int status, String key, String writer) {
  private static final String TYPES = "/problems/";

  static Problem of(Refused refused) {
    boolean another = refused.kind() == Refused.Kind.CONFLICT && !refused.arguments().isEmpty();
    return new Problem(
        refused.kind().status(),
        refused.key(),
        another ? String.valueOf(refused.arguments().get(0)) : null);
  }

  String json() {
    JsonObjectBuilder json =
        JSON.createObjectBuilder().add("type", TYPES + key).add("status", status);
    if (writer != null) {
      json.add("writer", writer);
    }
    return json.build().toString();
  }

  void send(HttpServletResponse response) throws IOException {
    byte[] bytes = json().getBytes(StandardCharsets.UTF_8);
    SecurityHeaders.ofShell(response);
    response.setStatus(status);
    response.setHeader("Cache-Control", "no-store");
    response.setContentType("application/problem+json; charset=utf-8");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }
}
