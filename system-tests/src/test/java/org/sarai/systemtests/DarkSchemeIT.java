package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The workshop can be read by night, too: axe looks at every colour on its pages. */
@SystemTest
@Order(65)
class DarkSchemeIT {
  private static final String COURSE = "T-DARK";
  private static final String UNIT = "first";
  private static final String BLOCKS =
      """
      [{"id": "a1", "kind": "heading", "body": "A heading"},
       {"id": "a2", "kind": "paragraph", "body": "Words with `code` and [a link](https://127.0.0.1/)."},
       {"id": "a3", "kind": "list", "body": "1. one\\n2. two"},
       {"id": "a4", "kind": "table", "body": "| a | b |\\n|---|---|\\n| c | d |"},
       {"id": "a5", "kind": "callout", "argument": "danger", "body": "Never promise."},
       {"id": "a6", "kind": "fact", "argument": "PK-TIP-HOTLINE", "body": ""},
       {"id": "a7", "kind": "term", "argument": "Visa", "body": "A leave to enter."},
       {"id": "a8", "kind": "accordion", "body": "### One\\nText\\n\\n### Two\\nText"},
       {"id": "a9", "kind": "choice", "body": "Which?\\n- [x] This | Yes.\\n- [ ] That"},
       {"id": "b1", "kind": "image", "body": "![](media/none.png)"}]
      """;

  private final Sarai sarai;

  DarkSchemeIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private void post(String path, String body) {
    sarai
        .api()
        .post(path, "application/json", body.getBytes(StandardCharsets.UTF_8))
        .expect(200, 201, 409);
  }

  /** A draft with a lesson of many blocks, most of them not translated, and with faults. */
  private void draft() {
    sarai
        .api()
        .put(
            "/api/v1/courses/" + COURSE,
            "{\"title\": {\"en\": \"Dark\"}, \"audience\": \"officials\", \"open\": false}")
        .expect(200, 201);
    post("/api/v1/workshop/" + COURSE, "{}");
    post(
        "/api/v1/workshop/" + COURSE + "/units",
        "{\"unit\": \"%s\", \"kind\": \"lesson\", \"title\": {\"en\": \"First\"}}".formatted(UNIT));
    String text = "/api/v1/workshop/%s/texts/%s/en".formatted(COURSE, UNIT);
    var now = sarai.api().get(text).expect(200).json();
    sarai
        .api()
        .put(
            text,
            "{\"revision\": %s, \"key\": \"dark-%s-12345678\", \"front\": %s, \"blocks\": %s}"
                .formatted(now.path("revision"), now.path("revision"), now.path("front"), BLOCKS))
        .expect(200);
    post("/api/v1/workshop/%s/units/%s/languages/ur".formatted(COURSE, UNIT), "{}");
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfAuthors(Tongue tongue) {
    draft();
    Window window = sarai.window(tongue, Person.TRAINER);
    Page page = window.page();
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    for (String path :
        List.of(
            "/workshop",
            "/workshop/" + COURSE,
            "/workshop/" + COURSE + "/changes?from=0&to=draft",
            "/preview/" + COURSE + "/" + UNIT + "/en",
            "/editor/" + COURSE + "/" + UNIT + "/en",
            "/feedback/O-08",
            "/results/O-08",
            "/packages/O-08")) {
      assertThat(window.open(path).status()).as(path).isEqualTo(200);
      // The editor fetches its text by script.
      page.waitForLoadState(LoadState.NETWORKIDLE);
      AccessibilityIT.look(window);
    }
    assertThat(window.faults()).isEmpty();
  }
}
