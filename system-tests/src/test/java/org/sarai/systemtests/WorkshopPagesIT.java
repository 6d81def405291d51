package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A course is written, reviewed by others, published, and written again while somebody is inside.
 */
@SystemTest
@Order(57)
class WorkshopPagesIT {
  private static final String PICTURE =
      "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 9 9'><path d='M0 0h9v9z'/></svg>";

  private final Sarai sarai;

  WorkshopPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @ParameterizedTest
  @EnumSource
  void aCourseIsWrittenFromNothingAndPublished(Tongue tongue) {
    String code = "WS-" + tongue.tag().toUpperCase(java.util.Locale.ROOT);
    Window trainer = sarai.window(tongue, Person.TRAINER);
    Page page = trainer.page();
    WorkshopHand.begin(trainer, code, "Queues " + code, "قطاریں " + code);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "workshop-empty");

    WorkshopHand.describe(page, "A course about queues", "قطاروں کے بارے میں");
    addUnit(page, "At the counter", "lesson");
    addUnit(page, "Before the counter", "lesson");
    assertThat(page.locator("[data-unit]")).hasCount(2);
    assertThat(page.locator("[data-sarai-fault='error']").first()).isVisible();
    assertThat(page.locator("[id='steps:send']")).hasCount(0);

    orderByKeyboard(page);
    page.reload();
    assertThat(page.locator("[data-unit]").first()).hasAttribute("data-unit", "before-the-counter");

    put(page, code, "/media/queue.svg", "image/svg+xml", PICTURE);
    write(page, code, "at-the-counter", "en", 1, "A man waits.", "![A queue](media/queue.svg)");
    write(page, code, "before-the-counter", "en", 1, "Look at the queue.");
    page.reload();
    language(page, "at-the-counter", "ur");
    write(page, code, "at-the-counter", "ur", 1, "ایک آدمی انتظار کرتا ہے۔");
    trainer.open("/workshop/" + code);
    Locator urdu = page.locator("[data-unit='at-the-counter'] [data-language='ur']");
    assertThat(urdu).hasAttribute("data-percent", "50");
    trainer.expect(tongue);
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "workshop-course");

    preview(trainer, tongue, code);

    trainer.open("/workshop/" + code);
    assertThat(page.locator("[data-sarai-fault='error']")).hasCount(0);
    page.locator("#comment").fill("Please look at the picture");
    page.locator("[id='steps:send']").click();
    assertThat(page.locator("[data-sarai-state='REVIEW']")).isVisible();
    assertThat(page.locator("[id='steps:review']")).hasCount(0);

    judge(tongue, Person.ADMINISTRATOR, code, "review", "workshop-review");
    judge(tongue, Person.demo("reviewer"), code, "clear", "workshop-clear");

    trainer.open("/workshop");
    assertThat(page.locator("[data-sarai-draft-of='" + code + "']")).isVisible();
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "workshop-list");
    trainer.open("/workshop/" + code);
    page.locator("[id='steps:publish']").click();
    assertThat(page.locator(".notice--bad")).containsText(tongue.script());
    page.locator("[name='confirmed']").check();
    page.locator("[id='steps:publish']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    assertThat(page.locator("[data-sarai-version='1']")).isVisible();
    Pictures.take(trainer, tongue, "workshop-published");
    assertThat(trainer.faults()).isEmpty();
  }

  private static void addUnit(Page page, String title, String kind) {
    page.locator("#unitTitle").fill(title);
    page.locator("#unitKind").selectOption(kind);
    page.locator("[id='unit-form:add']").click();
    assertThat(page.locator(".notice--good")).isVisible();
  }

  private static void orderByKeyboard(Page page) {
    Locator up = page.locator("[data-unit='before-the-counter'] [data-move='-1']");
    up.focus();
    page.keyboard().press("Enter");
    assertThat(page.locator("#moved")).containsText("1");
    assertThat(page.locator("[data-unit]").first()).hasAttribute("data-unit", "before-the-counter");
    assertThat(up).isFocused();
  }

  private static void language(Page page, String unit, String language) {
    Locator item = page.locator("[data-unit='" + unit + "']");
    item.locator("summary").click();
    item.locator("select").selectOption(language);
    item.locator("button[value^='language']").click();
    assertThat(page.locator(".notice--good")).isVisible();
  }

  private void write(
      Page page, String code, String unit, String language, int revision, String... paragraphs) {
    StringBuilder blocks = new StringBuilder();
    for (int i = 0; i < paragraphs.length; i++) {
      String kind = paragraphs[i].startsWith("!") ? "image" : "paragraph";
      blocks
          .append(i == 0 ? "" : ",")
          .append(
              "{\"id\":\"a%d\",\"kind\":\"%s\",\"translated\":true,\"body\":\"%s\"}"
                  .formatted(i + 1, kind, paragraphs[i]));
    }
    String body =
        "{\"revision\":%d,\"key\":\"key-%d\",\"front\":{\"title\":\"%s\"},\"blocks\":[%s]}"
            .formatted(revision, System.nanoTime(), unit, blocks);
    put(page, code, "/texts/" + unit + "/" + language, "application/json", body);
  }

  private void put(Page page, String code, String path, String type, String body) {
    APIResponse answer =
        page.request()
            .put(
                sarai.address() + "/api/v1/workshop/" + code + path,
                RequestOptions.create()
                    .setHeader("Content-Type", type)
                    .setHeader("Origin", sarai.address())
                    .setData(body));
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
  }

  private static void preview(Window trainer, Tongue tongue, String code) {
    Page page = trainer.page();
    trainer.open("/preview/" + code + "/at-the-counter/ur");
    assertThat(page.locator("[data-sarai-loads]")).containsText(tongue.script());
    assertThat(page.frameLocator("iframe").locator("article")).hasAttribute("dir", "rtl");
    AccessibilityIT.look(trainer);
    Pictures.take(trainer, tongue, "workshop-preview");
    trainer.open("/preview/" + code + "/at-the-counter/en?slow=on&width=tablet");
    assertThat(page.frameLocator("iframe").locator("article")).containsText("A man waits.");
    assertThat(page.frameLocator("iframe").locator("img[data-src]")).hasCount(1);
    assertThat(page.frameLocator("iframe").locator("img[data-late]"))
        .hasCount(
            0,
            new com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions()
                .setTimeout(20_000));
  }

  private void judge(Tongue tongue, Person person, String code, String step, String picture) {
    Window window = sarai.window(tongue, person);
    window.open("/workshop/" + code);
    window.expect(tongue);
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, picture);
    window.page().locator("#comment").fill("Read all of it");
    window.page().locator("[id='steps:" + step + "']").click();
    assertThat(window.page().locator(".notice--good")).containsText(tongue.script());
    assertThat(window.faults()).isEmpty();
  }

  @Test
  void theNextVersionComesWhileSomebodyIsInside() {
    String code = "WS-NEXT";
    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    Page page = trainer.page();
    WorkshopHand.begin(trainer, code, "Queues " + code, "قطاریں " + code);
    WorkshopHand.describe(page, "A course about queues", "قطاروں کے بارے میں");
    addUnit(page, "Old title", "lesson");
    write(page, code, "old-title", "en", 1, "A man waits here.");
    publish(trainer, code);
    Window learner = sarai.window(Tongue.ENGLISH, Person.OFFICIAL);
    sarai.api().enrol(code, Person.OFFICIAL);

    trainer.open("/workshop/" + code);
    page.locator("[id='begin-form:open']").click();
    addUnit(page, "Second unit", "lesson");
    write(page, code, "old-title", "en", 1, "A woman waits here.");
    write(page, code, "second-unit", "en", 1, "More.");
    trainer.open("/workshop/" + code + "/changes");
    Locator changed = page.locator("[data-sarai-changed='old-title en']");
    assertThat(changed.locator("del")).containsText("man");
    assertThat(changed.locator("ins")).containsText("woman");
    AccessibilityIT.look(trainer);
    // A text is read its own way, whatever the page around it is in.
    Window reader = sarai.window(Tongue.URDU, Person.ADMINISTRATOR);
    reader.open("/workshop/" + code + "/changes");
    assertThat(reader.page().locator("html")).hasAttribute("dir", "rtl");
    assertThat(reader.page().locator(".changetext[lang=en]").first()).hasAttribute("dir", "ltr");
    reader.close();
    Pictures.take(trainer, Tongue.ENGLISH, "workshop-changes");
    publish(trainer, code);
    assertThat(page.locator("[data-sarai-version]")).hasCount(2);

    learner.open("/learn/" + code + "/overview");
    assertThat(learner.page().locator("main")).containsText("old-title");
    assertThat(learner.page().locator("main")).not().containsText("second-unit");
    trainer.open("/workshop/" + code);
    page.locator("summary", new Page.LocatorOptions().setHasText("Move learners")).click();
    page.locator("#from").selectOption("1");
    page.locator("#to").selectOption("2");
    page.locator("[name='whom'][value='all']").check();
    page.locator("#moveReason").fill("The law changed");
    page.locator("[id='move-form:move']").click();
    assertThat(page.locator(".notice--good")).containsText("1");
    learner.open("/learn/" + code);
    assertThat(learner.page().locator("main")).containsText("second-unit");
    assertThat(learner.page().locator("main")).containsText("The law changed");
    Pictures.take(learner, Tongue.ENGLISH, "workshop-moved");
    assertThat(trainer.faults()).isEmpty();
  }

  private void publish(Window trainer, String code) {
    Page page = trainer.page();
    trainer.open("/workshop/" + code);
    page.locator("[id='steps:send']").click();
    assertThat(page.locator("[data-sarai-state='REVIEW']")).isVisible();
    for (String step : new String[] {"review", "clear"}) {
      Person person = step.equals("clear") ? Person.demo("reviewer") : Person.ADMINISTRATOR;
      Window other = sarai.window(Tongue.ENGLISH, person);
      other.open("/workshop/" + code);
      other.page().locator("#comment").fill("Read all of it");
      other.page().locator("[id='steps:" + step + "']").click();
      assertThat(other.page().locator(".notice--good")).isVisible();
    }
    trainer.open("/workshop/" + code);
    if (page.locator("[name='confirmed']").count() > 0) {
      page.locator("[name='confirmed']").check();
    }
    page.locator("[id='steps:publish']").click();
    assertThat(page.locator(".notice--good")).isVisible();
  }

  @Test
  void draftsAreForThoseWhoWriteAndReviewThem() {
    for (String other : new String[] {"official", "focalpoint", "programme", "counsellor"}) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      assertThat(window.open("/workshop").status()).as(other).isEqualTo(403);
      assertThat(window.open("/preview/O-08/a/en").status()).as(other).isEqualTo(403);
    }
    Window reviewer = sarai.window(Tongue.ENGLISH, Person.demo("reviewer"));
    assertThat(reviewer.open("/workshop").status()).isEqualTo(200);
    assertThat(reviewer.open("/facts").status()).isEqualTo(200);
    assertThat(reviewer.open("/workshop/NO-SUCH").status()).isEqualTo(404);
  }
}
