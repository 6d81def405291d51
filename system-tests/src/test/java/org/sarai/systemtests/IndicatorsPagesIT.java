package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What was promised is shown with its figures, kept by administrators and read by donors. */
@SystemTest
@Order(54)
class IndicatorsPagesIT {
  private final Sarai sarai;

  IndicatorsPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @ParameterizedTest
  @EnumSource
  void theReportIsTheFigures(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    administrator.open("/indicators");
    administrator.expect(tongue);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "indicators");
    String persons = Long.toString(sarai.api().totals().persons());
    assertThat(page.locator("[data-sarai-indicator='OUT-1.1'] [data-sarai-actual]"))
        .hasAttribute("data-sarai-actual", persons);
    assertThat(page.locator("[data-sarai-indicator='OUT-3.2'] .state"))
        .containsText(tongue.script());

    page.locator("[data-sarai-indicator='OUT-1.1'] a").click();
    administrator.expect(tongue);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "indicator");
    assertThat(page.locator(".figure [data-sarai-actual]"))
        .hasAttribute("data-sarai-actual", persons);
    assertThat(page.locator("[data-sarai-breakdown]")).hasCount(3);
    page.locator("[data-sarai-question]").click();
    assertThat(page).hasURL(Pattern.compile(".*/admin$"));
    assertThat(page.locator("[data-sarai-figure='persons']").innerText().replaceAll("\\D", ""))
        .isEqualTo(persons);
    assertThat(administrator.faults()).isEmpty();

    Window donor = sarai.window(tongue, Person.demo("programme"));
    donor.open("/indicators/OUT-4.1");
    donor.expect(tongue);
    assertThat(donor.page().locator("main .button")).hasCount(0);
    assertThat(donor.page().locator("main form")).hasCount(0);
    assertThat(donor.open("/indicators/new").status()).isEqualTo(403);
    assertThat(donor.open("/indicators/OUT-1.1/edit").status()).isEqualTo(403);
    assertThat(donor.open("/projects").status()).isEqualTo(200);
    Window migrants = sarai.window(tongue, Person.demo("migrant-administrator"));
    assertThat(migrants.open("/indicators/OUT-1.1").status()).isEqualTo(404);
    migrants.open("/indicators");
    assertThat(migrants.page().locator(".empty")).containsText(tongue.script());
    assertThat(sarai.window(tongue, Person.demo("focalpoint")).open("/indicators").status())
        .isEqualTo(403);
  }

  @ParameterizedTest
  @EnumSource
  void anIndicatorIsKept(Tongue tongue) {
    String code = "T-" + tongue.tag().toUpperCase(Locale.ROOT);
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    administrator.open("/indicators/new");
    administrator.expect(tongue);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "indicator-new");
    page.locator("#code").fill(code);
    page.locator("#name-en").fill("Knowledge");
    page.locator("#definition-en").fill("What they know");
    page.locator("#measure").selectOption("ENTERED");
    page.locator("#unit").selectOption("POINTS");
    page.locator("#baseline").fill("0");
    page.locator("#baselineDay").fill("2024-01-01");
    page.locator("#milestones-field").fill("2025-01-01 no number");
    page.locator("#target").fill("10");
    page.locator("#targetDay").fill("2027-01-01");
    page.locator("[id='indicator:save']").click();
    assertThat(page.locator(".notice--bad[role=alert]")).containsText(tongue.script());
    assertThat(page.locator("#name-en")).hasValue("Knowledge");
    page.locator("#milestones-field").fill("2025-01-01 3\n2026-01-01 5.5");
    page.locator("[id='indicator:save']").click();
    assertThat(page).hasURL(Pattern.compile(".*/indicators/" + code + "$"));
    page.locator("#value-value").fill("6.7");
    page.locator("#value-day").fill("2026-02-01");
    page.locator("#value-source").fill("A survey");
    page.locator("[id='enter-value:enter']").click();
    assertThat(page.locator("[data-sarai-value]")).hasCount(1);
    page.locator("#comment-text").fill("Earlier than planned");
    page.locator("[id='say-comment:say']").click();
    assertThat(page.locator("[data-sarai-comment]")).hasCount(1);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "indicator-entered");
    page.locator("#reason").fill("It was another survey");
    page.locator("[id='wrong:go']").click();
    assertThat(page.locator("[data-sarai-value]")).hasCount(0);
    administrator.open("/indicators/" + code + "/edit");
    assertThat(page.locator("#milestones-field")).hasValue("2025-01-01 3\n2026-01-01 5.5");
    AccessibilityIT.look(administrator);
    page.locator("#reason").fill("Only a test");
    page.locator("[id='back:go']").click();
    assertThat(page.locator("[data-sarai-indicator='" + code + "']")).hasCount(0);
    assertThat(administrator.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void fundersAreNotAddedUp(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    administrator.open("/projects");
    administrator.expect(tongue);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "projects");
    assertThat(page.locator("[data-sarai-funder='NLF']")).containsText("P3");
    assertThat(page.locator("[data-sarai-more]")).containsText(tongue.script());
    long more = Long.parseLong(page.locator("[data-sarai-more]").getAttribute("data-sarai-more"));
    long total =
        Long.parseLong(
            page.locator("[data-sarai-funders-total]").getAttribute("data-sarai-funders-total"));
    long sum =
        page.locator("[data-sarai-funder] [data-sarai-persons]").all().stream()
            .mapToLong(cell -> Long.parseLong(cell.getAttribute("data-sarai-persons")))
            .sum();
    assertThat(sum - more).isEqualTo(total);
    assertThat(more).isPositive();
    page.locator("[data-sarai-project='P3'] a").click();
    assertThat(page.locator("#project-code")).hasValue("P3");
    assertThat(page.locator("[name='share-NLF']")).hasValue("60");
    page.locator("[name='share-NLF']").fill("70");
    page.locator("[id='keep-project:save']").click();
    assertThat(page.locator(".notice--bad[role=alert]")).containsText(tongue.script());
    page.locator("[name='share-NLF']").fill("60");
    page.locator("[id='keep-project:save']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    assertThat(administrator.faults()).isEmpty();
  }
}
