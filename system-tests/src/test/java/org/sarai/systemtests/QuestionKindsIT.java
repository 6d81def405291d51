package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every kind of question, answered by keyboard alone on a narrow screen, and what is heard. */
@SystemTest
@Order(62)
class QuestionKindsIT {
  private static final int NARROW = 360;
  private static final int MOST_TABS = 90;

  private final Sarai sarai;
  private Page page;

  QuestionKindsIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /** A course with one unit, which a learner has opened; its address. */
  private Window opened(String code, Tongue tongue, String... texts) {
    sarai.api().defineCourse(code, "A course with questions", "سوالوں والا کورس");
    sarai.api().publishTest(code, texts);
    return opened(code, tongue);
  }

  private Window opened(String code, Tongue tongue) {
    sarai.api().enrol(code, Person.OFFICIAL);
    Window window = sarai.window(tongue, Person.OFFICIAL);
    page = window.page();
    page.setViewportSize(NARROW, 740);
    return window;
  }

  private void begin(Window window, String code) {
    window.open("/learn/" + code);
    assertThat(page).hasURL(Pattern.compile(".*/test/" + code + "/\\d+"));
    assertThat(page.locator("#test-begin")).isEnabled();
    press("#test-begin", "Enter");
    assertThat(page.locator("#test-heading")).isFocused();
  }

  @ParameterizedTest
  @EnumSource
  void everyKindIsAnsweredByKeyboardAloneAndMarked(Tongue tongue) throws IOException {
    String code = "T-KINDS-" + tongue.tag().toUpperCase(Locale.ROOT);
    boolean urdu = tongue == Tongue.URDU;
    sarai.api().defineCourse(code, "A course with questions", "سوالوں والا کورس");
    sarai.api().publishFolder(code, KindsText.folder(code));
    Window window = opened(code, tongue);
    begin(window, code);
    // All that is said stands on one line beside its choice of language.
    assertThat((Boolean) page.evaluate(ONE_LINE)).isTrue();

    look(window, tongue, "single");
    choose(urdu ? "پہلا جواب" : "The first one");
    next(2);
    tick(urdu ? "ایک مقصد" : "A purpose");
    next(3);
    choose(urdu ? "غلط" : "False");
    next(4);
    match(urdu ? "انسانی تجارت" : "Trafficking", urdu ? "استحصال" : "exploitation");
    match(urdu ? "سمگلنگ" : "Smuggling", urdu ? "سرحد پار کرنا" : "crossing a border");
    match(urdu ? "پناہ" : "Asylum", urdu ? "استحصال" : "exploitation");
    look(window, tongue, "matching");
    next(5);
    // Who finds the order right as it is shown goes on, and it counts as an answer.
    next(6);
    assertThat(page.locator(".test__number--done")).hasCount(5);
    press("#test-back", "Enter");
    assertThat(page.locator("#test-heading")).containsText("5");
    order(
        urdu
            ? List.of("پوچھیے", "سلام کیجیے", "سنیے", "آگے بھیجیے")
            : List.of("Ask", "Greet", "Listen", "Refer"));
    look(window, tongue, "ordering");
    next(6);
    type(urdu ? "۴۲٫۵" : "42.5");
    look(window, tongue, "number");
    next(7);
    type(urdu ? " پاسپورٹ" : "  PASSPORT ");
    next(8);
    choose(urdu ? "چِپ والی کتاب" : "A booklet with a chip");
    assertThat((Boolean) page.evaluate(KindsText.PICTURES)).isTrue();
    // Neither the address nor anything else tells what the author called the file.
    assertThat(page.content()).doesNotContain("passport.svg", "media/border");
    look(window, tongue, "image");
    next(9);
    assertThat(page.locator("#test-sound audio")).hasAttribute("controls", "");
    assertThat(page.evaluate(HEARD)).isEqualTo("206 audio/ogg bytes 0-3/10 sandbox");
    press(".test__transcript summary", "Enter");
    assertThat(page.locator(".test__transcript div"))
        .containsText(urdu ? "ریل گاڑی رکتی ہے" : "A train stops");
    choose(urdu ? "ریل گاڑی" : "A train");
    look(window, tongue, "audio");
    next(10);
    choose(urdu ? "اس سے اکیلے میں بات" : "Speak with her alone");
    look(window, tongue, "scenario");
    press("#test-next", "Enter");
    assertThat(page.locator("#test-end-heading")).isFocused();
    look(window, tongue, "end");
    press("#test-hand-in", "Enter");
    assertThat(page.locator("#test-result-heading")).isFocused();
    assertThat(page.locator("#test-result"))
        .hasAttribute("data-sarai-score", Pattern.compile("73\\.3.*"));
    look(window, tongue, "result");
    assertThat(
            Rows.text(
                sarai,
                "select group_concat(m.question, '=', trim(trailing '.' from trim(trailing '0'"
                    + " from cast(m.points as char))) order by length(m.question), m.question"
                    + " separator ' ') from test_mark m join test_attempt a on a.id = m.attempt_id"
                    + " join enrolment e on e.id = a.enrolment_id join course c"
                    + " on c.id = e.course_id where c.code = '"
                    + code
                    + "'"))
        .isEqualTo("q1=1 q2=1 q3=0 q4=2 q5=2 q6=1 q7=1 q8=1 q9=1 q10=1");
    assertThat(window.faults()).isEmpty();
  }

  private static final String HEARD =
      """
      async () => {
        const address = document.querySelector('#test-sound audio').src;
        const answer = await fetch(address, { headers: { Range: 'bytes=0-3' } });
        const policy = answer.headers.get('Content-Security-Policy').includes('sandbox');
        return [answer.status, answer.headers.get('Content-Type'),
          answer.headers.get('Content-Range'), policy ? 'sandbox' : ''].join(' ');
      }
      """;

  private static final String ONE_LINE =
      """
      () => {
        const label = document.querySelector('.test__tongue label');
        return label.getBoundingClientRect().height
          < 2 * parseFloat(getComputedStyle(label).lineHeight);
      }
      """;

  @ParameterizedTest
  @EnumSource
  void surveysAreAnsweredByKeyboardAlone(Tongue tongue) {
    String code = "T-SURVEY-" + tongue.tag().toUpperCase(Locale.ROOT);
    Window window =
        opened(code, tongue, KindsText.survey(Tongue.ENGLISH), KindsText.survey(Tongue.URDU));
    begin(window, code);
    choose("4");
    look(window, tongue, "scale");
    next(2);
    type(tongue == Tongue.URDU ? "مزید مثالیں" : "More examples");
    look(window, tongue, "open");
    press("#test-next", "Enter");
    press("#test-hand-in", "Enter");
    assertThat(page.locator("#test-result-heading")).isFocused();
    assertThat(
            Rows.text(
                sarai,
                "select group_concat(g.answer order by g.question separator ' ')"
                    + " from test_mark m join test_answer g on g.id = m.answer_id"
                    + " join test_attempt a on a.id = g.attempt_id"
                    + " join enrolment e on e.id = a.enrolment_id"
                    + " join course c on c.id = e.course_id where c.code = '"
                    + code
                    + "'"))
        .isEqualTo(
            tongue == Tongue.URDU ? "[\"4\"] [\"مزید مثالیں\"]" : "[\"4\"] [\"More examples\"]");
    assertThat(window.faults()).isEmpty();
  }

  /** Nothing that axe finds, and a picture. */
  private void look(Window window, Tongue tongue, String state) {
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "test-kind-" + state);
    page.setViewportSize(NARROW, 740);
  }

  /** Goes forward until it is there: what cannot be reached by Tab cannot be answered. */
  private void tabTo(Locator wanted) {
    for (int presses = 0; presses < MOST_TABS; presses++) {
      if ((Boolean) wanted.evaluate("one => one === document.activeElement")) {
        return;
      }
      page.keyboard().press("Tab");
    }
    throw new AssertionError("Tab does not lead to " + wanted);
  }

  private void press(String selector, String key) {
    tabTo(page.locator(selector));
    page.keyboard().press(key);
  }

  private void next(int number) {
    press("#test-next", "Enter");
    assertThat(page.locator("#test-heading")).isFocused();
    assertThat(page.locator("#test-heading")).containsText(String.valueOf(number));
  }

  /** One of several: the group is one stop, and arrows go through it. */
  private void choose(String label) {
    page.locator("#test-choices label").first().waitFor();
    Locator wanted = wordsOf(label);
    tabTo(page.locator("#test-choices input").first());
    page.keyboard().press("Space");
    for (int presses = 0; presses < 10 && !wanted.isChecked(); presses++) {
      page.keyboard().press("ArrowDown");
    }
    assertThat(wanted).isChecked();
  }

  /** By its words, be they a text or those of a picture. */
  private Locator wordsOf(String label) {
    return page.locator("#test-choices")
        .getByLabel(label, new Locator.GetByLabelOptions().setExact(true))
        .or(page.locator("#test-choices label:has(img[alt='" + label + "']) input"));
  }

  private void tick(String label) {
    tabTo(wordsOf(label));
    page.keyboard().press("Space");
    assertThat(wordsOf(label)).isChecked();
  }

  private void match(String left, String right) {
    Locator select = wordsOf(left);
    tabTo(select);
    for (int presses = 0; presses < 5 && !chosen(select).equals(right); presses++) {
      page.keyboard().press("ArrowDown");
    }
    for (int presses = 0; presses < 5 && !chosen(select).equals(right); presses++) {
      page.keyboard().press("ArrowUp");
    }
    assertThat(chosen(select)).isEqualTo(right);
  }

  private static String chosen(Locator select) {
    return (String) select.evaluate("one => one.selectedOptions[0].textContent");
  }

  private void order(List<String> wanted) {
    for (int place = 0; place < wanted.size(); place++) {
      String text = wanted.get(place);
      for (int at = texts().indexOf(text); at > place; at = texts().indexOf(text)) {
        tabTo(
            page.locator(".test__order li")
                .filter(new Locator.FilterOptions().setHasText(text))
                .locator("button")
                .first());
        page.keyboard().press("Enter");
        assertThat(page.locator("#test-spoken")).containsText(text);
      }
    }
    assertThat(texts()).isEqualTo(wanted);
  }

  private List<String> texts() {
    return page.locator(".test__order li > span").allTextContents();
  }

  private void type(String text) {
    tabTo(page.locator("#typed"));
    page.keyboard().insertText(text);
  }

  /** Time is told three times, saving when it changes, and the clock and each answer never. */
  @Test
  void whatIsHeardIsLittleAndInTime() {
    Window window = opened("T-HEARD", Tongue.ENGLISH, KindsText.test(Tongue.ENGLISH));
    page.clock().install();
    begin(window, "T-HEARD");
    assertThat(page.locator("#test-spoken")).hasAttribute("aria-live", "polite");
    assertThat(page.locator("#test-spoken-saved")).hasAttribute("aria-live", "polite");
    assertThat(page.locator("#test-clock")).hasAttribute("role", "timer");
    assertThat(page.locator("#test-clock[aria-live], #test-saved[aria-live], #test-saved[role]"))
        .hasCount(0);
    assertThat(page.locator("#test-tongue")).isHidden();
    page.evaluate(LISTEN);

    choose("The third one");
    page.clock().runFor(5_000);
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "saved");
    assertThat(heard()).hasSize(1).first().asString().startsWith("Saved");
    next(2);
    tick("An act");
    page.clock().runFor(5_000);
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "saved");
    assertThat(heard()).hasSize(1);

    window.loseLine();
    tick("A purpose");
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "offline");
    page.clock().runFor(20_000);
    tick("A fee");
    page.clock().runFor(20_000);
    assertThat(heard()).hasSize(2).last().asString().startsWith("No line");
    window.findLine();
    page.clock().runFor(40_000);
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "saved");
    page.clock().runFor(1_000);
    assertThat(heard()).hasSize(3).last().asString().startsWith("Saved");

    until("Half of the time is over. 10 minutes left");
    until("5 minutes left");
    until("1 minute left");
    assertThat(heard()).hasSize(3);
    assertThat(window.faults()).isEmpty();
  }

  /** How much of the time has passed depends on when the server was heard last. */
  private void until(String spoken) {
    Locator region = page.locator("#test-spoken");
    for (int step = 0; step < 120 && !spoken.equals(region.textContent()); step++) {
      page.clock().fastForward(10_000);
    }
    assertThat(region).hasText(spoken);
  }

  private static final String LISTEN =
      """
      () => {
        window.heard = [];
        const region = document.getElementById('test-spoken-saved');
        new MutationObserver(() => window.heard.push(region.textContent))
          .observe(region, { childList: true, characterData: true, subtree: true });
      }
      """;

  @SuppressWarnings("unchecked")
  private List<String> heard() {
    return (List<String>) page.evaluate("window.heard");
  }

  /** Without a line the tab that had the test has it still; nobody else does. */
  @Test
  void aReloadWithoutALineGoesOnWithWhatTheJournalHas() {
    Window window = opened("T-RELOAD", Tongue.ENGLISH, KindsText.test(Tongue.ENGLISH));
    begin(window, "T-RELOAD");
    choose("The first one");
    next(2);
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "saved");
    page.waitForFunction("async () => !!(await caches.match('/test-shell'))");
    window.loseLine();
    tick("An act");
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "offline");

    page.reload();
    assertThat(page.locator("#test-heading")).hasText("Question 3 of 10");
    assertThat(page.locator("#test-heading")).isFocused();
    assertThat(page.locator(".test__number--done")).hasCount(2);
    assertThat(page.locator("#test-clock")).hasText(Pattern.compile("(19|20) minutes left"));
    assertThat(page.locator(".masthead")).not().containsText("Official");
    look(window, Tongue.ENGLISH, "without-line");
    choose("False");
    next(4);
    match("Asylum", "protection");
    assertThat(page.locator("#test-saved")).containsText("3 answers waiting");
    page.reload();
    assertThat(page.locator(".test__number--done")).hasCount(4);

    window.findLine();
    assertThat(page.locator("#test-saved")).hasAttribute("data-sarai-saved", "saved");
    String of =
        " join enrolment e on e.id = a.enrolment_id join course c on c.id = e.course_id"
            + " where c.code = 'T-RELOAD'";
    assertThat(
            Rows.in(
                sarai,
                "select count(distinct g.question) from test_answer g"
                    + " join test_attempt a on a.id = g.attempt_id"
                    + of))
        .isEqualTo(4);
    assertThat(Rows.in(sarai, "select count(*) from test_attempt a" + of)).isEqualTo(1);
    // The worker keeps what is everybody's.
    assertThat((List<?>) page.evaluate(KEPT))
        .isNotEmpty()
        .allMatch(one -> one.equals("/test-shell") || one.toString().startsWith("/assets/"));

    // In another tab there is nothing to see without a line, and the page says so.
    String path = window.path();
    window.newPage();
    page = window.page();
    window.open("/courses");
    window.loseLine();
    window.open(path);
    assertThat(page.locator("#test-nothing")).isVisible();
    assertThat(page.locator("#test")).isHidden();
    look(window, Tongue.ENGLISH, "nothing-kept");
    window.findLine();
    assertThat(page.locator("#test-heading")).hasText("Question 5 of 10");
    assertThat(page.locator(".test__number--done")).hasCount(4);
    assertThat(window.faults()).isEmpty();
  }

  private static final String KEPT =
      """
      async () => {
        const kept = [];
        for (const name of await caches.keys()) {
          for (const one of await (await caches.open(name)).keys()) {
            kept.push(new URL(one.url).pathname);
          }
        }
        return kept;
      }
      """;
}
