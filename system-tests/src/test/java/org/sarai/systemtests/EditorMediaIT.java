package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Files, reviews, readers and pasted words in the editor. */
@SystemTest
@Order(64)
class EditorMediaIT {
  private static final byte[] PICTURE =
      Base64.getDecoder()
          .decode(
              "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAA"
                  + "AABJRU5ErkJggg==");
  private static final int LARGE = 1_000_000;
  private static final String PASTE =
      """
      ([text, html]) => {
        const data = new DataTransfer();
        if (text) data.setData('text/plain', text);
        if (html) data.setData('text/html', html);
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', {clipboardData: data, bubbles: true, cancelable: true}));
      }
      """;

  private final Sarai sarai;
  private final DraftDesk desk;
  private final ObjectMapper json = new ObjectMapper();

  EditorMediaIT(Sarai sarai) {
    this.sarai = sarai;
    this.desk = new DraftDesk(sarai);
  }

  private ArrayNode fourKinds() {
    ArrayNode blocks = json.createArrayNode();
    blocks.addObject().put("id", "a1").put("kind", "paragraph").put("body", "First words.");
    blocks
        .addObject()
        .put("id", "a2")
        .put("kind", "table")
        .put("body", "| Sign | Means |\n|---|---|\n| A stamp | Seen |");
    blocks
        .addObject()
        .put("id", "a3")
        .put("kind", "callout")
        .put("argument", "warning")
        .put("body", "Never promise.");
    blocks
        .addObject()
        .put("id", "a4")
        .put("kind", "choice")
        .put("body", "What first?\n- [x] Another room\n- [ ] Nothing");
    return blocks;
  }

  private static void give(Page page, String name, String type, byte[] content) {
    page.locator("#editor-upload").setInputFiles(new FilePayload(name, type, content));
  }

  private static byte[] beginning(String latin) {
    return (latin + " and so on").getBytes(StandardCharsets.ISO_8859_1);
  }

  @Test
  void filesComeFromTheMachine() {
    desk.draft("T-MEDIA", "lesson", Tongue.ENGLISH);
    Window window = desk.editor("T-MEDIA", "en", Tongue.ENGLISH, Person.TRAINER);
    Page page = window.page();
    assertThat(page.locator("h1")).containsText("At the counter");
    EditorHand hand = new EditorHand(page).ready();
    Locator trouble = page.locator("dialog .notice--bad");

    hand.block("Picture").press("Enter");
    give(page, "fake.png", "image/png", beginning("GIF no picture"));
    assertThat(trouble).containsText("is not what its name says");
    give(page, "Photo of the counter.PNG", "image/png", PICTURE);
    assertThat(page.locator("dialog")).hasCount(0);
    assertThat(page.locator("img.editor__picture")).isVisible();
    assertThat(page.locator("img.editor__picture").evaluate("image => image.naturalWidth"))
        .isEqualTo(1);
    hand.tabTo("What it shows, for people who cannot see it").type("A counter");
    hand.press("Control+Enter");

    hand.block("Picture").press("Enter");
    assertThat(page.locator("dialog li button")).hasText(new String[] {"Photo-of-the-counter.png"});
    give(page, "large.png", "image/png", Arrays.copyOf(PICTURE, LARGE));
    assertThat(trouble).containsText(Pattern.compile("976 KB.* 80 seconds"));
    assertThat(page.locator("dialog .notice--bad button")).isFocused();
    hand.press("Enter");
    hand.tabTo("What it shows, for people who cannot see it").type("Something large");
    hand.press("Control+Enter");

    hand.block("Film").press("Enter");
    give(page, "queue.webm", "video/webm", beginning("\u001aE\u00df\u00a3"));
    assertThat(page.locator(".editor__passage--video bdi")).hasText("queue.webm");
    hand.press("Escape").pause().type("A queue moves on.").press("Control+Enter");
    hand.block("Sound").press("Enter");
    give(page, "call.opus", "audio/ogg", beginning("OggS"));
    assertThat(page.locator(".editor__passage--audio bdi")).hasText("call.opus");
    hand.press("Escape").pause().type("Somebody calls.").press("Control+Enter");
    hand.block("File").press("Enter");
    give(page, "form.pdf", "application/pdf", beginning("%PDF-1.4"));
    assertThat(page.locator(".editor__passage--file bdi")).hasText("form.pdf");
    hand.press("Escape").pause().type("The form to take along.");
    hand.awaitSaved();

    assertThat(desk.blocks("T-MEDIA", "en"))
        .containsExactly(
            "image\n![A counter](media/Photo-of-the-counter.png)",
            "image\n![Something large](media/large.png)",
            "video media/queue.webm\nA queue moves on.",
            "audio media/call.opus\nSomebody calls.",
            "file media/form.pdf\nThe form to take along.");
    assertThat(desk.text("T-MEDIA", "en").path("faults")).isEmpty();
    assertThat(Rows.in(sarai, "select count(*) from draft_file where path = 'media/fake.png'"))
        .isZero();
    AccessibilityIT.look(window);
    assertThat(window.faults()).isEmpty();
  }

  @Test
  void aBlockIsReviewedByNameUntilItChanges() {
    desk.draft("T-REVIEWED", "lesson", Tongue.ENGLISH);
    desk.write("T-REVIEWED", "en", fourKinds());
    Window window = desk.editor("T-REVIEWED", "en", Tongue.ENGLISH, Person.ADMINISTRATOR);
    Page page = window.page();
    EditorHand hand = new EditorHand(page).ready();
    page.locator(".editor__text > p").first().click();
    page.locator("[data-tool=reviewed]").click();
    page.locator(".editor__form .editor__kind").click();
    page.locator("[data-tool=reviewed]").click();
    assertThat(page.locator(".editor__reviewed")).hasCount(2);
    hand.awaitSaved();
    JsonNode first = desk.text("T-REVIEWED", "en").path("blocks").path(0);
    assertThat(first.path("reviewedBy").asText()).matches("\\S.*, \\d{4}-\\d{2}-\\d{2}");
    assertThat(
            Rows.in(
                sarai,
                "select count(*) from draft_file where text like"
                    + " '%First words. {#a1 by=\"%, 20__-__-__\"}%'"))
        .isEqualTo(1);

    page.reload();
    hand.ready();
    assertThat(page.locator(".editor__reviewed")).hasCount(2);
    assertThat(page.locator(".editor__reviewed").first())
        .hasAttribute("data-by", Pattern.compile("Reviewed: .+, \\d{4}-\\d{2}-\\d{2}"));
    page.locator(".editor__text > p").first().click();
    hand.pause().press("End").type(" And more.").awaitSaved();
    assertThat(page.locator(".editor__reviewed")).hasCount(1);
    JsonNode now = desk.text("T-REVIEWED", "en").path("blocks");
    assertThat(now.path(0).path("reviewedBy").asText("")).isIn("", "null");
    assertThat(now.path(3).path("reviewedBy").asText()).isNotBlank();

    page.locator(".editor__form .editor__kind").click();
    for (int step = 0; step < 3; step++) {
      page.locator("[data-tool=up]").click();
    }
    hand.awaitSaved();
    assertThat(desk.text("T-REVIEWED", "en").path("blocks").findValuesAsText("id"))
        .containsExactly("a4", "a1", "a2", "a3");
    assertThat(window.faults()).isEmpty();
  }

  @Test
  void whoReviewsReadsAndChangesNothing() {
    desk.draft("T-READER", "lesson", Tongue.ENGLISH);
    desk.write("T-READER", "en", fourKinds());
    Window window = desk.editor("T-READER", "en", Tongue.URDU, Person.demo("reviewer"));
    Page page = window.page();
    assertThat(page.locator("#editor-other")).isVisible();
    assertThat(page.locator("#editor-other")).containsText("آپ یہ متن پڑھ سکتے ہیں");
    assertThat(page.locator(".editor__text")).hasAttribute("contenteditable", "false");
    assertThat(page.locator(".editor__text")).containsText("Never promise.");
    assertThat(
            page.locator(
                "#editor-page :is(input, select, textarea, button):not([disabled]),"
                    + " #editor-front :is(input, select):not([disabled])"))
        .hasCount(0);
    assertThat(page.locator("#editor-review")).isDisabled();
    assertThat(page.locator("[data-tool]:not([aria-disabled=true])")).hasCount(0);
    page.locator(".editor__text > p").first().click();
    page.keyboard().type("Not mine to write");
    page.keyboard().press("Control+s");
    assertThat(page.locator(".editor__text")).not().containsText("Not mine");
    assertThat(
            Rows.in(
                sarai,
                "select count(*) from draft_lock l join draft d on d.id = l.draft_id"
                    + " join course c on c.id = d.course_id where c.code = 'T-READER'"))
        .isZero();
    AccessibilityIT.look(window);
    assertThat(window.faults()).isEmpty();
  }

  @Test
  void whatIsPastedIntoATranslationStaysOneBlock() {
    desk.draft("T-PASTED", "lesson", Tongue.ENGLISH);
    desk.write("T-PASTED", "en", fourKinds());
    desk.post("/api/v1/workshop/T-PASTED/units/" + DraftDesk.UNIT + "/languages/ur", "{}");
    Window window = desk.editor("T-PASTED", "ur", Tongue.ENGLISH, Person.TRAINER);
    Page page = window.page();
    EditorHand hand = new EditorHand(page).ready();
    page.evaluate(PASTE, Arrays.asList("پہلا\n\nدوسرا", null));
    assertThat(page.locator("#editor-said")).containsText("were joined");
    hand.press("F8").pause();
    page.evaluate(PASTE, Arrays.asList(null, "<p>نشان</p><ul><li>ایک</li></ul>"));
    hand.press("Tab").type("معنی").press("Tab").type("مہر").press("Tab").type("دیکھا گیا");
    // After the last cell comes the next block, and no further row.
    hand.press("Tab").pause().type("وعدہ نہ کریں۔");
    assertThat(page.locator(".editor__above select")).isDisabled();
    assertThat(page.locator(".editor__above")).containsText("The same in every language");
    assertThat(page.locator(".editor__form")).containsText("Parts and right answers");
    hand.awaitSaved();
    assertThat(desk.blocks("T-PASTED", "ur"))
        .startsWith(
            "paragraph\nپہلا\\\nدوسرا",
            "table\n| نشان ایک | معنی |\n|---|---|\n| مہر | دیکھا گیا |",
            "callout warning\nوعدہ نہ کریں۔");

    // What would make two blocks one is refused, and said.
    page.locator(".editor__text > p").first().click();
    hand.pause().press("Control+a", "Delete");
    assertThat(page.locator("#editor-said")).containsText("has the blocks of its source");
    assertThat(page.locator("[data-source]")).hasCount(4);
    assertThat(window.faults()).isEmpty();
  }
}
