package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorm4j.packaging.Limits;
import org.scorm4j.packaging.PackageReader;

/**
 * Whatever the product exports of a course comes in again as a stranger's package would, and is
 * taken in the player from its beginning until it is recorded as completed.
 */
@SystemTest
@Order(65)
class ExportedPackagesIT {
  private static final String CODE = "T-EXPORT";
  private static final String FILES = "/api/v1/courses/" + CODE + "/versions/1";
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;

  private final Sarai sarai;

  @TempDir Path folder;

  ExportedPackagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @BeforeEach
  void aCourseOfEverything() {
    if (Rows.in(sarai, "select count(*) from course where code = '" + CODE + "'") == 0) {
      sarai.api().defineCourse(CODE, "Everything once", "سب کچھ ایک بار");
      sarai.api().publishFolder(CODE, EveryBlock.folder(CODE).zip());
    }
  }

  @ParameterizedTest
  @CsvSource({"1.2,ENGLISH,official", "2004,URDU,focalpoint"})
  void theWholeCourse(String edition, Tongue tongue, String username) throws IOException {
    byte[] zip = download(FILES + "/package?edition=" + edition);
    take("T-WHOLE-" + edition.replace(".", ""), zip, EveryBlock.WRITTEN, tongue, username);
  }

  @ParameterizedTest
  @CsvSource({
    "blocks,1.2,URDU,official",
    "blocks,2004,ENGLISH,focalpoint",
    "form,1.2,ENGLISH,official",
    "form,2004,URDU,focalpoint",
    "voices,1.2,URDU,official",
    "voices,2004,ENGLISH,focalpoint"
  })
  void eachUnit(String unit, String edition, Tongue tongue, String username) throws IOException {
    byte[] zip = download(FILES + "/units/" + unit + "/package?edition=" + edition);
    String code = "T-UNIT-" + unit.toUpperCase(java.util.Locale.ROOT) + edition.replace(".", "");
    take(code, zip, List.of(unit), tongue, username);
  }

  @Test
  void thePageGivesTheWholeCourseFirstAndSaysWhatStays() {
    for (Tongue tongue : Tongue.values()) {
      Window trainer = sarai.window(tongue, Person.TRAINER);
      Page page = trainer.page();
      trainer.open("/packages/" + CODE);
      Locator links = page.locator("[data-sarai-version='1'] .folderunits__list a");
      assertThat(links.first()).hasAttribute("href", FILES + "/package?edition=1.2");
      assertThat(page.locator("[data-sarai-whole] .folderunits__list a")).hasCount(6);
      assertThat(page.locator("[data-sarai-left='2']")).containsText(tongue.script());
      assertThat(page.locator("[data-sarai-left='2'] li")).hasCount(2);
      AccessibilityIT.look(trainer);
      Pictures.take(trainer, tongue, "packages-whole");
      APIResponse handout =
          page.request()
              .get(sarai.address() + FILES + "/handout?for=facilitator&language=" + tongue.tag());
      assertThat(handout.status()).isEqualTo(200);
      Page paper = page.context().newPage();
      paper.setContent(new String(handout.body(), StandardCharsets.UTF_8));
      assertThat(paper.locator("article")).hasCount(3);
      assertThat(paper.locator("nav a")).hasCount(3);
      assertThat(paper.locator("h1")).hasCount(1);
      assertThat(paper.locator("html")).hasAttribute("dir", tongue.direction());
      assertThat(paper.locator("body")).not().containsText("Who is protected");
      assertThat(trainer.faults()).isEmpty();
    }
  }

  private byte[] download(String path) throws IOException {
    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    trainer.open("/packages/" + CODE);
    APIResponse file = trainer.page().request().get(sarai.address() + path);
    assertThat(file.status()).as(path).isEqualTo(200);
    byte[] content = file.body();
    Path zip = Files.write(folder.resolve("package.zip"), content);
    assertThat(PackageReader.read(zip, Limits.standard()).faults()).isEmpty();
    trainer.close();
    return content;
  }

  private void take(String code, byte[] zip, List<String> units, Tongue tongue, String username) {
    Person learner = Person.demo(username);
    sarai.api().defineCourse(code, "Out and in", "باہر اور اندر");
    sarai.api().publish(code, zip);
    sarai.api().enrol(code, learner);
    Window window = sarai.window(tongue, learner);
    window.open("/learn/" + code);
    List<String> taken = new ArrayList<>();
    for (String unit : units) {
      // SCORM 2004 begins with the first one by itself.
      if (units.size() > 1 && !(taken.isEmpty() && code.endsWith("2004"))) {
        window.page().locator("[data-sarai-activity='item-" + unit + "']").click();
      }
      finish(window, unit, tongue);
      taken.add(unit);
      if (taken.size() < units.size()) {
        assertThat(completed(code)).as("after " + taken).isZero();
      }
    }
    Eventually.equal(1L, () -> completed(code));
    Eventually.equal(1L, () -> recorded(code));
    assertThat(window.faults()).isEmpty();
    window.close();
  }

  /** Reads a unit to its end, answers what it asks, and looks at it in the other language. */
  private static void finish(Window window, String unit, Tongue tongue) {
    Tongue other = tongue == Tongue.ENGLISH ? Tongue.URDU : Tongue.ENGLISH;
    FrameLocator sco = window.page().frameLocator("#stage iframe");
    assertThat(sco.locator("h1")).hasText(EveryBlock.title(unit, tongue));
    assertThat(sco.locator("article")).hasAttribute("lang", tongue.tag());
    sco.locator(".bar button[lang=" + other.tag() + "]").click();
    assertThat(sco.locator("h1")).hasText(EveryBlock.title(unit, other));
    sco.locator(".bar button[lang=" + tongue.tag() + "]").click();
    assertThat(sco.locator("h1")).hasText(EveryBlock.title(unit, tongue));
    for (Locator picture : sco.locator("article img").all()) {
      assertThat(picture).not().hasJSProperty("naturalWidth", 0);
    }
    for (Locator choice : sco.locator(".block.choice").all()) {
      choice.locator(".option").first().click();
      choice.locator(".check").click();
      assertThat(choice.locator(".result")).isVisible();
    }
    for (Locator story : sco.locator(".block.scenario").all()) {
      story.locator("[data-way=calm]").click();
      story.locator("[data-way=good]").click();
    }
    sco.locator("button.primary").click();
    assertThat(sco.locator(".notice")).not().isEmpty();
    assertThat(sco.locator(".notice a")).hasCount(0);
    assertThat(window.page().locator("[data-sarai-play]").first())
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
  }

  private long completed(String code) {
    return Rows.in(
        sarai,
        "select count(*) from attempt a join enrolment e on e.id = a.enrolment_id join course c on"
            + " c.id = e.course_id where a.completed_at is not null and c.code = '"
            + code
            + "'");
  }

  private long recorded(String code) {
    return Rows.in(
        sarai,
        "select count(*) from training_record r join course c on c.id = r.course_id"
            + " where r.completed_on is not null and c.code = '"
            + code
            + "'");
  }
}
