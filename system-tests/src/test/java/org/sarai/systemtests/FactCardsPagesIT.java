package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Fact cards are kept by trainers, checked, and shown to learners only while they hold. */
@SystemTest
@Order(56)
class FactCardsPagesIT {
  private static final String BROUGHT = "PK-TIP-HOTLINE";
  private static final String NUMBER = "111-247-786";
  private static final String BODY =
      """
      {"country": "PK", "kind": "HOTLINE", "value": "%s", "source": "A page",
       "texts": {"en": {"text": "A line", "instead": "%s", "draft": true}}}
      """;

  private final Sarai sarai;

  FactCardsPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @ParameterizedTest
  @EnumSource
  void whatTheProductBringsIsUnverified(Tongue tongue) {
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/teach");
    assertThat(page.locator("[data-sarai-facts-unowned]")).containsText(tongue.script());
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "facts-teach");
    page.locator("a[href='/facts']").first().click();
    trainer.expect(tongue);
    assertThat(page.locator("[data-sarai-fact][data-sarai-state='UNVERIFIED']").count())
        .isGreaterThanOrEqualTo(20);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "facts");
    page.locator("#country").selectOption("QA");
    page.locator(".filters button").click();
    assertThat(page.locator("[data-sarai-fact]")).hasCount(3);
    page.locator("#state").selectOption("EXPIRED");
    page.locator(".filters button").click();
    assertThat(page.locator(".empty")).containsText(tongue.script());

    trainer.open("/facts/" + BROUGHT);
    assertThat(page.locator("[data-sarai-shown='instead']")).containsText(tongue.script());
    assertThat(page.locator(".factcard")).not().containsText(NUMBER);
    assertThat(page.locator("[data-sarai-value]")).hasText(NUMBER);
    assertThat(page.locator("[id='fact-check:right']")).hasCount(0);
    assertThat(page.locator("[data-sarai-event]")).hasCount(1);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "fact-unverified");
    assertThat(trainer.open("/facts/" + BROUGHT + "/edit").status()).isEqualTo(403);
    assertThat(trainer.open("/facts/NO-SUCH-CARD").status()).isEqualTo(404);
    assertThat(trainer.faults()).isEmpty();
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/facts/" + BROUGHT);
    assertThat(administrator.page().locator("[id='fact-check:right']")).hasCount(1);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "fact-administrator");
    for (String other : new String[] {"official", "focalpoint", "programme", "counsellor"}) {
      Window window = sarai.window(tongue, Person.demo(other));
      assertThat(window.open("/facts").status()).as(other).isEqualTo(403);
      assertThat(window.open("/facts/" + BROUGHT).status()).as(other).isEqualTo(403);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCardIsWrittenCheckedChangedAndWithdrawn(Tongue tongue) {
    String code = "T-" + tongue.tag().toUpperCase(Locale.ROOT) + "-" + System.nanoTime();
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/facts/new");
    trainer.expect(tongue);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "fact-new");
    page.locator("#code").fill(code);
    page.locator("#country").selectOption("PK");
    page.locator("#kind").selectOption("HOTLINE");
    page.locator("#value").fill("555 0100");
    page.locator("#source").fill("A page of an authority, November 2026");
    page.locator("#text-en").fill("The line of an office.");
    page.locator("#instead-en").fill("Call 5550100 now.");
    page.locator("#text-ur").fill("ایک دفتر کی لائن۔");
    page.locator("#instead-ur").fill("دفتر جائیں۔");
    page.locator("[name='draft-ur']").check();
    save(page);
    assertThat(page.locator(".notice--bad[role=alert]")).containsText(tongue.script());
    assertThat(page.locator("#value")).hasValue("555 0100");
    page.locator("#instead-en").fill("Go to the office.");
    save(page);
    assertThat(page).hasURL(Pattern.compile(".*/facts/" + code + "$"));
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    assertThat(page.locator("[data-sarai-state='UNVERIFIED']")).containsText(tongue.script());
    assertThat(page.locator(".factcard")).not().containsText("555 0100");

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    page.locator("#method").fill("Called, and somebody answered");
    page.locator("#expiresOn").fill(today.minusDays(1).toString());
    page.locator("[id='fact-check:right']").click();
    assertThat(page.locator(".notice--bad[role=alert]")).containsText(tongue.script());
    assertThat(page.locator("#method")).hasValue("Called, and somebody answered");
    page.locator("#expiresOn").fill(today.plusDays(200).toString());
    page.locator("[id='fact-check:right']").click();
    assertThat(page.locator("[data-sarai-shown='value']")).containsText("555 0100");
    assertThat(page.locator(".factcard"))
        .hasAttribute("data-expires", today.plusDays(200).toString());
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "fact-verified");

    trainer.open("/facts/" + code + "/edit");
    AccessibilityIT.look(trainer);
    assertThat(page.locator("[name='draft-ur']")).isChecked();
    page.locator("#value").fill("555 0199");
    save(page);
    assertThat(page.locator("[data-sarai-shown='instead']")).hasCount(1);
    assertThat(page.locator("[data-sarai-event]")).hasCount(4);
    assertThat(page.locator(".factcard")).not().containsText("555");

    page.locator("#reason").fill("Only a test");
    page.locator("[id='fact-back:go']").click();
    assertThat(page.locator("[data-sarai-state='WITHDRAWN']")).containsText(tongue.script());
    assertThat(page.locator("[id='fact-check:right']")).hasCount(0);
    trainer.open("/facts?mine=on");
    assertThat(page.locator("[data-sarai-fact='" + code + "']")).hasCount(0);
    assertThat(trainer.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aCardWithoutAnOwnerIsTakenOver(Tongue tongue) {
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/facts/" + (tongue == Tongue.ENGLISH ? "QA-WAGES" : "SA-LABOUR-LINE"));
    page.locator("[id='fact-own:take']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    assertThat(page.locator("[id='fact-own:take']")).hasCount(0);
    assertThat(page.locator("[id='fact-check:right']")).hasCount(1);
    assertThat(page.locator("[data-sarai-event='OWNED']")).hasCount(1);
    assertThat(trainer.faults()).isEmpty();
  }

  private static void save(Page page) {
    page.locator("[id='fact:save']").click();
  }

  @Test
  void programsKeepCards() {
    Api api = sarai.api();
    String path = "/api/v1/facts/T-REST-" + System.nanoTime();
    String body = BODY.formatted("555 0100", "Go to the office");
    api.put(path, body.replace("PK", "XX")).expect(400);
    api.put(path, body.replace("HOTLINE", "SHOE")).expect(400);
    api.put(path, body.replace("A page", " ")).expect(400);
    api.put(path, BODY.formatted("555 0100", "Call 555-0100")).expect(400);
    api.put(path, "{}").expect(400);
    JsonNode card = api.put(path, body).expect(201).json();
    assertThat(card.path("state").asText()).isEqualTo("UNVERIFIED");
    assertThat(card.path("mine").asBoolean()).isTrue();
    api.put(path, body).expect(200);

    LocalDate today = LocalDate.now(ZoneOffset.UTC);
    String check =
        """
        {"edition": %d, "verifiedOn": "%s", "expiresOn": "%s", "method": "Called"}
        """;
    long edition = card.path("edition").asLong();
    post(path + "/checks", check.formatted(edition, today, today), 400);
    post(path + "/checks", check.formatted(edition, "yesterday", today.plusDays(9)), 400);
    post(path + "/checks", check.formatted(edition + 1, today, today.plusDays(9)), 409);
    card = post(path + "/checks", check.formatted(edition, today, today.plusDays(9)), 201);
    assertThat(card.path("state").asText()).isEqualTo("EXPIRING");
    assertThat(card.path("expiresOn").asText()).isEqualTo(today.plusDays(9).toString());
    assertThat(card.path("history")).hasSize(3);
    assertThat(api.get("/api/v1/facts?state=EXPIRING&country=PK").expect(200).text())
        .contains(path.substring(path.lastIndexOf('/') + 1));
    api.get("/api/v1/facts?state=NONE").expect(400);
    api.get("/api/v1/facts/NO-SUCH-CARD").expect(404);
    card = api.put(path, body.replace("0100", "0199")).expect(200).json();
    assertThat(card.path("state").asText()).isEqualTo("UNVERIFIED");
    api.put(path, body.replace("\"PK\"", "\"BD\"")).expect(409);
    post(path + "/withdrawal", "{}", 400);
    card = post(path + "/withdrawal", "{\"reason\": \"Only a test\"}", 200);
    assertThat(card.path("state").asText()).isEqualTo("WITHDRAWN");
    post(path + "/withdrawal", "{\"reason\": \"Only a test\"}", 409);
  }

  private JsonNode post(String path, String body, int status) {
    return sarai
        .api()
        .post(path, "application/json", body.getBytes(StandardCharsets.UTF_8))
        .expect(status)
        .json();
  }
}
