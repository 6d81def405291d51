package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** A lesson without a line, late words, and a play that outlives its token. */
@SystemTest
@Order(60)
class OfflineIT {
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;

  private final Sarai sarai;

  OfflineIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @Test
  void aLessonThatIsKeptIsTakenWithoutALineAndSentWhenItReturns() {
    Person learner = Person.demo("trainer");
    sarai.golfCourse("T-OFFLINE", "No line", "رابطہ نہیں", learner);
    Window window = sarai.window(Tongue.ENGLISH, learner);
    window.sayYes();
    window.open("/learn/T-OFFLINE");
    Golf golf = new Golf(window);
    golf.read(0, 2);
    golf.awaitSaved("saved");
    window.page().locator("#contents-toggle").click();
    assertThat(window.page().locator("#offline-text")).hasText(Pattern.compile("MB"));
    window.page().locator("#offline-keep").click();
    assertThat(window.page().locator("#offline-text")).containsText("Kept");

    window.loseLine();
    golf.turn(2, 4);
    golf.awaitSaved("offline");
    window.page().reload();
    golf.awaitPage(4);
    golf.read(4, Golf.QUIZ);
    golf.answerQuiz();
    golf.awaitSaved("offline");
    window.page().reload();
    assertThat(golf.player()).hasAttribute("data-sarai-play", "active");
    golf.awaitSaved("offline");

    window.findLine();
    assertThat(golf.player())
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
    window.open("/home");
    assertThat(window.page().locator("main")).containsText("No line");
    assertThat(
            Rows.in(
                sarai,
                "select count(*) from attempt a join enrolment e on e.id = a.enrolment_id join"
                    + " course c on c.id = e.course_id where c.code = 'T-OFFLINE' and"
                    + " a.completed_at is not null"))
        .isEqualTo(1);
  }

  @Test
  void whatWasSaidBeforeAnotherWindowTookOverIsHandedInLate() {
    Person learner = Person.demo("operator");
    sarai.golfCourse("T-LATE", "Late", "دیر", learner);
    Window first = sarai.window(Tongue.ENGLISH, learner);
    first.open("/learn/T-LATE");
    Golf golf = new Golf(first);
    golf.read(0, 2);
    golf.awaitSaved("saved");
    first.loseLine();
    golf.turn(2, 5);
    golf.awaitSaved("offline");

    Window second = sarai.window(Tongue.ENGLISH, learner);
    second.sayYes();
    second.open("/learn/T-LATE");
    new Golf(second).awaitPage(2);

    first.findLine();
    assertThat(first.page().locator("#notice h2"))
        .hasText(
            "Continued in another window",
            new LocatorAssertions.HasTextOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
    assertThat(first.page().locator("html")).not().hasAttribute("data-sarai-saved", "saved");
    assertThat(Rows.in(sarai, "select count(*) from journal where late")).isPositive();
    // Of two places the one that was said later stands: where the second window was opened.
    second.open("/learn/T-LATE");
    new Golf(second).awaitPage(2);
  }

  @Test
  void aPlayWhoseTokenHasExpiredGoesOnAfterSigningInAgain() {
    Person learner = Person.demo("facilitator");
    sarai.golfCourse("T-RENEW", "Renewed", "تجدید", learner);
    Window window = sarai.window(Tongue.ENGLISH, learner);
    window.open("/learn/T-RENEW");
    Golf golf = new Golf(window);
    golf.read(0, 2);
    golf.awaitSaved("saved");
    Rows.change(sarai, "update play set expires_at = utc_timestamp() - interval 1 hour");
    golf.turn(2, 4);
    assertThat(window.page().locator("#banner")).isVisible();
    golf.awaitSaved("failed");
    var other =
        window.page().waitForPopup(() -> window.page().locator("#banner a.primary").click());
    assertThat(golf.player())
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
    assertThat(window.page().locator("#banner")).isHidden();
    golf.read(4, 5);
    golf.awaitSaved("saved");
    assertThat(other.isClosed() || other.url().contains("/renewed")).isTrue();
  }
}
