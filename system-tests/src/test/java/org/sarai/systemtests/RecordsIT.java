package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Trainers follow what learners did, and see packages as their authors do. */
@SystemTest
@Order(46)
class RecordsIT {
  private static final String COURSE = "T-RECORDS";
  private static final String PACKAGES = "T-PACKAGES";

  private final Sarai sarai;

  RecordsIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private void officialPlays() {
    sarai.golfCourse(COURSE, "A course to follow", "پیروی کے لیے کورس", Person.OFFICIAL);
    Window learner = sarai.window(Tongue.ENGLISH, Person.OFFICIAL);
    learner.sayYes();
    learner.open("/learn/" + COURSE);
    Golf golf = new Golf(learner);
    golf.awaitPage(0);
    assertThat(golf.player()).hasAttribute("data-sarai-saved", "saved");
    golf.leaveByItsOwnButton();
    assertThat(golf.player()).hasAttribute("data-sarai-play", "ended");
  }

  @ParameterizedTest
  @EnumSource
  void aTrainerFollowsALearner(Tongue tongue) {
    officialPlays();
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/teach");
    page.locator("nav a[href='/records']").click();
    trainer.expect(tongue);
    AccessibilityIT.look(trainer);
    page.locator("a[href='/records/" + COURSE + "']").click();
    trainer.expect(tongue);
    assertThat(page.locator("tbody th")).hasText("Amna Example");
    AccessibilityIT.look(trainer);

    page.locator("tbody th a").click();
    trainer.expect(tongue);
    assertThat(page.locator("[data-sarai-step=OPENED]").first()).containsText(tongue.script());
    assertThat(page.locator("[data-sarai-step=LAUNCHED]").first()).containsText("Golf");
    Locator commit = page.locator("[data-sarai-step=COMMITTED]").first();
    assertThat(commit.locator(".values dt").first()).containsText(tongue.script());
    Locator technical = commit.locator("details");
    assertThat(technical.locator("table")).isHidden();
    technical.locator("summary").click();
    assertThat(technical).containsText("cmi.core.");
    AccessibilityIT.look(trainer);
    assertThat(trainer.faults()).isEmpty();
  }

  @Test
  void aTrainerTakesTheRecordsAlong() {
    officialPlays();
    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    trainer.open("/records/" + COURSE);
    var file =
        trainer
            .page()
            .waitForDownload(() -> trainer.page().locator("a[href$='records?format=csv']").click());
    assertThat(file.suggestedFilename()).isEqualTo(COURSE + "-records.csv");
    String path = "/api/v1/courses/" + COURSE + "/records";
    Api.Answer csv = sarai.api().get(path + "?format=csv").expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text()).startsWith("\uFEFFattempt,person,learner,").contains("Amna Example");
    Api.Answer json = sarai.api().get(path).expect(200);
    assertThat(json.json().path("records").get(0).path("learner").asText())
        .isEqualTo("Amna Example");
    assertThat(sarai.api().get(path + "?format=xml").status()).isEqualTo(400);
    assertThat(sarai.api().get("/api/v1/courses/M-01/records").status()).isEqualTo(403);
    assertThat(sarai.api().get("/api/v1/courses/NONE/records").status()).isEqualTo(404);
    assertThat(
            sarai
                .api()
                .get("/api/v1/courses/" + COURSE + "/interactions")
                .expect(200)
                .json()
                .path("interactions")
                .isArray())
        .isTrue();
  }

  @Test
  void nobodyElseFollowsAnybody() {
    officialPlays();
    for (String other : List.of("official", "focalpoint", "programme", "operator")) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      for (String path :
          List.of("/records", "/records/" + COURSE, "/attempt/1", "/packages/O-08")) {
        assertThat(window.open(path).status()).as(other + " " + path).isEqualTo(403);
      }
    }
    Window keeper = sarai.window(Tongue.ENGLISH, Person.demo("migrant-administrator"));
    assertThat(keeper.open("/records").status()).isEqualTo(200);
    assertThat(keeper.page().locator("a[href='/records/" + COURSE + "']")).hasCount(0);
    assertThat(keeper.page().locator("a[href='/records/M-01']")).hasCount(1);
    assertThat(keeper.open("/records/" + COURSE).status()).isEqualTo(403);
    assertThat(sarai.window(Tongue.ENGLISH, Person.TRAINER).open("/records/M-01").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource
  void anAuthorSeesStructureFaultsAndWhoIsInside(Tongue tongue) {
    sarai.golfCourse(PACKAGES, "A course to author", "مصنف کا کورس", Person.OFFICIAL);
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/packages/" + PACKAGES);
    trainer.expect(tongue);
    assertThat(page.locator("[data-sarai-needing]")).hasAttribute("data-sarai-needing", "1");
    page.locator("details.structure summary").first().click();
    assertThat(page.locator("[data-sarai-line]").first()).isVisible();
    AccessibilityIT.look(trainer);

    // A package with faults says each, and what it means for learners; nothing is stored.
    int versions = page.locator("[data-sarai-version]").count();
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("bad.zip", "application/zip", "no zip".getBytes()));
    page.locator("[id='package:send']").click();
    Locator faults = page.locator("[data-sarai-fault=error]");
    assertThat(faults).hasCount(1);
    assertThat(faults.locator("p").last()).containsText(tongue.script());
    assertThat(page.locator("[data-sarai-version]")).hasCount(versions);
    AccessibilityIT.look(trainer);
    assertThat(trainer.faults()).isEmpty();
  }

  @Test
  void aPreviewPlaysAndCountsNothing() {
    sarai.golfCourse(PACKAGES, "A course to author", "مصنف کا کورس", Person.OFFICIAL);
    String records = "/api/v1/courses/" + PACKAGES + "/records";
    String before = sarai.api().get(records).text();
    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    trainer.sayYes();
    trainer.open("/packages/" + PACKAGES);
    trainer.page().locator("button[name=preview]").first().click();
    Golf golf = new Golf(trainer);
    golf.awaitPage(0);
    assertThat(golf.player()).hasAttribute("data-sarai-preview", "");
    assertThat(golf.player()).hasAttribute("data-sarai-saved", "saved");
    assertThat(trainer.page().locator("#saved-text")).hasText("Preview: nothing is recorded");
    golf.leaveByItsOwnButton();
    assertThat(golf.player()).hasAttribute("data-sarai-play", "ended");
    trainer.page().locator("a.way").click();
    trainer.page().waitForURL(Pattern.compile(".*/packages/" + PACKAGES));
    assertThat(sarai.api().get(records).text()).isEqualTo(before);
  }

  @Test
  void aPackageIsReplacedWithoutTouchingWhoIsInside() {
    String code = "T-REPLACED";
    sarai.golfCourse(code, "To be replaced", "بدلا جائے گا", Person.OFFICIAL);
    Window learner = sarai.window(Tongue.ENGLISH, Person.OFFICIAL);
    learner.sayYes();
    learner.open("/learn/" + code);
    Golf golf = new Golf(learner);
    golf.awaitPage(0);
    String host = learner.page().url().replaceAll("(https?://[^/]+).*", "$1");
    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    trainer.open("/packages/" + code);
    Page page = trainer.page();
    byte[] another = Exam.bytes(Exam.broken().get(0).resolveSibling("golf-scorm12-multi-sco.zip"));
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("next.zip", "application/zip", another));
    page.locator("[id='package:send']").click();
    assertThat(page.locator("[data-sarai-version]")).hasCount(2);
    assertThat(page.locator("[data-sarai-version='1'] [data-sarai-inside]"))
        .hasAttribute("data-sarai-inside", "1");
    assertThat(page.locator("[data-sarai-version='2'] [data-sarai-inside]"))
        .hasAttribute("data-sarai-inside", "0");
    // The learner goes on in the same files, also in a new play.
    learner.newPage();
    learner.open("/learn/" + code);
    assertThat(learner.page().url()).startsWith(host);
    new Golf(learner).awaitPage(0);
    assertThat(trainer.faults()).isEmpty();
  }
}
