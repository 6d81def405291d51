package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of ours is free of what axe can find, and fits a screen of 320 pixels. */
@SystemTest
@Order(60)
class AccessibilityIT {
  private static final String COURSE = "T-AXE";
  private static final int NARROW = 320;

  /**
   * Axe takes joined letters for icons and does not look at their colours, so they are replaced.
   */
  private static final String LATIN =
      """
      () => {
        const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
        window.saraiKept = [];
        while (walker.nextNode()) {
          const node = walker.currentNode;
          // An editor would take it for typing, and save it.
          if (node.parentElement.closest('[contenteditable]')) continue;
          if (!/[\\u0600-\\u06ff]/.test(node.data)) continue;
          window.saraiKept.push([node, node.data]);
          node.data = node.data.replace(/[\\u0600-\\u06ff]/g, 'x');
        }
        return window.saraiKept.length > 0;
      }
      """;

  private static final String BACK =
      "() => window.saraiKept.forEach(([node, text]) => { node.data = text; })";

  private final Sarai sarai;

  AccessibilityIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @ParameterizedTest
  @EnumSource
  void pagesForEverybody(Tongue tongue) {
    Window window = sarai.window(tongue);
    Page page = window.page();
    for (String path : List.of("/", "/courses")) {
      window.open(path);
      check(window, tongue);
    }
    window.open("/home");
    assertThat(page.locator("#kc-login")).isVisible();
    check(window, tongue);
    window.answerSignIn(new Person("official", "wrong"));
    assertThat(page.locator("#input-error")).isVisible();
    check(window, tongue);
    page.locator("#kc-info a").click();
    assertThat(page.locator("#kc-register")).isVisible();
    check(window, tongue);
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfALearner(Tongue tongue) {
    sarai.golfCourse(COURSE, "A course to look at", "دیکھنے کا کورس", Person.OFFICIAL);
    Window window = sarai.window(tongue, Person.OFFICIAL);
    for (String path : List.of("/home", "/courses", "/learn/" + COURSE + "/overview", "/profile")) {
      assertThat(window.open(path).status()).as(path).isEqualTo(200);
      check(window, tongue);
    }
    assertThat(window.open("/admin").status()).isEqualTo(403);
    check(window, tongue);
    assertThat(window.open("/nothing-here").status()).isEqualTo(404);
    check(window, tongue);
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfStaff(Tongue tongue) {
    for (Map.Entry<String, Person> home :
        Map.of("/admin", Person.ADMINISTRATOR, "/teach", Person.TRAINER).entrySet()) {
      Window window = sarai.window(tongue, home.getValue());
      assertThat(window.open(home.getKey()).status()).as(home.getKey()).isEqualTo(200);
      check(window, tongue);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfTheOperator(Tongue tongue) {
    Window window = sarai.window(tongue, Person.demo("operator"));
    for (String path : List.of("/deliveries", "/rules")) {
      assertThat(window.open(path).status()).as(path).isEqualTo(200);
      check(window, tongue);
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfNominations(Tongue tongue) {
    for (Person person : List.of(Person.TRAINER, Person.demo("focalpoint"))) {
      Window window = sarai.window(tongue, person);
      for (String path : List.of("/enrolments?course=O-08", "/nominate?course=O-08")) {
        assertThat(window.open(path).status()).as(path).isEqualTo(200);
        check(window, tongue);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesOfTheRegisters(Tongue tongue) {
    for (Person keeper : List.of(Person.ADMINISTRATOR, Person.demo("focalpoint"))) {
      Window window = sarai.window(tongue, keeper);
      Page page = window.page();
      assertThat(window.open("/people").status()).as(keeper.username()).isEqualTo(200);
      check(window, tongue);
      page.locator("[data-sarai-person] a").first().click();
      checkNamed(window, tongue);
      String person = window.path();
      assertThat(window.open(person + "/move?to=post").status()).isEqualTo(200);
      check(window, tongue);
      assertThat(window.open(person + "/edit").status()).isEqualTo(200);
      check(window, tongue);
      assertThat(window.open("/institutions").status()).isEqualTo(200);
      check(window, tongue);
      page.locator("[data-sarai-institution] a").first().click();
      checkNamed(window, tongue);
    }
    Window window = sarai.window(tongue, Person.ADMINISTRATOR);
    window.open("/institutions?view=table");
    String institution =
        window.page().locator("[data-sarai-institution] a").first().getAttribute("href");
    for (String path :
        List.of(
            "/people/new",
            "/people?q=nobody-has-this-name",
            "/institutions/new",
            "/institutions/import",
            "/institutions?view=table",
            institution + "?who=example",
            institution + "/edit?original=post")) {
      assertThat(window.open(path).status()).as(path).isEqualTo(200);
      if (path.contains("?who=")) {
        checkNamed(window, tongue);
      } else {
        check(window, tongue);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void thePlayer(Tongue tongue) {
    sarai.golfCourse(COURSE, "A course to look at", "دیکھنے کا کورس", Person.TRAINER);
    Window window = sarai.window(tongue, Person.TRAINER);
    window.sayYes();
    window.open("/learn/" + COURSE);
    Golf golf = new Golf(window);
    golf.awaitPage(0);
    golf.expect(tongue);
    look(window);
    window.page().locator("#contents-toggle").click();
    assertThat(window.page().locator("#entries [data-sarai-activity]").last()).isVisible();
    golf.expect(tongue);
    look(window);
    window.page().keyboard().press("Escape");
    golf.leaveByItsOwnButton();
    assertThat(golf.player()).hasAttribute("data-sarai-play", "ended");
    golf.expect(tongue);
    look(window);
  }

  private static void check(Window window, Tongue tongue) {
    window.expect(tongue);
    look(window);
  }

  /** Its heading is a name, in whatever script that is written. */
  private static void checkNamed(Window window, Tongue tongue) {
    assertThat(window.page().locator("h1")).isVisible();
    assertThat(window.page().locator("html")).hasAttribute("lang", tongue.tag());
    assertThat(window.page().locator("h2").first()).containsText(tongue.script());
    look(window);
  }

  /** The page as it is has nothing that axe finds, and fits a narrow screen. */
  static void look(Window window) {
    Page page = window.page();
    String where = page.url() + " " + page.evaluate("document.documentElement.lang");
    assertThat(faults(axe(page))).as(where).isEmpty();
    if ((Boolean) page.evaluate(LATIN)) {
      assertThat(faults(axe(page).withRules(List.of("color-contrast")))).as(where).isEmpty();
      page.evaluate(BACK);
    }

    page.setViewportSize(NARROW, 640);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as("width of %s", where)
        .isEqualTo(NARROW);
    page.setViewportSize(1280, 800);
  }

  private static AxeBuilder axe(Page page) {
    // Foreign packages are what they are: a frame in the player is not ours to mend.
    List<String> foreign = List.of("#stage iframe");
    AxeRunOptions faultsAlone = new AxeRunOptions();
    faultsAlone.setResultTypes(List.of("violations"));
    // The way that looks into frames of other origins takes four times as long.
    boolean frames = page.locator("iframe").count() > page.locator(foreign.get(0)).count();
    return new AxeBuilder(page).options(faultsAlone).setLegacyMode(!frames).exclude(foreign);
  }

  private static List<String> faults(AxeBuilder axe) {
    return axe.analyze().getViolations().stream().flatMap(AccessibilityIT::sentences).toList();
  }

  private static Stream<String> sentences(Rule rule) {
    return rule.getNodes().stream()
        .map(node -> rule.getId() + " " + node.getTarget() + ": " + node.getFailureSummary());
  }
}
