package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A test of twenty questions on a line that breaks at each of them. */
@SystemTest
@Order(61)
class AssessmentPagesIT {
  private static final int QUESTIONS = 20;
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;
  private static final String ANSWERS = "**/api/v1/tests/attempts/*/answers";

  /** A browser whose clock is five hours fast. */
  private static final String FAST =
      """
      const Real = Date;
      window.Date = class extends Real {
        constructor(...given) { super(...(given.length ? given : [Real.now() + 18000000])); }
        static now() { return Real.now() + 18000000; }
      };
      """;

  private static final String OF_IT =
      " join enrolment e on e.id = a.enrolment_id join course c on c.id = e.course_id"
          + " where c.code = 'T-TEST'";

  private final Sarai sarai;

  AssessmentPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private void test(String code, Person learner) {
    sarai.api().defineCourse(code, "A course with a test", "ٹیسٹ والا کورس");
    sarai.api().publishTest(code, text("en"), text("ur"));
    sarai.api().enrol(code, learner);
  }

  private static String text(String language) {
    boolean urdu = language.equals("ur");
    return """
        ---
        unit: twenty
        kind: test
        language: %s
        title: %s
        minutes: 20
        pass: 70
        attempts: 2
        shuffle: yes
        ---

        """
            .formatted(language, urdu ? "جو ہم نے سیکھا" : "What we have learnt")
        + IntStream.rangeClosed(1, QUESTIONS)
            .mapToObj(
                number ->
                    """
                    :::question single domain=knowledge {#q%d}
                    %s
                    - [x] {a} %s | %s
                    - [ ] {b} %s
                    - [ ] {c} %s
                    :::
                    """
                        .formatted(
                            number,
                            urdu
                                ? "سرحد پر پاسپورٹ دیکھتے ہوئے سب سے پہلے کیا دیکھا جاتا ہے؟ ("
                                    + number
                                    + ")"
                                : "What is looked at first when a passport is examined? ("
                                    + number
                                    + ")",
                            urdu ? "درست جواب" : "The right answer",
                            urdu ? "جی ہاں۔" : "Yes.",
                            urdu ? "غلط جواب" : "A wrong answer",
                            urdu ? "یہ بھی غلط" : "Wrong as well"))
            .collect(Collectors.joining("\n"));
  }

  @Test
  void aLineThatBreaksAtEachQuestionLosesNoAnswer() {
    Person learner = Person.demo("counsellor");
    test("T-TEST", learner);
    Window window = sarai.window(Tongue.ENGLISH, learner);
    Page page = window.page();
    page.addInitScript(FAST);
    window.open("/learn/T-TEST");
    assertThat(page).hasURL(Pattern.compile(".*/test/T-TEST/\\d+"));
    Pictures.take(window, Tongue.ENGLISH, "test-start");
    // Twice at once is once.
    page.locator("#test-begin").dblclick();
    assertThat(page.locator("#test-heading")).hasText("Question 1 of 20");
    assertThat(page.locator("#test-clock")).hasText(Pattern.compile("(19|20) minutes left"));

    for (int number = 1; number <= QUESTIONS; number++) {
      boolean urdu = number > QUESTIONS / 2;
      if (number == QUESTIONS / 2 + 1) {
        page.locator("#test-language").selectOption("ur");
        assertThat(page.locator("#test-fields")).hasAttribute("dir", "rtl");
        assertThat(page.locator(".test__number--done")).hasCount(QUESTIONS / 2);
      }
      assertThat(page.locator("#test-heading"))
          .hasText("Question %d of %d".formatted(number, QUESTIONS));
      cut(window, number);
      // By keyboard alone.
      page.getByLabel(urdu ? "درست جواب" : "The right answer").focus();
      page.keyboard().press("Space");
      assertThat(page.locator("#test-saved"))
          .hasAttribute("data-sarai-saved", Pattern.compile("offline|queued"));
      assertThat(page.locator("#test-saved")).containsText("1 answer waiting");
      if (number == 3) {
        Pictures.take(window, Tongue.ENGLISH, "test-waiting");
      }
      mend(window, number);
      if (number % 5 == 0) {
        // Somebody reloads before the browser has tried again.
        page.reload();
      }
      awaitSaved(page);
      if (number % 5 == 0 && number < QUESTIONS) {
        assertThat(page.locator("#test-heading"))
            .hasText("Question %d of %d".formatted(number + 1, QUESTIONS));
        if (urdu) {
          page.locator("#test-language").selectOption("ur");
          assertThat(page.locator("#test-fields")).hasAttribute("dir", "rtl");
        }
      } else if (number < QUESTIONS) {
        page.keyboard().press("Enter");
      }
    }
    assertThat(page.locator(".test__number--done")).hasCount(QUESTIONS);
    assertThat(
            Rows.in(
                sarai,
                "select count(*) from test_answer g join test_attempt a on a.id = g.attempt_id"
                    + OF_IT))
        .isEqualTo(QUESTIONS);
    assertThat(Rows.in(sarai, "select count(*) from test_attempt a" + OF_IT)).isEqualTo(1);

    page.locator("#test-overview button").last().click();
    page.locator("#test-next").click();
    assertThat(page.locator("#test-end-text")).hasText("Every question has an answer.");
    page.locator("#test-hand-in").click();
    assertThat(page.locator("#test-result")).hasAttribute("data-sarai-score", "100");
    Pictures.take(window, Tongue.ENGLISH, "test-result");
    assertThat(
            Rows.text(
                sarai,
                "select e.state from enrolment e join course c on c.id = e.course_id"
                    + " where c.code = 'T-TEST'"))
        .isEqualTo("COMPLETED");
    assertThat(window.faults()).isEmpty();
  }

  /**
   * Each time in another way: no line, requests that never arrive, answers that never come back.
   */
  private static void cut(Window window, int number) {
    switch (number % 3) {
      case 0 -> window.loseLine();
      case 1 -> window.page().route(ANSWERS, Route::abort);
      default ->
          window
              .page()
              .route(
                  ANSWERS,
                  route -> {
                    route.fetch();
                    route.abort();
                  });
    }
  }

  private static void mend(Window window, int number) {
    if (number % 3 == 0) {
      window.findLine();
    } else {
      window.page().unroute(ANSWERS);
    }
  }

  private static void awaitSaved(Page page) {
    assertThat(page.locator("#test-saved"))
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
    assertThat(page.locator("#test-saved")).containsText("Saved");
  }

  @Test
  void theQuestionsLookRightInUrdu() {
    Person learner = Person.demo("reviewer");
    test("T-TEST-UR", learner);
    Window window = sarai.window(Tongue.URDU, learner);
    Page page = window.page();
    window.open("/learn/T-TEST-UR/overview");
    Pictures.take(window, Tongue.URDU, "test-course");
    page.locator("a[href^='/test/']").first().click();
    assertThat(page.locator("#test-begin")).isEnabled();
    window.expect(Tongue.URDU);
    Pictures.take(window, Tongue.URDU, "test-start");
    page.locator("#test-begin").click();
    page.getByLabel("غلط جواب").check();
    awaitState(page);
    Pictures.take(window, Tongue.URDU, "test-question");
    page.setViewportSize(320, 640);
    assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= 320")).isTrue();
    page.setViewportSize(1280, 800);
    page.locator("#test-overview button").last().click();
    page.locator("#test-next").click();
    page.locator("#test-hand-in").click();
    assertThat(page.locator("#test-result")).hasAttribute("data-sarai-score", "0");
    Pictures.take(window, Tongue.URDU, "test-result");
  }

  private static void awaitState(Page page) {
    assertThat(page.locator("#test-saved")).containsText("محفوظ");
  }
}
