package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A focal point brings sixty nominations of whom two may be people twice, says what she knows of
 * them, enrols the group and transfers an officer; an administrator joins, takes it back, and finds
 * both in the audit log.
 */
@SystemTest
@Order(66)
class RegisterWalkIT {
  private static final String COURSE = "O-08";
  private static final String HEADER = "given_name,family_name,birth_date,CNIC,rank,institution\n";
  private static final int NOMINATIONS = 60;

  private static final String[] SYLLABLES = {
    "bash", "kor", "din", "fur", "gel", "ham", "jan", "lod", "mur", "nav", "pir", "qas", "ruz"
  };

  private final Sarai sarai;

  RegisterWalkIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /** Fifty-eight officers, and two of them once more as somebody else would spell them. */
  private static byte[] nominations(Tongue tongue) {
    var list = new StringBuilder(HEADER);
    var number = 3_520_000_000_000L + tongue.ordinal() * 1_000_000L;
    list.append(kaleem(tongue, "Kaleem"));
    list.append(zubaida(tongue, "Zubaida"));
    for (var who = 0; who < NOMINATIONS - 4; who++) {
      list.append(
          "%s,%s,%s,%d,Inspector,%s\n"
              .formatted(
                  name(who * 17 + 5 + tongue.ordinal() * 61),
                  name(who * 29 + 11 + tongue.ordinal() * 97),
                  LocalDate.of(1965, 1, 1).plusDays((who * 211L + tongue.ordinal() * 97) % 11_000),
                  number + who * 7_919L,
                  Person.ACADEMY));
    }
    list.append(kaleem(tongue, "Kalim"));
    list.append(zubaida(tongue, "Zubeda"));
    return list.toString().getBytes(StandardCharsets.UTF_8);
  }

  private static String kaleem(Tongue tongue, String given) {
    return tongue == Tongue.ENGLISH
        ? given + ",Shahwani,1983-04-17,,Inspector," + Person.ACADEMY + "\n"
        : given + ",Rakhshani,1979-09-28,,Inspector," + Person.ACADEMY + "\n";
  }

  private static String zubaida(Tongue tongue, String given) {
    return tongue == Tongue.ENGLISH
        ? given + ",Lashari,1991-12-03,,Sub-Inspector," + Person.ACADEMY + "\n"
        : given + ",Khetran,1988-07-14,,Sub-Inspector," + Person.ACADEMY + "\n";
  }

  private static String name(int number) {
    var name = new StringBuilder();
    for (var rest = number + SYLLABLES.length; rest > 0; rest /= SYLLABLES.length) {
      name.append(SYLLABLES[rest % SYLLABLES.length]);
    }
    return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
  }

  @ParameterizedTest
  @EnumSource
  void aGroupIsNominatedReviewedEnrolledAndOneOfThemMoves(Tongue tongue) {
    Window focalPoint = sarai.window(tongue, Person.demo("focalpoint"));
    String list = bringIn(focalPoint, tongue);
    review(focalPoint, tongue);
    String group = openGroup(focalPoint, tongue);
    enrol(focalPoint, list, group, tongue);
    transfer(focalPoint, tongue);
    focalPoint.open("/cohorts/" + group);
    assertThat(focalPoint.page().locator("[data-sarai-participations]"))
        .hasAttribute("data-sarai-participations", Integer.toString(NOMINATIONS - 1));

    joinAndTakeBack(sarai.window(tongue, Person.ADMINISTRATOR), tongue);
    assertThat(focalPoint.faults()).isEmpty();
  }

  private static String bringIn(Window window, Tongue tongue) {
    window.open("/imports");
    window.expect(tongue);
    Page page = window.page();
    AccessibilityIT.look(window);
    assertThat(page.locator("#list\\:kind")).hasCount(0);
    page.locator("#list\\:file")
        .setInputFiles(new FilePayload("officers.csv", "text/csv", nominations(tongue)));
    page.locator("#list\\:send").click();
    page.waitForURL("**/columns");
    assertThat(page.locator("#enrol")).hasCount(0);
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "list-columns");
    page.locator("button[name='do'][value='columns']").click();
    assertThat(page.locator("[data-sarai-import-state='CHECKED']")).hasCount(1);
    String address = window.path();
    Pictures.take(window, tongue, "list-tried");
    window.open(address + "?show=REVIEW");
    assertThat(page.locator("[data-sarai-outcome]")).hasCount(2);
    window.open(address + "?show=CREATED");
    assertThat(page.locator("[data-sarai-outcomes]"))
        .hasAttribute("data-sarai-outcomes", Integer.toString(NOMINATIONS - 2));
    page.locator("button[value='load']").click();
    assertThat(page.locator("[data-sarai-import-state='DONE']")).hasCount(1);
    AccessibilityIT.look(window);
    return address;
  }

  /** One pair is two people; of the other she asks the administrator to join it. */
  private static void review(Window window, Tongue tongue) {
    Page page = window.page();
    decide(window, "Zubeda", "apart", tongue);
    decide(window, "Kalim", "ask", tongue);
    window.open("/review");
    assertThat(pair(page, "Zubeda", tongue)).hasCount(0);
    assertThat(pair(page, "Kalim", tongue).locator("[data-sarai-asked]")).hasCount(1);
  }

  private static void decide(Window window, String name, String decision, Tongue tongue) {
    window.open("/review");
    AccessibilityIT.look(window);
    Page page = window.page();
    pair(page, name, tongue).locator("a").click();
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "review-focal-point");
    assertThat(page.locator("[data-sarai-decide='left']")).hasCount(0);
    page.locator("#reason").fill("I know them");
    page.locator("[data-sarai-decide='" + decision + "']").click();
    assertThat(page.locator("[role=status]").first()).containsText(tongue.script());
  }

  private static Locator pair(Page page, String name, Tongue tongue) {
    String family =
        tongue == Tongue.ENGLISH
            ? name.startsWith("K") ? "Shahwani" : "Lashari"
            : name.startsWith("K") ? "Rakhshani" : "Khetran";
    return page.locator("[data-sarai-pair]")
        .filter(new Locator.FilterOptions().setHasText(name + " " + family));
  }

  private static String openGroup(Window window, Tongue tongue) {
    window.open("/enrolments");
    Page page = window.page();
    page.locator("details:has([id='open']) > summary").click();
    page.locator("#cohort-course").selectOption(COURSE);
    page.locator("#name").fill("Sixty officers, " + tongue);
    page.locator("[id='open:go']").click();
    assertThat(page).hasURL(Pattern.compile(".*/cohorts/\\d+$"));
    return page.url().replaceAll(".*/", "");
  }

  private static void enrol(Window window, String list, String group, Tongue tongue) {
    window.open(list);
    Page page = window.page();
    page.locator("[data-sarai-nominate]").click();
    assertThat(page.locator("[name='chosen']:checked")).hasCount(NOMINATIONS);
    AccessibilityIT.look(window);
    page.locator("#cohort").selectOption(group);
    Pictures.take(window, tongue, "nominate-list");
    page.locator("[id='nominate:send']").click();
    assertThat(page).hasURL(Pattern.compile(".*/cohorts/" + group + "$"));
    assertThat(page.locator("[data-sarai-participations]"))
        .hasAttribute("data-sarai-participations", Integer.toString(NOMINATIONS));
    assertThat(page.locator("[data-sarai-state='ENROLLED']").first()).isVisible();
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "group");
  }

  private static void transfer(Window window, Tongue tongue) {
    Page page = window.page();
    window.open("/people?q=Zubeda " + (tongue == Tongue.ENGLISH ? "Lashari" : "Khetran"));
    page.locator("[data-sarai-person] a").first().click();
    String officer = window.path();
    window.open(officer + "/move?to=post");
    page.locator("[name='institution']").first().check();
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "transfer");
    page.locator("[id='move:transfer']").click();
    assertThat(page.locator(".notice--good, [role=status]").first()).isVisible();
    assertThat(window.open(officer).status()).isEqualTo(404);
  }

  private static void joinAndTakeBack(Window window, Tongue tongue) {
    Page page = window.page();
    window.open("/review");
    window.expect(tongue);
    assertThat(page.locator("[data-sarai-pair]").first().locator("[data-sarai-asked]")).hasCount(1);
    Pictures.take(window, tongue, "review");
    pair(page, "Kalim", tongue).locator("a").click();
    String compared = window.path();
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "review-pair");
    page.locator("#reason").fill("one officer");
    page.locator("[data-sarai-decide='left']").click();
    assertThat(page.locator("[role=status]").first()).containsText(tongue.script());

    window.open(compared);
    page.locator("[data-sarai-standing='one'] a").click();
    Pictures.take(window, tongue, "transcript");
    page.locator("a[href*='do=undo']").click();
    page.locator("#reason").fill("two after all");
    page.locator("[data-sarai-decide='UNDO']").click();
    assertThat(page.locator("[role=status]").first()).containsText(tongue.script());
    page.locator("a[href^='/audit']").last().click();
    window.expect(tongue);
    for (String action : List.of("mergeAsked", "merge", "mergeUndo")) {
      assertThat(page.locator("[data-sarai-action='" + action + "']")).hasCount(1);
    }
    Pictures.take(window, tongue, "audit");
    window.open(compared);
    assertThat(page.locator("[data-sarai-standing='one']")).hasCount(0);
    assertThat(window.faults()).isEmpty();
  }
}
