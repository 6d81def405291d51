package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Authors try the questions of a draft as learners will see them; nothing of it is kept. */
@SystemTest
@Order(58)
class QuestionPreviewIT {
  private static final int PHONE = 360;
  private static final int PADDING = 60_000;

  private final Sarai sarai;
  private Page page;

  QuestionPreviewIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /** A course with every kind of question, and the draft of its next version. */
  private Window drafted(String code, Tongue tongue) throws IOException {
    sarai.api().defineCourse(code, "A course with questions", "سوالوں والا کورس");
    sarai.api().publishFolder(code, KindsText.folder(code));
    Window window = sarai.window(tongue, Person.TRAINER);
    page = window.page();
    window.open("/workshop/" + code);
    page.locator("[id='begin-form:open']").click();
    assertThat(page.locator("[data-sarai-state='DRAFT']")).isVisible();
    return window;
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsTriedWithItsMarksAndFeedback(Tongue tongue) throws IOException {
    String code = "P-KINDS-" + tongue.tag().toUpperCase(Locale.ROOT);
    boolean urdu = tongue == Tongue.URDU;
    Window window = drafted(code, tongue);
    page.locator("[data-language='" + tongue.tag() + "'] a[href^='/preview/']").click();

    assertThat(page.locator("[data-sarai-rules]"))
        .hasAttribute("data-sarai-rules", "20 70 3 after");
    assertThat(page.locator("[data-sarai-rules] li")).hasCount(5);
    assertThat(page.locator("#test-form")).hasAttribute("data-sarai-question", "q1");
    assertThat(page.locator("#test-fields")).hasAttribute("dir", urdu ? "rtl" : "ltr");
    double width = page.locator("#preview").boundingBox().width;
    assertThat(width).isBetween(PHONE - 1.0, PHONE + 1.0);
    window.expect(tongue);
    look(window, tongue, "single");
    page.getByText(urdu ? "دوسرا جواب" : "The second one").click();
    number(2);
    number(4);
    page.locator("#test-choices select").first().selectOption(new String[] {"m1"});
    look(window, tongue, "matching");
    number(6);
    page.locator("#typed").fill(urdu ? "۴۲٫۵" : "42.5");
    number(8);
    assertThat(page.locator("#test-choices img")).hasCount(2);
    assertThat((Boolean) page.evaluate(KindsText.PICTURES)).isTrue();
    number(9);
    assertThat(page.locator("#test-sound audio")).hasAttribute("controls", "");
    number(10);
    assertThat(page.locator("#test-stem")).isVisible();
    page.locator("#test-next").click();
    page.locator("#test-hand-in").click();

    assertThat(page.locator("#test-result-heading")).isFocused();
    assertThat(page.locator("#test-result-body .notice")).containsText(tongue.script());
    Locator reviewed = page.locator(".test__review > li");
    assertThat(reviewed).hasCount(10);
    assertThat(reviewed.first()).containsText(urdu ? "پہلا جواب" : "The first one");
    assertThat(reviewed.first().locator(".tag")).hasClass(Pattern.compile(".*tag--bad.*"));
    assertThat(reviewed.nth(5).locator(".tag")).hasClass(Pattern.compile(".*tag--done.*"));
    assertThat(page.locator("#test-leave")).isHidden();
    look(window, tongue, "result");
    assertThat(page.evaluate("Object.keys({ ...localStorage, ...sessionStorage }).join()"))
        .asString()
        .doesNotContain("sarai-test", "sarai-sheet");
    assertThat(
            Rows.text(
                sarai,
                "select count(*) from test_attempt a join enrolment e on e.id = a.enrolment_id"
                    + " join course c on c.id = e.course_id where c.code = '"
                    + code
                    + "'"))
        .isEqualTo("0");
    assertThat(window.faults()).isEmpty();
  }

  private void number(int number) {
    page.locator(".test__number").nth(number - 1).click();
    assertThat(page.locator("#test-form")).hasAttribute("data-sarai-question", "q" + number);
  }

  private static void look(Window window, Tongue tongue, String name) {
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "question-preview-" + name);
  }

  @Test
  void widthsLanguagesAndASlowLineAreThoseOfLessons() throws IOException {
    String code = "P-SLOW";
    Window window = drafted(code, Tongue.ENGLISH);
    String card = "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><!--%s--></svg>";
    put(code, "/media/card.svg", "image/svg+xml", card.formatted("x".repeat(PADDING)));
    page.setViewportSize(1280, 800);

    window.open("/preview/" + code + "/kinds/en?width=tablet&slow=on");
    assertThat(page.locator("[data-sarai-loads]"))
        .hasAttribute("data-sarai-loads", Pattern.compile("6\\d"));
    assertThat(page.locator("#preview").boundingBox().width).isEqualTo(768);
    number(8);
    assertThat(page.locator("#test-choices img[data-late]")).not().hasCount(0);
    assertThat(page.locator("#test-choices img[data-late]"))
        .hasCount(0, new LocatorAssertions.HasCountOptions().setTimeout(30_000));
    assertThat((Boolean) page.evaluate(KindsText.PICTURES)).isTrue();

    page.locator(".previewask a[href*='/ur?']").click();
    assertThat(page.locator("#test-fields")).hasAttribute("dir", "rtl");
    assertThat(page.locator("#preview")).hasClass(Pattern.compile(".*previewframe--tablet.*"));
    assertThat(window.faults()).isEmpty();
  }

  /** What is ticked in a survey counts for nothing; the editor asks for no right option. */
  @Test
  void aSurveyIsWrittenAndTriedWithoutAKey() throws IOException {
    String code = "P-SURVEY";
    Window window = drafted(code, Tongue.ENGLISH);
    page.locator("#unitTitle").fill("Your view");
    page.locator("#unitKind").selectOption("survey");
    page.locator("[id='unit-form:add']").click();
    put(
        code,
        "/texts/your-view/en",
        "application/json",
        """
        {"revision": 1, "key": "key-survey-1", "front": {"title": "Your view"}, "blocks": [
          {"id": "s1", "kind": "question", "argument": "multiple",
           "body": "What helped?\\n- [x] {a} Pictures\\n- [ ] {b} Words"}]}
        """);

    window.open("/editor/" + code + "/your-view/en");
    Locator options = page.locator("[data-list] .editor__item");
    assertThat(options).hasCount(2);
    assertThat(page.locator("[data-list] [type='checkbox']")).hasCount(0);
    assertThat(page.locator("#editor-minutes")).isVisible();
    assertThat(page.locator("#editor-pass, #editor-show, #editor-instrument")).hasCount(0);
    AccessibilityIT.look(window);
    Pictures.take(window, Tongue.ENGLISH, "editor-survey");
    page.waitForResponse(
        answer ->
            answer.url().endsWith("/texts/your-view/en")
                && answer.request().method().equals("PUT")
                && answer.status() == 200,
        () -> options.first().locator("input").first().fill("Films"));
    APIResponse text =
        page.request().get(sarai.address() + "/api/v1/workshop/" + code + "/texts/your-view/en");
    assertThat(text.text()).contains("- {a} Films\\n- {b} Words");

    window.open("/preview/" + code + "/your-view/en");
    assertThat(page.locator("[data-sarai-rules] li")).hasCount(3);
    assertThat(page.locator("#test-hint")).hasText("Tick everything that applies.");
    page.getByText("Films").click();
    page.locator("#test-next").click();
    page.locator("#test-hand-in").click();
    assertThat(page.locator(".test__review")).containsText("Films");
    assertThat(page.locator(".test__review .tag, .test__score")).hasCount(0);

    APIResponse draft = page.request().get(sarai.address() + "/api/v1/workshop/" + code);
    assertThat(draft.text()).contains("\"events\":[{\"what\":\"OPENED\"", "\"mine\":true");
    assertThat(window.faults()).isEmpty();
  }

  private void put(String code, String path, String type, String body) {
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
}
