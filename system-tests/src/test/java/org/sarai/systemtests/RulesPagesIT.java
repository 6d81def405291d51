package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The operator adopts another counting rule on a page, and sees before what it would do. */
@SystemTest
@Order(68)
class RulesPagesIT {
  private static final String RULE =
      """
      {"version": "%s", "leastAttendance": %s, "withoutAttendance": %s, "reason": "A test"}
      """;

  private final Sarai sarai;
  private final Api api;

  RulesPagesIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  @ParameterizedTest
  @EnumSource
  void anOperatorAdoptsARule(Tongue tongue) {
    String place = "Rule Place " + tongue;
    String list = load(place, tongue);
    String report = freeze(tongue);
    Window operator = sarai.window(tongue, Person.demo("operator"));
    try {
      assertThat(api.ofInstitution(place)).isEqualTo(new Api.Figures(6, 6));
      adopt(operator, tongue, place, version(tongue));
      // By hand: 85, 90 and 100 per cent; not 80, not 84.99, and not the row that says nothing.
      assertThat(api.ofInstitution(place)).isEqualTo(new Api.Figures(3, 3));
      JsonNode kept = api.get("/api/v1/reports/" + report).expect(200).json();
      assertThat(kept.path("same").asBoolean()).isTrue();
      assertThat(kept.path("signed").asBoolean()).isTrue();
      assertThat(kept.at("/figures/total/participations").asLong())
          .isGreaterThan(api.totals().participations());
    } finally {
      APIResponse back = post(operator, "", RULE.formatted(version(tongue), 80, true));
      api.post("/api/v1/imports/" + list + "/undo", "application/json", new byte[0]).expect(200);
      assertThat(back.status()).as(back.text()).isEqualTo(201);
    }
    assertThat(operator.faults()).isEmpty();
  }

  private static String version(Tongue tongue) {
    return "t." + tongue.tag() + "." + Long.toString(System.nanoTime(), Character.MAX_RADIX);
  }

  private String load(String place, Tongue tongue) {
    var lines =
        new StringBuilder(
            "given_name,family_name,birth_date,institution,institution_country,course_code,"
                + "completed_on,attendance_percent\n");
    String[] attendance = {"80", "84.99", "85", "90", "100", ""};
    for (int person = 0; person < attendance.length; person++) {
      lines.append(
          "Rule%s%s,Counted%s,197%d-01-02,%s,PK,O-08,2025-05-05,%s\n"
              .formatted(
                  tongue.tag(),
                  (char) ('a' + person),
                  (char) ('q' + person),
                  person,
                  place,
                  attendance[person]));
    }
    return api.post(
            "/api/v1/imports/participations",
            "text/csv",
            lines.toString().getBytes(StandardCharsets.UTF_8))
        .expect(200)
        .json()
        .path("importId")
        .asText();
  }

  private String freeze(Tongue tongue) {
    String body = "{\"title\": \"Before another rule, %s\"}".formatted(tongue);
    return api.post("/api/v1/reports", "application/json", body.getBytes(StandardCharsets.UTF_8))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private void adopt(Window operator, Tongue tongue, String place, String version) {
    Page page = operator.page();
    operator.open("/deliveries");
    page.locator("nav a[href='/rules']").click();
    operator.expect(tongue);
    assertThat(page.locator("#least")).hasValue("80");
    AccessibilityIT.look(operator);
    Pictures.take(operator, tongue, "rules");

    page.locator("#version").fill(version);
    page.locator("#least").fill("eighty");
    page.locator("#reason").fill("Donors ask for more");
    button(page, "look").click();
    assertThat(page.locator("[role=alert]")).containsText(tongue.script());
    assertThat(page.locator("#reason")).hasValue("Donors ask for more");
    page.locator("#least").fill("85");
    page.locator("[name='without'][value='false']").check();
    button(page, "look").click();
    assertThat(page.locator("#check")).containsText(tongue.script());
    AccessibilityIT.look(operator);
    Pictures.take(operator, tongue, "rules-trial");
    Locator effect = page.locator("[data-sarai-effect='officials'] td");
    long now = number(effect.nth(0));
    long then = number(effect.nth(1));
    assertThat(api.totals().participations()).isEqualTo(now).isGreaterThan(then);
    assertThat(api.ofInstitution(place).persons()).isEqualTo(6);

    button(page, "change").click();
    assertThat(page.locator("#least")).hasValue("85");
    assertThat(page.locator("[name='without'][value='false']")).isChecked();
    button(page, "look").click();
    button(page, "adopt").click();
    assertThat(page.locator("[role=status]").first()).containsText(version);
    assertThat(operator.path()).isEqualTo("/rules");
    assertThat(page.locator("[data-sarai-rule]").first()).hasAttribute("data-sarai-rule", version);
    assertThat(api.totals().participations()).isEqualTo(then);

    page.locator("#version").fill(version);
    page.locator("#reason").fill("Once more");
    button(page, "look").click();
    assertThat(page.locator("[role=alert]")).containsText(version);
  }

  private static Locator button(Page page, String step) {
    return page.locator("button[name='step'][value='" + step + "']");
  }

  private static long number(Locator cell) {
    return Long.parseLong(cell.innerText().replaceAll("\\D", ""));
  }

  private APIResponse post(Window window, String query, String body) {
    return window
        .page()
        .request()
        .post(
            sarai.address() + "/api/v1/rules" + query,
            RequestOptions.create()
                .setHeader("Content-Type", "application/json")
                .setHeader("Origin", sarai.address())
                .setData(body.getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void programsTryRulesAndReadThem() {
    Window operator = sarai.window(Tongue.ENGLISH, Person.demo("operator"));
    APIResponse tried = post(operator, "?dryRun=true", RULE.formatted("t.dry", "100", false));
    assertThat(tried.status()).as(tried.text()).isEqualTo(200);
    assertThat(tried.text()).contains("\"audience\":\"officials\"");
    for (String body :
        new String[] {
          RULE.formatted("t dry", "80", true),
          RULE.formatted("t.dry", "\"80\"", true),
          RULE.formatted("t.dry", "101", true),
          RULE.formatted("t.dry", "80", "\"yes\""),
          "{}"
        }) {
      APIResponse refused = post(operator, "", body);
      assertThat(refused.status()).as(body).isEqualTo(400);
      assertThat(refused.headers().get("content-type")).startsWith("application/problem+json");
    }
    assertThat(post(operator, "", RULE.formatted("2026.2", "80", true)).status()).isEqualTo(409);

    Api.Answer read = api.get("/api/v1/rules").expect(200);
    assertThat(read.json().path("rules").findValuesAsText("version"))
        .contains("2026.2")
        .doesNotContain("t.dry");
    assertThat(read.header("ETag")).isNotBlank();
    api.post(
            "/api/v1/rules",
            "application/json",
            RULE.formatted("t.dry", "80", true).getBytes(StandardCharsets.UTF_8))
        .expect(403);
  }

  @Test
  void nobodyElseOpensThePage() {
    for (String other : new String[] {"administrator", "programme", "trainer"}) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      assertThat(window.open("/rules").status()).as(other).isEqualTo(403);
      window.open("/home");
      assertThat(window.page().locator("nav a[href='/rules']")).hasCount(0);
    }
  }
}
