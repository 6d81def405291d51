package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The texts of a course are written in the browser, by keyboard alone, and no word gets lost. */
@SystemTest
@Order(63)
class EditorPagesIT {
  private static final String PICTURE =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30" width="400" height="300">\
      <rect width="40" height="30" fill="#0b5351"/><circle cx="20" cy="15" r="8" fill="#e09f3e"/></svg>
      """;

  private final Sarai sarai;
  private final DraftDesk desk;
  private final ObjectMapper json = new ObjectMapper();

  EditorPagesIT(Sarai sarai) {
    this.sarai = sarai;
    this.desk = new DraftDesk(sarai);
  }

  private ArrayNode source(String second) {
    ArrayNode blocks = json.createArrayNode();
    blocks.addObject().put("id", "a1").put("kind", "heading").put("body", "Three questions");
    blocks.addObject().put("id", "a2").put("kind", "paragraph").put("body", second);
    blocks.addObject().put("id", "a3").put("kind", "list").put("body", "- one\n- two");
    blocks
        .addObject()
        .put("id", "a4")
        .put("kind", "callout")
        .put("argument", "warning")
        .put("body", "Never promise.");
    return blocks;
  }

  @Test
  void aLessonInUrduIsWrittenByKeyboardAlone() {
    desk.draft("T-EDIT-UR", "lesson", Tongue.URDU);
    sarai
        .api()
        .send(
            "PUT",
            "/api/v1/workshop/T-EDIT-UR/media/passport.svg",
            BodyPublishers.ofString(PICTURE),
            sarai.api().authorised("image/svg+xml"))
        .expect(200, 201);
    Window window = desk.editor("T-EDIT-UR", "ur", Tongue.URDU, Person.TRAINER);
    Page page = window.page();
    EditorHand hand = new EditorHand(page).ready();
    assertThat(hand.text()).hasAttribute("dir", "rtl");

    hand.block("سرخی").type("تین سوال").press("Enter");
    hand.type("اسمگلنگ کے لیے ").bold("عمل").type("، ذریعہ اور مقصد درکار ہیں۔ قانون");
    hand.press("Control+Shift+ArrowRight").pause().press("Control+k");
    assertThat(page.locator("dialog input")).isFocused();
    hand.press("Control+a").type("https://example.org/law").press("Enter", "End", "Enter");
    hand.type("- شخص کے ساتھ کیا کیا گیا؟").press("Enter").type("اسے کیسے راضی کیا گیا؟");
    hand.press("Enter", "Enter");
    hand.block("جدول").type("سوال").press("Tab").type("مثال").press("Tab").type("عمل");
    hand.press("Tab").type("بھٹے تک لے جایا گیا").press("Tab").type("ذریعہ").press("Tab");
    hand.type("بڑھتا ہوا پیشگی قرض").press("Control+Enter");
    hand.block("تصویر").press("Enter");
    assertThat(page.locator("dialog li button")).isFocused();
    hand.press("Enter").tabTo("تصویر میں کیا ہے، ان کے لیے جو دیکھ نہیں سکتے").type("ایک پاسپورٹ");
    hand.press("Control+Enter");
    hand.block("توجہ").type("جو وعدہ پورا نہ ہو وہ ").bold("کبھی").type(" نہ کریں۔");
    hand.press("Escape", "ArrowDown", "ArrowDown", "Escape", "Control+Enter");
    hand.block("حقائق");
    assertThat(page.locator("option[value='PK-TIP-HOTLINE']")).isAttached();
    hand.type("PK-TIP-H").press("Control+Enter");
    hand.block("اصطلاح").type("استحصال").press("Escape");
    hand.type("جو کوئی دوسرے کی جبری محنت سے حاصل کرے۔").press("Control+Enter");
    hand.block("کھلنے").type("کیا رضامندی جواب ہے؟").tabTo("حصے کا متن").type("نہیں۔");
    hand.tabTo("حصے کا عنوان")
        .type("کیا سرحد ضروری ہے؟")
        .tabTo("حصے کا متن")
        .type("نہیں، ملک میں بھی۔");
    hand.press("Control+Enter");
    hand.block("انتخاب").type("کون سا ذریعہ ہے؟").tabTo("متن").type("روکا ہوا پاسپورٹ");
    hand.tabTo("چننے والے سے کہا جائے").type("جی ہاں۔").tabTo("متن").type("بس کا ٹکٹ");
    hand.press("Control+Enter");
    hand.block("فیصلوں").type("ایک آدمی کاؤنٹر پر کھڑا ہے۔").tabTo("کیا فیصلہ کیا");
    hand.type("اسے الگ کمرے میں بلائیں").tabTo("کیا ہوتا ہے").type("وہ بات کرتا ہے۔");
    hand.press("Escape", "Control+Enter");
    hand.type("آخری سطر").press("Alt+ArrowUp");
    hand.awaitSaved();
    assertThat(hand.saved()).containsText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));

    assertThat(desk.blocks("T-EDIT-UR", "ur"))
        .containsExactly(
            "heading\nتین سوال",
            "paragraph\nاسمگلنگ کے لیے **عمل**، ذریعہ اور مقصد درکار ہیں۔ [قانون](https://example.org/law)",
            "list\n- شخص کے ساتھ کیا کیا گیا؟\n- اسے کیسے راضی کیا گیا؟",
            "table\n| سوال | مثال |\n|---|---|\n| عمل | بھٹے تک لے جایا گیا |\n| ذریعہ | بڑھتا ہوا پیشگی قرض |",
            "image\n![ایک پاسپورٹ](media/passport.svg)",
            "callout warning\nجو وعدہ پورا نہ ہو وہ **کبھی** نہ کریں۔",
            "fact PK-TIP-HOTLINE\n",
            "term استحصال\nجو کوئی دوسرے کی جبری محنت سے حاصل کرے۔",
            "accordion\n### کیا رضامندی جواب ہے؟\nنہیں۔\n\n### کیا سرحد ضروری ہے؟\nنہیں، ملک میں بھی۔",
            "choice\nکون سا ذریعہ ہے؟\n- [x] روکا ہوا پاسپورٹ | جی ہاں۔\n- [ ] بس کا ٹکٹ",
            "paragraph\nآخری سطر",
            "scenario\n### start\nایک آدمی کاؤنٹر پر کھڑا ہے۔\n- اسے الگ کمرے میں بلائیں -> end s2\n\n### s2 end\nوہ بات کرتا ہے۔");
    assertThat(desk.text("T-EDIT-UR", "ur").path("faults").findValuesAsText("severity"))
        .doesNotContain("error");
    page.evaluate("scrollTo(0, 0)");
    Pictures.take(window, Tongue.URDU, "editor");
    AccessibilityIT.look(window);

    // What is read again is what was written.
    page.reload();
    hand.ready();
    hand.type("و").press("Control+z", "Control+s");
    hand.awaitSaved();
    assertThat(desk.blocks("T-EDIT-UR", "ur")).hasSize(12).contains("paragraph\nآخری سطر");
    assertThat(window.faults()).isEmpty();
  }

  @Test
  void oneParagraphThatChangedIsTheOneThatIsBehind() {
    desk.draft("T-EDIT-TR", "lesson", Tongue.ENGLISH);
    desk.write("T-EDIT-TR", "en", source("A crime needs an **act**."));
    desk.post("/api/v1/workshop/T-EDIT-TR/units/" + DraftDesk.UNIT + "/languages/ur", "{}");
    Window window = desk.editor("T-EDIT-TR", "ur", Tongue.ENGLISH, Person.TRAINER);
    Page page = window.page();
    EditorHand hand = new EditorHand(page).ready();
    assertThat(page.locator("[data-source][data-state=missing]")).hasCount(4);
    hand.type("تین سوال").press("F8").type("جرم کے لیے ").bold("عمل").type(" چاہیے۔");
    hand.press("F8").type("ایک").press("ArrowDown").type("دو");
    // The last one begins as a copy of the source.
    hand.press("F8", "Escape", "Enter", "Control+s");
    hand.awaitSaved();
    assertThat(page.locator("#editor-progress")).containsText("4 of 4");
    assertThat(desk.blocks("T-EDIT-TR", "ur"))
        .containsExactly(
            "heading\nتین سوال",
            "paragraph\nجرم کے لیے **عمل** چاہیے۔",
            "list\n- ایک\n- دو",
            "callout warning\nNever promise.");

    desk.write("T-EDIT-TR", "en", source("A crime always needs an **act**."));
    page.reload();
    hand.ready();
    assertThat(page.locator("[data-source][data-state=behind]")).hasCount(1);
    assertThat(page.locator("[data-source][data-state=behind]")).hasAttribute("data-source", "a2");
    assertThat(page.locator("[data-source=a2]")).containsText("always");
    assertThat(page.locator("[data-source=a2] details p")).hasText("A crime needs an **act**.");
    assertThat(page.locator("[data-source][data-state=current]")).hasCount(3);
    page.evaluate("scrollTo(0, 0)");
    Pictures.take(window, Tongue.ENGLISH, "editor-translation");
    AccessibilityIT.look(window);
    hand.press("F8", "Escape").tabTo("Right as it is").press("Enter");
    assertThat(page.locator("[data-source][data-state=behind]")).hasCount(0);
    hand.awaitSaved();
    assertThat(desk.text("T-EDIT-TR", "ur").path("blocks").findValuesAsText("status"))
        .containsOnly("current");
    assertThat(window.faults()).isEmpty();
  }

  @Test
  void twoAuthorsLoseNoWord() {
    desk.draft("T-EDIT-TWO", "lesson", Tongue.ENGLISH);
    Window first = desk.editor("T-EDIT-TWO", "en", Tongue.ENGLISH, Person.TRAINER);
    EditorHand one = new EditorHand(first.page()).ready();
    one.type("The first author was here.").awaitSaved();

    Window second = desk.editor("T-EDIT-TWO", "en", Tongue.URDU, Person.ADMINISTRATOR);
    assertThat(second.page().locator("#editor-other")).isVisible();
    assertThat(second.page().locator(".editor__text")).hasAttribute("contenteditable", "false");
    Pictures.take(second, Tongue.URDU, "editor-locked");
    second.page().locator("#editor-other button").focus();
    second.page().keyboard().press("Enter");
    assertThat(second.page().locator(".editor__text")).hasAttribute("contenteditable", "true");
    EditorHand two = new EditorHand(second.page()).ready();
    two.press("Control+End").pause().press("Enter").type("The second author, too.").awaitSaved();

    one.type(" And went on.");
    assertThat(first.page().locator("#editor-other")).isVisible();
    assertThat(one.text()).containsText("And went on.");
    first.page().locator("#editor-other button").focus();
    one.press("Enter");
    assertThat(first.page().locator("#editor-conflict")).isVisible();
    assertThat(first.page().locator("#editor-conflict textarea").first())
        .hasValue("The first author was here. And went on.");
    assertThat(first.page().locator("#editor-conflict textarea").last())
        .hasValue("The first author was here.\n\nThe second author, too.");
    Pictures.take(first, Tongue.ENGLISH, "editor-conflict");
    // Theirs goes on, and mine is among the earlier revisions.
    one.tabTo("Go on with theirs").press("Enter");
    one.awaitSaved();
    assertThat(desk.blocks("T-EDIT-TWO", "en"))
        .containsExactly(
            "paragraph\nThe first author was here.", "paragraph\nThe second author, too.");
    assertThat(
            Rows.in(
                sarai, "select count(*) from draft_file where text like '%here. And went on.%'"))
        .isEqualTo(1);
  }

  @Test
  void aLineThatIsCutLosesNothing() {
    desk.draft("T-EDIT-CUT", "lesson", Tongue.ENGLISH);
    Window window = desk.editor("T-EDIT-CUT", "en", Tongue.ENGLISH, Person.TRAINER);
    Page page = window.page();
    EditorHand hand = new EditorHand(page).ready();
    hand.type("Before the line was cut.").awaitSaved();
    window.loseLine();
    hand.type(" Without a line.");
    assertThat(hand.saved()).hasAttribute("data-sarai-saved", "offline");
    assertThat(hand.saved()).containsText("Waiting for the line");
    hand.type(" Still none.").expectWaiting();
    window.findLine();
    hand.awaitSaved();
    assertThat(desk.blocks("T-EDIT-CUT", "en"))
        .containsExactly("paragraph\nBefore the line was cut. Without a line. Still none.");

    // The answer never comes back, and the page is closed before the next try.
    page.route(
        "**/api/v1/workshop/*/texts/**",
        route -> {
          if (route.request().method().equals("PUT")) {
            route.fetch();
            route.abort();
          } else {
            route.resume();
          }
        });
    hand.type(" Sent twice.");
    assertThat(hand.saved()).hasAttribute("data-sarai-saved", "offline");
    hand.type(" Not sent.").expectWaiting();
    page.unroute("**/api/v1/workshop/*/texts/**");
    window.newPage();
    window.open("/editor/T-EDIT-CUT/%s/en".formatted(DraftDesk.UNIT));
    new EditorHand(window.page()).ready().awaitSaved();
    assertThat(desk.blocks("T-EDIT-CUT", "en"))
        .containsExactly(
            "paragraph\nBefore the line was cut. Without a line. Still none. Sent twice. Not sent.");
  }

  @Test
  void aTestIsWrittenByKeyboardAlone() {
    desk.draft("T-EDIT-TEST", "test", Tongue.ENGLISH);
    Window window = desk.editor("T-EDIT-TEST", "en", Tongue.ENGLISH, Person.TRAINER);
    Page page = window.page();
    EditorHand hand = new EditorHand(page).ready();
    hand.block("one is right").type("Who is protected?").tabTo("Right").press("Space");
    hand.tabTo("Text").type("The smuggled person").tabTo("Said to who chooses it").type("Yes.");
    hand.tabTo("Text").type("The smuggler").press("Control+Enter");
    hand.block("belongs together").type("What belongs together?").tabTo("This").type("Act");
    hand.tabTo("Belongs to").type("transported").tabTo("This").type("Means");
    hand.tabTo("Belongs to").type("deceived").press("Control+Enter");
    hand.block("a number").type("How many?").tabTo("The number").type("3").press("Control+Enter");
    hand.block("scale").type("How sure are you?").tabTo("Name of step 1").type("Not at all");
    hand.press("Escape");
    page.locator("#editor-pass").focus();
    hand.press("Control+a").type("70");
    hand.awaitSaved();
    assertThat(desk.blocks("T-EDIT-TEST", "en"))
        .containsExactly(
            "question single\nWho is protected?\n- [x] {a} The smuggled person | Yes.\n- [ ] {b} The smuggler",
            "question matching\nWhat belongs together?\n- {a} Act => transported\n- {b} Means => deceived",
            "question number\nHow many?\n= 3",
            "question scale\nHow sure are you?\n1..5\n- {1} Not at all");
    assertThat(desk.text("T-EDIT-TEST", "en").path("front").path("pass").asText()).isEqualTo("70");
    page.evaluate("scrollTo(0, 0)");
    Pictures.take(window, Tongue.ENGLISH, "editor-test");
    AccessibilityIT.look(window);
    assertThat(window.faults()).isEmpty();
  }
}
