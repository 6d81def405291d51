package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The question of administrators: from the first look down to a row of a list. */
@SystemTest
@Order(52)
class FiguresPagesIT {
  private static final String PERSONS = "[data-sarai-figure='persons']";
  private final Sarai sarai;

  FiguresPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private JsonNode total(String query) {
    return sarai.api().trained(query).path("total");
  }

  @ParameterizedTest
  @EnumSource
  void theFirstLookTellsTheStory(Tongue tongue) {
    Window window = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = window.page();
    assertThat(window.open("/admin").status()).isEqualTo(200);
    window.expect(tongue);
    JsonNode total = total("");
    assertThat(number(page.locator(PERSONS))).isEqualTo(total.path("persons").asLong());
    assertThat(page.locator(".figure__doubt").first()).containsText(tongue.script());
    assertThat(page.locator("[data-sarai-story]")).containsText(tongue.script());
    assertThat(page.locator(".trend rect").count()).isGreaterThan(50);
    assertThat(page.locator("[data-sarai-tile]").count()).isGreaterThan(12);
    assertThat(page.locator("[data-sarai-change]")).hasCount(2);
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "figures");
    page.locator("details.behind > summary").first().click();
    page.locator("details.behind > summary").last().click();
    page.locator("details.question__more > summary").click();
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "figures-open");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    Pictures.take(window, tongue, "figures-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.SCREEN));
    assertThat(window.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyChartHasAllItsNumbersInATable(Tongue tongue) {
    Window window = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = window.page();
    window.open("/admin");
    for (JsonNode group : sarai.api().trained("by=country").path("groups")) {
      Locator row =
          page.locator("[data-sarai-country='%s'] td".formatted(group.at("/key/country").asText()));
      assertThat(number(row.nth(0))).isEqualTo(group.path("persons").asLong());
      assertThat(number(row.nth(1))).isEqualTo(group.path("participations").asLong());
    }
    long months = 0;
    for (Locator cell : page.locator("[data-sarai-trend] tbody tr td:nth-of-type(2)").all()) {
      months += number(cell);
    }
    assertThat(months).isEqualTo(total("").path("participations").asLong());
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator("[data-sarai-trend] tbody td").first()).isVisible();
    assertThat(page.locator(".question .filters")).isHidden();
  }

  @ParameterizedTest
  @EnumSource
  void theAddressIsTheQuestion(Tongue tongue) {
    Window window = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = window.page();
    window.open("/admin");
    page.locator("#from").fill("2024-01-01");
    page.locator("#to").fill("2025-12-31");
    page.locator("#by").selectOption("country");
    page.locator("#then").selectOption("sex");
    page.locator("details.question__more > summary").click();
    page.locator("#of-institutionType").selectOption("LAW_ENFORCEMENT");
    page.locator(".question button[type=submit]").click();
    String question = "from=2024-01-01&to=2025-12-31&institutionType=LAW_ENFORCEMENT";
    page.waitForURL(Pattern.compile(".*[?]by=country,sex.*"));
    assertThat(window.path()).isEqualTo("/admin?by=country,sex&" + question);
    window.expect(tongue);
    assertThat(number(page.locator(PERSONS))).isEqualTo(total(question).path("persons").asLong());
    assertThat(page.locator("[data-sarai-chip]")).hasCount(1);
    assertThat(page.locator("#figures tbody tr"))
        .hasCount(sarai.api().trained("by=country,sex&" + question).path("groups").size());
    assertThat(page.locator(".bars__title").first()).isVisible();
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "figures-two");

    page.locator("[data-sarai-tile='BD']").focus();
    page.keyboard().press("Enter");
    page.waitForURL(Pattern.compile(".*country=BD.*"));
    assertThat(number(page.locator(PERSONS)))
        .isEqualTo(total(question + "&country=BD").path("persons").asLong());
    page.locator("[data-sarai-chip] a").last().click();
    page.waitForURL(Pattern.compile("^((?!country=BD).)*$"));
    assertThat(window.path()).isEqualTo("/admin?by=country,sex&" + question);

    window.open("/admin?project=nothing%20is%20called%20so");
    assertThat(page.locator(".empty h2")).containsText(tongue.script());
    AccessibilityIT.look(window);
    assertThat(window.open("/admin?by=rank").status()).isEqualTo(400);
    assertThat(window.open("/admin?audience=migrants").status()).isEqualTo(403);
    assertThat(window.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fromAFigureToTheRowOfAList(Tongue tongue) {
    Window window = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = window.page();
    window.open("/admin?by=mode&country=UZ&sex=F&evidence=ATTENDED");
    long persons = total("country=UZ&sex=F&evidence=ATTENDED").path("persons").asLong();
    assertThat(persons).isGreaterThan(50);
    page.locator("[data-sarai-people='all']").click();
    window.expect(tongue);
    assertThat(page.locator("[data-sarai-people]"))
        .hasAttribute("data-sarai-people", String.valueOf(persons));
    long listed = page.locator("[data-sarai-person]").count();
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "figures-people");
    while (page.locator("a[href*='page=" + (listed / 50 + 1) + "']").count() > 0
        && listed % 50 == 0) {
      page.locator("a[href*='page=" + (listed / 50 + 1) + "']").click();
      page.waitForURL(Pattern.compile(".*page=" + (listed / 50 + 1) + ".*"));
      listed += page.locator("[data-sarai-person]").count();
    }
    assertThat(listed).isEqualTo(persons);

    page.locator("[data-sarai-person] a").first().click();
    assertThat(page.locator("[data-sarai-row]").first()).containsText(Pattern.compile("\\d|[۰-۹]"));
    assertThat(page.locator("[data-sarai-row] a").first())
        .hasAttribute("href", Pattern.compile("/imports/.+"));
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "figures-person");
    String person = window.path();
    page.locator("[data-sarai-row] a").first().click();
    page.waitForURL(Pattern.compile(".*/imports/.*"));
    assertThat(page.locator("h1")).containsText(".csv");
    window.open("/audit");
    assertThat(page.locator("main")).containsText("country=UZ");
    assertThat(window.open(person.replaceAll("/people/\\d+", "/people/999999999")).status())
        .isEqualTo(404);
    assertThat(window.open("/figures/nothing").status()).isEqualTo(404);
    assertThat(window.open("/figures/rule").status()).isEqualTo(200);
    window.expect(tongue);
    AccessibilityIT.look(window);
    Pictures.take(window, tongue, "figures-rule");
    assertThat(window.faults()).isEmpty();
  }

  @Test
  void theProgrammeSeesInitialsOfManyAndNobodyOfFew() {
    Window donor = sarai.window(Tongue.ENGLISH, Person.demo("programme"));
    Page page = donor.page();
    donor.open("/admin?by=country");
    page.locator("[data-sarai-people='all']").click();
    assertThat(page.locator("[data-sarai-masked]")).hasCount(50);
    assertThat(page.locator("[data-sarai-person]")).hasCount(0);
    assertThat(page.locator("main a[href*='/people/']")).hasCount(0);
    for (String initials : page.locator("[data-sarai-masked] th").allInnerTexts()) {
      assertThat(initials.strip()).matches("\\p{L}\\.( \\p{L}\\.)?");
    }
    AccessibilityIT.look(donor);
    Pictures.take(donor, Tongue.ENGLISH, "figures-masked");
    long somebody = Rows.in(sarai, "select min(person_id) from trained");
    assertThat(donor.open("/figures/people/" + somebody).status()).isEqualTo(403);
    assertThat(donor.open("/figures/people?audience=all").status()).isEqualTo(403);
    assertThat(donor.open("/figures/people?audience=migrants").status()).isEqualTo(403);
    donor.open("/figures/people?institution=Nobody");
    assertThat(page.locator("[data-sarai-people='0']")).hasCount(1);
    for (String other : List.of("official", "trainer", "focalpoint")) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      for (String path : List.of("/figures/rule", "/figures/people")) {
        assertThat(window.open(path).status()).as(other + " " + path).isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void whatLeavesTheHouseSaysNothingOfFew(Tongue tongue) {
    Window donor = sarai.window(tongue, Person.demo("programme"));
    Page page = donor.page();
    donor.open("/admin?by=country,sex");
    donor.expect(tongue);
    assertThat(page.locator("[data-sarai-outside]")).hasCount(1);
    List<String> told = page.locator("[id='figures:parts'] tbody tr").allInnerTexts();
    assertThat(told).hasSizeGreaterThan(20);
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/admin?by=country,sex");
    assertThat(administrator.page().locator("[data-sarai-outside]")).hasCount(0);
    administrator.page().locator("[data-sarai-side]").click();
    assertThat(administrator.page()).hasURL(Pattern.compile(".*outside=true.*"));
    assertThat(administrator.page().locator("[id='figures:parts'] tbody tr").allInnerTexts())
        .isEqualTo(told);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "figures-outside");
    assertThat(sarai.api().trained("by=country,sex&outside=true").path("groups"))
        .allMatch(group -> group.has("withheld") != group.path("persons").asLong() >= 5)
        .anyMatch(group -> group.has("withheld"))
        .hasSameSizeAs(told);

    assertThat(donor.open("/admin?from=2025-01-02").status()).isEqualTo(403);
    assertThat(page.locator("main")).containsText(tongue.script());
    assertThat(page.locator("main p")).not().containsText("{");
    AccessibilityIT.look(donor);
    assertThat(donor.open("/admin?asOf=2026-01-01").status()).isEqualTo(403);
    administrator.open("/audit");
    assertThat(administrator.page().locator("main")).containsText("from=2025-01-02");
  }

  private static long number(Locator place) {
    StringBuilder digits = new StringBuilder();
    place
        .textContent()
        .chars()
        .filter(Character::isDigit)
        .map(c -> Character.digit(c, 10))
        .forEach(digits::append);
    return Long.parseLong(digits.toString());
  }
}
