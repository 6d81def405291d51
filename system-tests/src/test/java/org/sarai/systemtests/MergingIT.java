package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Two records of one person, joined and taken apart by machines and on pages. */
@SystemTest
@Order(47)
class MergingIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,institution,institution_country,"
          + "course_code,completed_on\n";

  private final Sarai sarai;
  private final Api api;
  private long first;
  private long second;

  MergingIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  /** Two people with two completions each; every call makes new ones. */
  private void twoPeople(int number) {
    var list = new StringBuilder(HEADER);
    for (int who = 0; who < 2; who++) {
      for (int day = 1; day <= 2; day++) {
        list.append(
            "Merging,Example%d%d,1980-02-03,%06d%d,PK,Merging Institute,PK,O-0%d,2025-0%d-0%d%n"
                .formatted(number, who, number, who, 7 + day, 1 + who, day));
      }
    }
    api.post(
            "/api/v1/imports/participations",
            "text/csv",
            list.toString().replace("\r", "").getBytes(StandardCharsets.UTF_8))
        .expect(200);
    second = Rows.in(sarai, "select max(person_id) from training_record");
    first =
        Rows.in(sarai, "select max(person_id) from training_record where person_id < " + second);
  }

  private JsonNode transcript(long person) {
    return api.get("/api/v1/people/" + person + "/transcript").expect(200).json();
  }

  private Api.Answer merge(String body) {
    return api.post(
        "/api/v1/people/merges", "application/json", body.getBytes(StandardCharsets.UTF_8));
  }

  private String body(long keep, long absorb) {
    return "{\"keep\":%d,\"absorb\":%d,\"reason\":\"one person\"}".formatted(keep, absorb);
  }

  @Test
  void machinesMergeReadAndTakeBack() {
    twoPeople(1);
    var before = api.totals();
    String merge = merge(body(first, second)).expect(201).json().path("id").asText();
    assertThat(api.totals().persons()).isEqualTo(before.persons() - 1);
    assertThat(api.totals().participations()).isEqualTo(before.participations());
    JsonNode joined = transcript(second);
    assertThat(joined.path("id").asLong()).isEqualTo(first);
    assertThat(joined.path("name").asText()).startsWith("Merging Example");
    assertThat(joined.path("counting").asInt()).isEqualTo(4);
    assertThat(days(joined))
        .containsExactly("2025-02-02", "2025-02-01", "2025-01-02", "2025-01-01");
    assertThat(joined.path("merges").get(0).path("id").asText()).isEqualTo(merge);
    merge(body(second, first)).expect(409);
    merge(body(first, 999_999_999)).expect(404);
    merge("{\"keep\":" + first + "}").expect(400);
    api.post("/api/v1/people/merges/" + merge + "/undo", "application/json", new byte[0])
        .expect(200);
    api.post("/api/v1/people/merges/" + merge + "/undo", "application/json", new byte[0])
        .expect(409);
    assertThat(api.totals()).isEqualTo(before);
    assertThat(days(transcript(second))).containsExactly("2025-02-02", "2025-02-01");
    api.get("/api/v1/people/999999999/transcript").expect(404);
  }

  private static List<String> days(JsonNode transcript) {
    return StreamSupport.stream(transcript.path("records").spliterator(), false)
        .map(row -> row.path("completedOn").asText())
        .toList();
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorTakesAMergeBackAndFindsItInTheLog(Tongue tongue) {
    twoPeople(2 + tongue.ordinal());
    merge(body(first, second)).expect(201);
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/transcript/" + second);
    assertThat(administrator.path()).isEqualTo("/transcript/" + first);
    administrator.expect(tongue);
    Locator counting = administrator.page().locator("[data-sarai-transcript]");
    assertThat(counting).hasAttribute("data-sarai-transcript", "4");
    AccessibilityIT.look(administrator);

    // A record is withdrawn, with a reason.
    administrator.page().locator("a[href*='do=withdraw']").first().click();
    administrator.page().locator("#reason").fill("never happened");
    AccessibilityIT.look(administrator);
    administrator.page().locator("[data-sarai-decide='WITHDRAW']").click();
    assertThat(administrator.page().locator("[role=status]").first()).containsText(tongue.script());
    assertThat(counting).hasAttribute("data-sarai-transcript", "3");
    administrator.page().locator("a[href*='do=restore']").first().click();
    administrator.page().locator("#reason").fill("it did");
    administrator.page().locator("[data-sarai-decide='RESTORE']").click();
    assertThat(counting).hasAttribute("data-sarai-transcript", "4");

    administrator.page().locator("a[href*='do=undo']").click();
    administrator.page().locator("#reason").fill("two after all");
    administrator.page().locator("[data-sarai-decide='UNDO']").click();
    assertThat(counting).hasAttribute("data-sarai-transcript", "2");

    administrator.page().locator("a[href^='/audit']").last().click();
    administrator.expect(tongue);
    for (String action : List.of("merge", "withdraw", "withdrawUndo", "mergeUndo")) {
      assertThat(administrator.page().locator("[data-sarai-action='" + action + "']")).hasCount(1);
    }
    Locator undone = administrator.page().locator("[data-sarai-action='mergeUndo']");
    assertThat(undone).containsText("two after all");
    assertThat(undone).containsText("person " + second);
    assertThat(administrator.page().content()).doesNotContain("Merging Example");
    assertThat(administrator.page().locator("[data-sarai-action='transcriptSeen']").count())
        .isPositive();
    AccessibilityIT.look(administrator);
    assertThat(administrator.faults()).isEmpty();
  }

  @Test
  void nobodyElseSeesThem() {
    twoPeople(9);
    for (String other : List.of("official", "trainer", "programme", "operator")) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      assertThat(window.open("/audit").status()).as(other).isEqualTo(403);
      assertThat(window.open("/transcript/" + first).status()).as(other).isEqualTo(403);
    }
    Window focalPoint = sarai.window(Tongue.ENGLISH, Person.demo("focalpoint"));
    assertThat(focalPoint.open("/audit").status()).isEqualTo(403);
    assertThat(focalPoint.open("/transcript/" + first).status()).isEqualTo(404);
    Window migrants = sarai.window(Tongue.ENGLISH, Person.demo("migrant-administrator"));
    assertThat(migrants.open("/transcript/" + first).status()).isEqualTo(404);
    assertThat(migrants.open("/audit").status()).isEqualTo(200);
    assertThat(migrants.page().locator("[data-sarai-action='merge']")).hasCount(0);
  }
}
