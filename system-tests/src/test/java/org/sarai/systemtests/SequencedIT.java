package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Frame;
import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Packages of several activities and of SCORM 2004, which nobody here wrote, from start to end. */
@SystemTest
@Order(60)
class SequencedIT {
  private static final String ADVANCED = "T-GOLF-2004";
  private static final String MANY = "T-GOLF-MANY";
  private static final String WINDOWS = "T-WINDOWS";
  private static final int LAST_PAGE = 14;
  private static final int LEFT_AT = 5;
  private static final int ACTIVITIES = 18;

  private final Sarai sarai;

  SequencedIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /**
   * SCORM 2004 with objectives and interactions: the learner closes the browser in the middle, goes
   * on with another one, and answers everything.
   */
  @Test
  void theAdvancedPackageOfScorm2004() {
    Person learner = Person.demo("facilitator");
    sarai.api().defineCourse(ADVANCED, "Golf, advanced", "گالف");
    sarai.api().publish(ADVANCED, Exam.named("golf-scorm2004-advanced.zip"));
    sarai.api().enrol(ADVANCED, learner);

    Window first = sarai.window(Tongue.ENGLISH, learner);
    first.open("/learn/" + ADVANCED);
    Golf golf = new Golf(first);
    assertThat(golf.player()).hasAttribute("data-sarai-play", "active");
    turn(first, 0, LEFT_AT);
    golf.awaitSaved("saved");
    assertThat(first.faults()).isEmpty();
    first.page().navigate("about:blank");
    Eventually.equal(List.of("cmi.exit"), () -> Journals.of(sarai, ADVANCED, "cmi\\.exit"));
    first.close();

    Window second = sarai.window(Tongue.URDU, learner);
    List<String> questions = new ArrayList<>();
    second
        .page()
        .onDialog(
            dialog -> {
              questions.add(dialog.message());
              dialog.accept();
            });
    second.open("/learn/" + ADVANCED);
    turn(second, LEFT_AT, LAST_PAGE);
    assertThat(questions).hasSize(1).first().asString().contains("resume");
    golf = new Golf(second);
    golf.expect(Tongue.URDU);
    golf.answerQuiz();
    golf.leaveByItsOwnButton();
    assertThat(golf.player()).hasAttribute("data-sarai-play", "ended");
    golf.awaitSaved("saved");
    second.page().locator("#notice a").click();
    second.awaitLms();
    assertThat(second.page().locator(".tag--done")).isVisible();
    assertThat(second.faults()).isEmpty();

    List<String> entries =
        Journals.of(sarai, ADVANCED, "cmi\\.interactions\\.\\d+\\.(id|result|learner_response)");
    assertThat(entries.stream().filter(one -> one.endsWith(".id"))).hasSizeGreaterThan(10);
    assertThat(entries.stream().filter(one -> one.endsWith(".result"))).hasSizeGreaterThan(10);
    assertThat(Journals.state(sarai, ADVANCED)).contains("obj_havingfun", "interactions");
  }

  /** SCORM 1.2 with a file for each activity: the learner moves with the player's own buttons. */
  @Test
  void onePageAfterTheOther() {
    Person learner = Person.demo("reviewer");
    sarai.api().defineCourse(MANY, "Golf, page by page", "گالف");
    sarai.api().publish(MANY, Exam.named("golf-scorm12-multi-sco.zip"));
    sarai.api().enrol(MANY, learner);
    Window window = sarai.window(Tongue.ENGLISH, learner);
    window.open("/learn/" + MANY);
    Locator root = window.page().locator("html");
    Locator contents = window.page().locator("[data-sarai-activity]");
    assertThat(contents.first()).isVisible();

    window.page().locator("[data-sarai-activity='playing_playing_item']").click();
    String seen = "";
    for (int turn = 1; turn <= ACTIVITIES; turn++) {
      assertThat(root).hasAttribute("data-sarai-play", "active");
      Locator current = window.page().locator("[data-sarai-activity][aria-current]");
      assertThat(current).not().hasAttribute("data-sarai-activity", seen);
      seen = current.getAttribute("data-sarai-activity");
      assertThat(window.page().frameLocator("#stage iframe").locator("h1").first()).isVisible();
      Locator onwards = window.page().locator("[data-sarai-nav='continue']");
      if (turn < ACTIVITIES) {
        onwards.click();
      } else {
        assertThat(onwards).isDisabled();
      }
    }
    assertThat(seen).isEqualTo("havingfun_quiz_item");
    assertThat(window.faults()).isEmpty();
    new Golf(window).leaveByThePlayer();
    assertThat(window.page().locator(".tag--done")).isVisible();
  }

  /**
   * Content in a frame within its frame and in a window that it opened finds its API; what it asks
   * about navigation is answered at once, and by nobody when there is no line.
   */
  @Test
  void contentFindsItsApiWhereverItStands() {
    Person learner = Person.demo("counsellor");
    sarai.api().defineCourse(WINDOWS, "Windows", "کھڑکیاں");
    sarai.api().publish(WINDOWS, WindowsPackage.zip());
    sarai.api().enrol(WINDOWS, learner);
    Window window = sarai.window(Tongue.ENGLISH, learner);
    window.open("/learn/" + WINDOWS);
    Page page = window.page();
    FrameLocator sco = page.frameLocator("#stage iframe");
    assertThat(sco.frameLocator("iframe").locator("body")).hasText("true 0");

    Page opened = page.waitForPopup(() -> sco.locator("button").click());
    assertThat(opened.locator("body")).hasText("true 0");
    Golf player = new Golf(window);
    player.awaitSaved("saved");
    assertThat(Journals.of(sarai, WINDOWS, "cmi\\.location")).hasSize(1);

    Frame inner =
        page.frames().stream()
            .filter(frame -> frame.url().endsWith("/inner.html"))
            .findFirst()
            .orElseThrow();
    String ask =
        "() => { api.SetValue('cmi.location', String(Date.now()));"
            + " return api.GetValue('adl.nav.request_valid.previous') + api.GetLastError(); }";
    assertThat(inner.evaluate(ask)).isEqualTo("false0");
    page.context().setOffline(true);
    assertThat(inner.evaluate(ask)).isEqualTo("unknown0");
    page.context().setOffline(false);
    player.awaitSaved("saved");
    assertThat(inner.evaluate(ask)).isEqualTo("false0");

    page.locator("[data-sarai-nav='exitAll']").click();
    assertThat(player.player()).hasAttribute("data-sarai-play", "ended");
    page.waitForCondition(opened::isClosed);
    assertThat(window.faults()).isEmpty();
  }

  private static void turn(Window window, int from, int to) {
    FrameLocator sco = window.page().frameLocator("#stage iframe");
    for (int page = from; page < to; page++) {
      assertThat(sco.locator("#contentFrame")).hasAttribute("src", Pattern.compile("\\.html"));
      assertThat(sco.frameLocator("#contentFrame").locator("h1").first()).isVisible();
      sco.locator("#butNext").click();
    }
  }
}
