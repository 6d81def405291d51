package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The main job: an official signs in, takes a real package that nobody here wrote, completes it,
 * and an administrator sees one more trained person at the official's institution.
 */
@SystemTest
@Order(50)
class WalkIT {
  private final Sarai sarai;
  private final Api api;

  WalkIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  /** In English first, so the second time the official is trained already. */
  @ParameterizedTest
  @EnumSource
  void anOfficialCompletesAPackageAndCounts(Tongue tongue) {
    boolean first = tongue == Tongue.ENGLISH;
    String code = first ? "GOLF-1" : "GOLF-2";
    sarai.golfCourse(
        code,
        first ? "Golf: the game and its rules" : "Golf: a second round",
        first ? "گالف: کھیل اور اس کے اصول" : "گالف: دوسرا دور",
        Person.OFFICIAL);
    Api.Totals before = api.totals();
    Api.Figures academyBefore = api.ofInstitution(Person.ACADEMY);
    assertThat(academyBefore).isEqualTo(first ? new Api.Figures(0, 0) : new Api.Figures(1, 1));

    Window official = sarai.window(tongue);
    official.signIn(Person.OFFICIAL);
    official.page().locator("main a[href='/learn/" + code + "']").first().click();
    Golf golf = new Golf(official);
    golf.awaitPage(0);
    assertThat(golf.player()).hasAttribute("data-sarai-play", "active");
    golf.expect(tongue);
    golf.read(0, 4);
    savedMeansReceived(golf, official.page(), 4);
    golf.awaitSaved("saved");

    comeBack(official, golf, code, 5);
    golf.read(5, Golf.QUIZ);
    golf.answerQuiz();
    golf.leaveByItsOwnButton();
    assertThat(golf.player()).hasAttribute("data-sarai-play", "ended");
    golf.awaitSaved("saved");
    official.page().locator("#notice a").click();
    official.awaitLms();
    official.expect(tongue);
    assertThat(official.page().locator(".tag--done")).isVisible();
    official.open("/home");
    assertThat(completed(official, code)).isVisible();
    assertThat(official.faults()).isEmpty();

    Api.Totals after =
        new Api.Totals(
            before.persons() + (first ? 1 : 0),
            before.participations() + 1,
            before.institutions() + (first ? 1 : 0),
            before.courses() + 1);
    Eventually.equal(after, api::totals);
    Api.Figures academy = new Api.Figures(1, academyBefore.participations() + 1);
    assertThat(api.ofInstitution(Person.ACADEMY)).isEqualTo(academy);
    theAdministratorSees(tongue, after, academy);
  }

  /** Nothing is called saved while the server has not answered. */
  private static void savedMeansReceived(Golf golf, Page page, int at) {
    List<Route> held = new ArrayList<>();
    page.context().route("**/play/*/commits", held::add);
    golf.read(at, at + 1);
    page.waitForCondition(() -> !held.isEmpty());
    assertThat(golf.player()).hasAttribute("data-sarai-saved", "queued");
    page.waitForTimeout(500);
    assertThat(golf.player()).hasAttribute("data-sarai-saved", "queued");
    page.context().unroute("**/play/*/commits");
    held.forEach(Route::resume);
    golf.awaitSaved("saved");
  }

  /** Leaves in the middle, finds the course on the home as begun, and goes on where it was. */
  private void comeBack(Window official, Golf golf, String code, int bookmark) {
    List<String> questions = new ArrayList<>();
    official
        .page()
        .onDialog(
            dialog -> {
              questions.add(dialog.message());
              dialog.accept();
            });
    golf.leaveByThePlayer();
    official.open("/home");
    official.page().locator("main a[href='/learn/" + code + "']").first().click();
    golf.awaitPage(bookmark);
    assertThat(questions)
        .containsExactly("Would you like to resume from where you previously left off?");
  }

  private static Locator completed(Window official, String code) {
    return official
        .page()
        .locator("section[aria-labelledby='completed'] a[href='/learn/" + code + "/overview']");
  }

  private void theAdministratorSees(Tongue tongue, Api.Totals totals, Api.Figures academy) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/admin");
    administrator.expect(tongue);
    Page page = administrator.page();
    assertThat(figure(page, "persons")).isEqualTo(totals.persons());
    assertThat(figure(page, "participations")).isEqualTo(totals.participations());
    assertThat(figure(page, "institutions")).isEqualTo(totals.institutions());
    assertThat(figure(page, "courses")).isEqualTo(totals.courses());

    Locator row =
        page.locator("#figures tbody tr")
            .filter(new Locator.FilterOptions().setHasText(Person.ACADEMY));
    Locator pages = page.locator("#figures .ui-paginator-page");
    for (int turn = 1; turn < pages.count() && row.count() == 0; turn++) {
      pages.nth(turn).click();
      assertThat(pages.nth(turn)).hasClass(Pattern.compile("ui-state-active"));
    }
    assertThat(row).hasCount(1);
    assertThat(number(row.locator("td").nth(1).innerText())).isEqualTo(academy.persons());
    assertThat(number(row.locator("td").nth(2).innerText())).isEqualTo(academy.participations());
    assertThat(administrator.faults()).isEmpty();
  }

  private static long figure(Page page, String name) {
    return number(page.locator("[data-sarai-figure='" + name + "']").innerText());
  }

  /** A number however the language writes its digits and groups. */
  private static long number(String text) {
    StringBuilder digits = new StringBuilder();
    text.chars()
        .filter(Character::isDigit)
        .map(c -> Character.digit(c, 10))
        .forEach(digits::append);
    return Long.parseLong(digits.toString());
  }
}
