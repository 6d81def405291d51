package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures are frozen on a page, shown again, and held against their seal. */
@SystemTest
@Order(53)
class ReportsPagesIT {
  private static final int SECONDS = 65;

  private final Sarai sarai;

  ReportsPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /** Figures are frozen as of a minute ago; what came since would be missing. */
  private void awaitSettledLedgers(Page page) {
    for (int tries = 0; tries < SECONDS && newest() < SECONDS; tries++) {
      page.waitForTimeout(1_000);
    }
  }

  /** Seconds since anything was recorded that counts. */
  private long newest() {
    return Rows.in(
        sarai,
        "select timestampdiff(second, max(recorded_at), utc_timestamp()) from"
            + " (select max(recorded_at) as recorded_at from participation_import union all"
            + " select max(recorded_at) from training_record) r");
  }

  @ParameterizedTest
  @EnumSource
  void figuresAreFrozenAndVerified(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    awaitSettledLedgers(page);
    administrator.open("/admin?by=country&to=2025-12-31&sex=F");
    page.locator("a[href^='/reports']").first().click();
    administrator.expect(tongue);
    AccessibilityIT.look(administrator);
    assertThat(page.locator("#freeze [name='sex']")).hasValue("F");
    page.locator("#title").fill("Women until 2025, " + tongue);
    Pictures.take(administrator, tongue, "reports");
    page.locator("[id='freeze:go']").click();
    assertThat(page).hasURL(Pattern.compile(".*/reports/[\\w-]{22}$"));
    assertThat(page.locator("[data-sarai-verified='true']")).containsText(tongue.script());
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "report");
    String report = administrator.path();
    long persons =
        sarai.api().trained("to=2025-12-31&sex=F").path("total").path("persons").asLong();
    assertThat(page.locator("[data-sarai-figure='persons']").innerText().replaceAll("\\D", ""))
        .isEqualTo(Long.toString(persons));
    assertThat(administrator.faults()).isEmpty();

    Window donor = sarai.window(tongue, Person.demo("programme"));
    assertThat(donor.open(report).status()).isEqualTo(200);
    assertThat(donor.page().locator("[data-sarai-verified='true']")).hasCount(1);
    donor.open("/reports");
    assertThat(donor.page().locator("#freeze")).hasCount(0);
    Window migrants = sarai.window(tongue, Person.demo("migrant-administrator"));
    assertThat(migrants.open(report).status()).isEqualTo(404);
  }
}
