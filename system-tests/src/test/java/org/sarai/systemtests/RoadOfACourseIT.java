package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/**
 * The whole road of a course: five kinds of unit are written from nothing, judged by others and
 * published; it is taken in Urdu and in English, completed once; and its next version leaves those
 * inside where they are.
 */
@SystemTest
@Order(64)
class RoadOfACourseIT {
  private static final String CODE = "T-ROAD";
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;

  /** The first bytes of a sound; what follows, nobody plays here. */
  private static final byte[] SOUND = "OggS and a man who speaks".getBytes(StandardCharsets.UTF_8);

  private final Sarai sarai;

  RoadOfACourseIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @Test
  void aCourseIsWrittenJudgedTakenInTwoLanguagesAndWrittenAgain() {
    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    begin(trainer);
    writeInEnglish(trainer);
    writeInUrdu(trainer);
    publish(trainer);

    Person first = Person.OFFICIAL;
    Person second = Person.demo("focalpoint");
    sarai.api().enrol(CODE, first);
    sarai.api().enrol(CODE, second);
    Window slow = sarai.window(Tongue.ENGLISH, second);
    takePackage(slow, 1, false);

    Window quick = sarai.window(Tongue.URDU, first);
    quick.open("/learn/" + CODE);
    quick.expect(Tongue.URDU);
    Pictures.take(quick, Tongue.URDU, "road-course");
    takePackage(quick, 1, true);
    takePackage(quick, 2, false);
    takePackage(quick, 3, false);
    takeTest(quick, 4);
    assertThat(completions()).isZero();
    takeTest(quick, 5);
    Eventually.equal(1L, this::completions);
    quick.open("/learn/" + CODE);
    assertThat(quick.page().locator("[data-sarai-step='completed']")).hasCount(5);
    Pictures.take(quick, Tongue.URDU, "road-completed");

    next(trainer);
    sarai.api().enrol(CODE, Person.demo("reviewer"));
    slow.open("/learn/" + CODE);
    assertThat(slow.page().locator("main")).not().containsText("A sixth unit");
    takePackage(slow, 2, false);
    takePackage(slow, 3, false);
    takeTest(slow, 4);
    takeTest(slow, 5);
    Eventually.equal(2L, this::completions);
    assertThat(inVersion(1)).isEqualTo(2);
    assertThat(inVersion(2)).isEqualTo(1);
    assertThat(trainer.faults()).isEmpty();
    assertThat(quick.faults()).isEmpty();
    assertThat(slow.faults()).isEmpty();
  }

  private void begin(Window trainer) {
    Page page = trainer.page();
    WorkshopHand.begin(trainer, CODE, "At the counter", "کاؤنٹر پر");
    WorkshopHand.describe(page, "Queues", "قطاریں");
    for (String kind : List.of("lesson", "document", "audio", "test", "survey")) {
      page.locator("#unitTitle").fill("My " + kind);
      page.locator("#unitKind").selectOption(kind);
      page.locator("[id='unit-form:add']").click();
      assertThat(page.locator("[data-unit='my-" + kind + "']")).isVisible();
    }
    sarai
        .api()
        .send(
            "PUT",
            "/api/v1/workshop/" + CODE + "/media/voice.opus",
            BodyPublishers.ofByteArray(SOUND),
            sarai.api().authorised("audio/ogg"))
        .expect(200, 201);
  }

  private EditorHand editor(Window trainer, String unit, String language) {
    assertThat(trainer.open("/editor/%s/%s/%s".formatted(CODE, unit, language)).status())
        .isEqualTo(200);
    return new EditorHand(trainer.page()).ready();
  }

  private void writeInEnglish(Window trainer) {
    EditorHand hand = editor(trainer, "my-lesson", "en");
    hand.type("A man waits at the counter.").press("Control+Enter");
    hand.block("choice").type("What do you look at first?").tabTo("Text").type("The person");
    hand.tabTo("Said to who chooses it").type("Yes.").tabTo("Text").type("The clock");
    hand.press("Control+Enter").awaitSaved();
    editor(trainer, "my-document", "en").type("The form has two pages.").awaitSaved();
    hand = editor(trainer, "my-audio", "en");
    hand.block("sound").press("Enter");
    assertThat(trainer.page().locator("dialog li button")).isFocused();
    hand.press("Enter", "Escape").type("Good morning.").awaitSaved();
    hand = editor(trainer, "my-test", "en");
    hand.block("one is right").type("Who comes first?").tabTo("Right").press("Space");
    hand.tabTo("Text").type("The person").tabTo("Text").type("The paper").awaitSaved();
    hand = editor(trainer, "my-survey", "en");
    hand.block("scale").type("Was it useful?").awaitSaved();
  }

  private void writeInUrdu(Window trainer) {
    Page page = trainer.page();
    trainer.open("/workshop/" + CODE);
    Locator item = page.locator("[data-unit='my-lesson']");
    item.locator("summary").first().click();
    item.locator("select").first().selectOption("ur");
    item.locator("button[value^='language']").first().click();
    assertThat(page.locator(".notice--good")).isVisible();
    EditorHand hand = editor(trainer, "my-lesson", "ur");
    hand.type("ایک آدمی کاؤنٹر پر انتظار کرتا ہے۔");
    // The question begins as a copy of the source.
    hand.press("F8", "Escape", "Enter", "Control+s").awaitSaved();
  }

  /** Sends, lets two others judge, and publishes. */
  private void publish(Window trainer) {
    Page page = trainer.page();
    trainer.open("/workshop/" + CODE);
    assertThat(page.locator("[data-sarai-fault='error']")).hasCount(0);
    page.locator("[id='steps:send']").click();
    assertThat(page.locator("[data-sarai-state='REVIEW']")).isVisible();
    for (String step : List.of("review", "clear")) {
      Window other =
          sarai.window(
              Tongue.ENGLISH,
              "clear".equals(step) ? Person.demo("reviewer") : Person.ADMINISTRATOR);
      other.open("/workshop/" + CODE);
      other.page().locator("#comment").fill("Read all of it");
      other.page().locator("[id='steps:" + step + "']").click();
      assertThat(other.page().locator(".notice--good")).isVisible();
    }
    trainer.open("/workshop/" + CODE);
    if (page.locator("[name='confirmed']").count() > 0) {
      page.locator("[name='confirmed']").check();
    }
    page.locator("[id='steps:publish']").click();
    assertThat(page.locator(".notice--good")).isVisible();
  }

  /** The second version has one unit more. */
  private void next(Window trainer) {
    Page page = trainer.page();
    trainer.open("/workshop/" + CODE);
    page.locator("[id='begin-form:open']").click();
    page.locator("#unitTitle").fill("A sixth unit");
    page.locator("#unitKind").selectOption("lesson");
    page.locator("[id='unit-form:add']").click();
    editor(trainer, "a-sixth-unit", "en").type("What is new.").awaitSaved();
    publish(trainer);
    assertThat(page.locator("[data-sarai-version]")).hasCount(2);
  }

  private void open(Window learner, int unit) {
    learner.open("/learn/" + CODE + "/overview");
    learner.page().locator(".steps .step").nth(unit - 1).locator(".button").click();
  }

  private void takePackage(Window learner, int unit, boolean switched) {
    open(learner, unit);
    FrameLocator lesson = learner.page().frameLocator("#stage iframe");
    assertThat(lesson.locator("article")).isVisible();
    if (switched) {
      assertThat(lesson.locator("article")).hasAttribute("lang", "ur");
      assertThat(lesson.locator("article")).containsText("ایک آدمی");
      lesson.locator(".bar button[lang=en]").click();
      assertThat(lesson.locator("article")).hasAttribute("lang", "en");
      assertThat(lesson.locator("article")).containsText("A man waits");
    }
    if (lesson.locator(".option").count() > 0) {
      lesson.locator(".option").first().click();
      lesson.locator(".check").click();
    }
    lesson.locator("button.primary").click();
    assertThat(learner.page().locator("[data-sarai-play]").first())
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
  }

  private void takeTest(Window learner, int unit) {
    open(learner, unit);
    Page page = learner.page();
    assertThat(page.locator("#test-begin")).isEnabled();
    page.locator("#test-begin").click();
    page.locator("#test-choices input").first().check();
    assertThat(page.locator("#test-saved"))
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
    page.locator("#test-next").click();
    page.locator("#test-hand-in").click();
    assertThat(page.locator("#test-result")).isVisible();
  }

  private long completions() {
    return Rows.in(
        sarai,
        "select count(*) from training_record r join course c on c.id = r.course_id"
            + " where r.completed_on is not null and c.code = '"
            + CODE
            + "'");
  }

  private long inVersion(int number) {
    return Rows.in(
        sarai,
        "select count(*) from enrolment e join course_version v on v.id = e.version_id"
            + " join course c on c.id = e.course_id where v.number = "
            + number
            + " and c.code = '"
            + CODE
            + "'");
  }
}
