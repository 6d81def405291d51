package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A course that comes in as a folder of texts is taken in our own player, whatever the language.
 */
@SystemTest
@Order(57)
class CourseFolderPagesIT {
  private static final String NUMBER = "0311 5550142";
  private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;

  private final Sarai sarai;

  CourseFolderPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /** A card that was checked today. */
  private void card(String code, int days) {
    String path = "/api/v1/facts/" + code;
    JsonNode card =
        sarai
            .api()
            .put(
                path,
                """
                {"country": "PK", "kind": "HOTLINE", "value": "%s", "source": "A page",
                 "texts": {"en": {"text": "Call this line", "instead": "Ask at the help desk", "draft": false},
                           "ur": {"text": "اس نمبر پر کال کریں", "instead": "مدد کے کاؤنٹر پر پوچھیں", "draft": false}}}
                """
                    .formatted(NUMBER))
            .expect(200, 201)
            .json();
    check(code, card.path("edition").asLong(), days);
  }

  private void check(String code, long edition, int days) {
    String body =
        """
        {"edition": %d, "verifiedOn": "%s", "expiresOn": "%s", "method": "Called"}
        """
            .formatted(edition, TODAY, TODAY.plusDays(days));
    sarai
        .api()
        .post(
            "/api/v1/facts/" + code + "/checks",
            "application/json",
            body.getBytes(StandardCharsets.UTF_8))
        .expect(201);
  }

  private JsonNode publish(String course, String card) {
    sarai.api().defineCourse(course, "At the counter", "کاؤنٹر پر");
    return sarai.api().publishFolder(course, new FolderFile(course, card).zip());
  }

  private static FrameLocator lesson(Window window) {
    return window.page().frameLocator("#stage iframe");
  }

  private static void awaitSaved(Window window, String how) {
    assertThat(window.page().locator("[data-sarai-play]").first())
        .hasAttribute(
            "data-sarai-saved",
            how,
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
  }

  @ParameterizedTest
  @EnumSource
  void aFolderComesInByThePageAndSoDoWhatIsWrongWithIt(Tongue tongue) {
    String course = "T-FOLDER-" + tongue.tag().toUpperCase(Locale.ROOT);
    String card = course + "-LINE";
    card(card, 20);
    sarai.api().defineCourse(course, "At the counter", "کاؤنٹر پر");
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    trainer.open("/packages/" + course);
    send(page, new FolderFile(course, card).without("media/counter.svg").zip());
    assertThat(page.locator("[data-sarai-fault=error]")).hasCount(2);
    assertThat(page.locator("[data-sarai-fault=error]").first())
        .containsText("units/counter.en.md");
    assertThat(page.locator("[data-sarai-fault=error]").first()).containsText(tongue.script());
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "folder-faults");

    send(page, new FolderFile(course, card).zip());
    assertThat(page.locator("[data-sarai-version='1'] [data-sarai-unit=counter]")).hasCount(1);
    page.locator(".folderunits__files summary").click();
    assertThat(page.locator(".folderunits__list a")).hasCount(12);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "folder-version");
    for (int link = 0; link < 12; link++) {
      String href = page.locator(".folderunits__list a").nth(link).getAttribute("href");
      APIResponse file = page.request().get(sarai.address() + href);
      assertThat(file.status()).as(href).isEqualTo(200);
      assertThat(file.headers().get("content-disposition")).startsWith("attachment");
      assertThat(file.headers().get("etag")).isNotBlank();
    }
    page.locator("[data-sarai-unit] button[name=preview]").click();
    assertThat(lesson(trainer).locator("article")).hasAttribute("lang", tongue.tag());

    JsonNode now = sarai.api().get("/api/v1/facts/" + card).expect(200).json();
    check(card, now.path("edition").asLong(), 40);
    trainer.open("/facts/" + card);
    page.locator("[data-sarai-use='" + course + "'] a").click();
    assertThat(page.locator("[data-sarai-behind='" + card + "']")).containsText(tongue.script());
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "folder-behind");
    page.locator("button[name=renew]").click();
    assertThat(page.locator("[data-sarai-version='2']")).hasCount(1);
    assertThat(page.locator("[data-sarai-behind]")).hasCount(0);
    assertThat(trainer.faults()).isEmpty();
  }

  private static void send(Page page, byte[] zip) {
    page.locator("input[type=file]")
        .setInputFiles(new FilePayload("folder.zip", "application/zip", zip));
    page.locator("[id='package:send']").click();
  }

  @Test
  void aLessonIsBegunInUrduSwitchedInTheMiddleAndCompletedOnce() {
    card("T-TAKEN-LINE", 20);
    assertThat(publish("T-TAKEN", "T-TAKEN-LINE").path("units")).hasSize(1);
    Person learner = Person.demo("reviewer");
    sarai.api().enrol("T-TAKEN", learner);
    Window window = sarai.window(Tongue.URDU, learner);
    window.open("/learn/T-TAKEN");
    FrameLocator lesson = lesson(window);
    assertThat(lesson.locator("article")).hasAttribute("lang", "ur");
    assertThat(lesson.locator("html")).hasAttribute("dir", "rtl");
    assertThat(lesson.locator("h1")).containsText(Tongue.URDU.script());
    assertThat(lesson.locator(".fact-value")).containsText(NUMBER);
    Pictures.take(window, Tongue.URDU, "folder-lesson");

    lesson.locator(".bar button[lang=en]").click();
    assertThat(lesson.locator("article")).hasAttribute("lang", "en");
    assertThat(lesson.locator("html")).hasAttribute("dir", "ltr");
    awaitSaved(window, "saved");
    assertThat(completed("T-TAKEN")).isZero();
    lesson.locator(".option").first().click();
    lesson.locator(".check").click();
    assertThat(lesson.locator(".result")).hasClass(Pattern.compile("is-right"));
    lesson.locator("button.primary").click();
    awaitSaved(window, "saved");
    Eventually.equal(1L, () -> completed("T-TAKEN"));
    lesson.locator(".bar button[lang=ur]").click();
    assertThat(lesson.locator("article")).hasAttribute("lang", "ur");
    awaitSaved(window, "saved");

    window.open("/learn/T-TAKEN");
    assertThat(completed("T-TAKEN")).isEqualTo(1);
    assertThat(
            Rows.in(
                sarai,
                "select count(*) from training_record r join course c on c.id = r.course_id"
                    + " where c.code = 'T-TAKEN'"))
        .isEqualTo(1);
  }

  private long completed(String course) {
    return Rows.in(
        sarai,
        "select count(*) from attempt a join enrolment e on e.id = a.enrolment_id join course c on"
            + " c.id = e.course_id where a.completed_at is not null and c.code = '"
            + course
            + "'");
  }

  @Test
  void afterItsLastDayANumberIsNotThereEvenWithoutALine() {
    card("T-GONE-LINE", 2);
    publish("T-GONE", "T-GONE-LINE");
    Person learner = Person.demo("programme");
    sarai.api().enrol("T-GONE", learner);
    Window window = sarai.window(Tongue.ENGLISH, learner);
    window.sayYes();
    window.open("/learn/T-GONE");
    FrameLocator lesson = lesson(window);
    assertThat(lesson.locator("article")).containsText(NUMBER);
    awaitSaved(window, "saved");
    window.page().locator("#contents-toggle").click();
    window.page().locator("#offline-keep").click();
    assertThat(window.page().locator("#offline-text")).containsText("Kept");

    window.loseLine();
    window.page().reload();
    assertThat(lesson.locator("article")).containsText(NUMBER);

    window.page().clock().setFixedTime(TODAY.plusDays(3).atTime(12, 0) + "Z");
    window.page().reload();
    assertThat(lesson.locator(".fact-instead")).isVisible();
    assertThat(lesson.locator("article")).not().containsText(NUMBER);
    assertThat(lesson.locator("article")).containsText("Ask at the help desk");
    assertThat(lesson.locator(".fact-now")).hasCount(0);
    Pictures.take(window, Tongue.ENGLISH, "folder-expired");
  }
}
