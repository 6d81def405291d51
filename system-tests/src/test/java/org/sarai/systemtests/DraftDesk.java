package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Drafts with one unit, by REST: what a test finds before somebody opens the editor. */
final class DraftDesk {
  /** The name of the unit. */
  static final String UNIT = "at-the-counter";

  private final Sarai sarai;
  private final ObjectMapper json = new ObjectMapper();

  DraftDesk(Sarai sarai) {
    this.sarai = sarai;
  }

  /** A draft with one unit, whose source is in that language. */
  void draft(String code, String kind, Tongue source) {
    String titles =
        source == Tongue.URDU ? "{\"ur\": \"کاؤنٹر پر\"}" : "{\"en\": \"At the counter\"}";
    sarai
        .api()
        .put(
            "/api/v1/courses/" + code,
            "{\"title\": %s, \"audience\": \"officials\", \"open\": false}".formatted(titles))
        .expect(200, 201);
    post("/api/v1/workshop/" + code, "{}");
    post(
        "/api/v1/workshop/" + code + "/units",
        "{\"unit\": \"%s\", \"kind\": \"%s\", \"title\": %s}".formatted(UNIT, kind, titles));
  }

  void post(String path, String body) {
    sarai
        .api()
        .post(path, "application/json", body.getBytes(StandardCharsets.UTF_8))
        .expect(200, 201);
  }

  /** Where the unit's text is read and saved. */
  static String address(String code, String language) {
    return "/api/v1/workshop/%s/texts/%s/%s".formatted(code, UNIT, language);
  }

  JsonNode text(String code, String language) {
    return sarai.api().get(address(code, language)).expect(200).json();
  }

  /** Kind, argument and body of each block, as they are stored. */
  List<String> blocks(String code, String language) {
    List<String> blocks = new ArrayList<>();
    for (JsonNode block : text(code, language).path("blocks")) {
      blocks.add(
          block.path("kind").asText()
              + (block.path("argument").isNull() ? "" : " " + block.path("argument").asText())
              + "\n"
              + block.path("body").asText());
    }
    return blocks;
  }

  /** Saves these blocks as the unit's text, over what it says now. */
  void write(String code, String language, ArrayNode blocks) {
    JsonNode now = text(code, language);
    ObjectNode body = json.createObjectNode();
    body.set("revision", now.path("revision"));
    body.put("key", UUID.randomUUID().toString().replace("-", ""));
    body.set("front", now.path("front"));
    body.set("blocks", blocks);
    sarai.api().put(address(code, language), body.toString()).expect(200);
  }

  /** The editor of the unit, open. */
  Window editor(String code, String language, Tongue tongue, Person person) {
    Window window = sarai.window(tongue, person);
    assertThat(window.open("/editor/%s/%s/%s".formatted(code, UNIT, language)).status())
        .isEqualTo(200);
    assertThat(window.page().locator("#editor-body")).isVisible();
    return window;
  }
}
