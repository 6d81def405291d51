package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Rustici Software's golf example (CC BY 3.0) in the player, used the way a person uses it: its
 * pages one after another, its quiz, its buttons.
 */
final class Golf {
  /** The quiz; the page before it is 13. */
  static final int QUIZ = 14;

  private static final Pattern PAGES =
      Pattern.compile(
          "Playing/(Playing|Par|Scoring|OtherScoring|RulesOfGolf)\\.html"
              + "|Etiquette/(Course|Distracting|Play)\\.html"
              + "|Handicapping/(Overview|CalculatingHandicap|CalculatingScore|Example)\\.html"
              + "|HavingFun/(HowToHaveFun|MakeFriends)\\.html"
              + "|shared/assessmenttemplate\\.html\\?.*");
  private static final String[] NAMES = {
    "Playing",
    "Par",
    "Scoring",
    "OtherScoring",
    "RulesOfGolf",
    "Course",
    "Distracting",
    "Play",
    "Overview",
    "CalculatingHandicap",
    "CalculatingScore",
    "Example",
    "HowToHaveFun",
    "MakeFriends",
    "assessmenttemplate"
  };

  private final Window window;

  Golf(Window window) {
    this.window = window;
  }

  /** The root element of the player, which says how the play stands. */
  Locator player() {
    return window.page().locator("html");
  }

  /**
   * The player and the course's title are in this language, whatever language the package is in.
   */
  void expect(Tongue tongue) {
    assertThat(player()).hasAttribute("lang", tongue.tag());
    assertThat(player()).hasAttribute("dir", tongue.direction());
    assertThat(window.page().locator("#contents-toggle")).containsText(tongue.script());
    assertThat(window.page().locator("#course")).containsText(tongue.script());
    assertThat(window.page()).hasTitle(tongue.script());
  }

  private FrameLocator sco() {
    return window.page().frameLocator("#stage iframe");
  }

  private FrameLocator lesson() {
    return sco().frameLocator("#contentFrame");
  }

  /** Waits until the lesson shows this page. */
  void awaitPage(int number) {
    awaitTurn(number);
    assertThat(lesson().locator("h1").first()).isVisible();
  }

  /** Waits until the lesson has turned to this page, whether or not it can be fetched. */
  private void awaitTurn(int number) {
    assertThat(sco().locator("#contentFrame"))
        .hasAttribute("src", Pattern.compile("/" + NAMES[number] + "\\.html"));
  }

  /** The frame that shows a page of the lesson. */
  Frame pageFrame() {
    return window.page().frames().stream()
        .filter(frame -> PAGES.matcher(frame.url()).find())
        .findFirst()
        .orElseThrow(() -> new AssertionError("No page of the lesson is shown"));
  }

  /** Reads on from one page to another. */
  void read(int from, int to) {
    for (int number = from; number < to; number++) {
      awaitPage(number);
      sco().locator("#butNext").click();
    }
    awaitPage(to);
  }

  /** Turns the pages while the server is away: the lesson notes its place all the same. */
  void turn(int from, int to) {
    for (int number = from; number < to; number++) {
      awaitTurn(number);
      sco().locator("#butNext").click();
    }
    awaitTurn(to);
  }

  /** Answers every question rightly, as the page itself reveals, and hands in. */
  void answerQuiz() {
    // The button is written last: before it stands there, questions are missing.
    Locator handIn = lesson().locator("input[type=button]");
    assertThat(handIn).isVisible();
    Locator right = lesson().locator(".correctAnswer");
    for (int i = 0; i < right.count(); i++) {
      Locator radio = right.nth(i).locator("input[type=radio]");
      if (radio.count() > 0) {
        radio.check();
      } else {
        Matcher number = Pattern.compile("\\((\\d+)\\)").matcher(right.nth(i).innerText());
        number.find();
        right.nth(i).locator("input[type=text]").fill(number.group(1));
      }
    }
    handIn.click();
    assertThat(lesson().locator("#test h3").first()).hasText("Score: 100");
  }

  /** The lesson's own way out. */
  void leaveByItsOwnButton() {
    sco().locator("#butExit").click();
  }

  /** The player's way out; it leads to the LMS. */
  void leaveByThePlayer() {
    window.page().locator("[data-sarai-nav='exit']").click();
    window.awaitLms();
  }

  /** Waits until the player says this about saving. */
  void awaitSaved(String kind) {
    assertThat(player()).hasAttribute("data-sarai-saved", kind);
  }
}
