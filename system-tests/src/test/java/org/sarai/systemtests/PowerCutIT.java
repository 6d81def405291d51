package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The application server dies in the middle of play, without a word. */
@SystemTest
@Order(90)
class PowerCutIT {
  private static final String COURSE = "T-POWER-CUT";

  /** The longest pause between two tries of the player, and some more. */
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;

  private static final int RECEIVED = 3;
  private static final int WAITING = 5;

  private final Sarai sarai;

  PowerCutIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /**
   * Three learners: one keeps the lesson open, one closes it and comes back in the same browser,
   * one loses the device with all that it had not sent.
   */
  @Test
  void nothingThatWasReceivedIsLostAndWhatWaitedIsSent() {
    Person staying = Person.demo("facilitator");
    Person returning = Person.demo("reviewer");
    Person unlucky = Person.demo("counsellor");
    sarai.golfCourse(COURSE, "Power cut", "بجلی گئی", staying, returning, unlucky);
    Window first = begins(staying);
    Window second = begins(returning);
    Window third = begins(unlucky);

    sarai.instance().killWildFly();
    for (Window window : new Window[] {first, second, third}) {
      readsOnWithoutServer(window);
    }
    second.newPage();
    third.close();
    sarai.instance().restartWildFly();

    assertThat(new Golf(first).player())
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
    first.close();
    resumesAt(WAITING, sarai.window(Tongue.ENGLISH, staying));
    resumesAt(WAITING, second);
    resumesAt(RECEIVED, sarai.window(Tongue.ENGLISH, unlucky));
  }

  private Window begins(Person learner) {
    Window window = sarai.window(Tongue.ENGLISH, learner);
    window.open("/learn/" + COURSE);
    Golf golf = new Golf(window);
    golf.read(0, RECEIVED);
    golf.awaitSaved("saved");
    return window;
  }

  private static void readsOnWithoutServer(Window window) {
    Golf golf = new Golf(window);
    golf.turn(RECEIVED, WAITING);
    golf.awaitSaved("offline");
    // One, or two when the first had been sent off before the second came.
    assertThat(window.page().locator("#saved-text")).containsText(Pattern.compile("[12].*wait"));
  }

  private static void resumesAt(int page, Window window) {
    int[] asked = {0};
    window
        .page()
        .onDialog(
            dialog -> {
              asked[0]++;
              dialog.accept();
            });
    window.open("/learn/" + COURSE);
    new Golf(window).awaitPage(page);
    assertThat(asked[0]).isEqualTo(1);
  }
}
