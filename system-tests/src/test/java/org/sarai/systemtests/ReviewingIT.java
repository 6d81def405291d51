package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who may be one is decided on pages, side by side. */
@SystemTest
@Order(48)
class ReviewingIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,phone,institution,"
          + "institution_country,course_code,completed_on\n";

  private static final String[][] GIVEN = {{"Kamran", "کامران"}, {"Nadeem", "ندیم"}};
  private static final String[][] FAMILY = {{"Mengal", "مینگل"}, {"Soomro", "سومرو"}};

  private final Sarai sarai;

  ReviewingIT(Sarai sarai) {
    this.sarai = sarai;
  }

  /**
   * Two pairs that are surer than any other: number and telephone are nearly or wholly the same.
   */
  private void pairs(int number) {
    var list = new StringBuilder(HEADER);
    for (int pair = 0; pair < 2; pair++) {
      String[] given = GIVEN[pair];
      String[] family = FAMILY[number];
      for (int who = 0; who < 2; who++) {
        list.append(
            "%s,%s,19%d%d-0%d-0%d,%d%d555-00000%s-3,PK,+99955%d%d11122,Review %d,PK,O-08,2025-01-0%d\n"
                .formatted(
                    given[who],
                    family[who],
                    7 + pair,
                    4 + number,
                    2 + 3 * pair,
                    3 + 4 * number,
                    1 + 3 * pair,
                    2 + 5 * number,
                    who == 0 ? "12" : "21",
                    pair,
                    number,
                    who,
                    who + 1));
      }
    }
    sarai
        .api()
        .post(
            "/api/v1/imports/participations",
            "text/csv",
            list.toString().getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  @ParameterizedTest
  @EnumSource
  void aPairIsComparedDecidedOnAndTheNextComes(Tongue tongue) {
    pairs(tongue.ordinal());
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    assertThat(administrator.open("/review").status()).isEqualTo(200);
    administrator.expect(tongue);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "review");
    long waiting = waiting(page);
    administrator.open("/review?reason=NUMBER_NEAR");
    Locator first =
        page.locator("[data-sarai-pair]")
            .filter(
                new Locator.FilterOptions()
                    .setHasText(GIVEN[0][0] + " " + FAMILY[tongue.ordinal()][0]));
    assertThat(first.locator("[data-sarai-reason='NUMBER_NEAR']")).hasCount(1);
    first.locator("a").click();
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "review-pair");
    String compared = administrator.path();
    assertThat(page.locator("[data-sarai-field='NATIONAL_ID']"))
        .hasAttribute("data-sarai-differs", "true");
    assertThat(page.locator("[data-sarai-field='BIRTH_DATE']"))
        .hasAttribute("data-sarai-differs", "false");

    // Later: the next pair, and nothing is decided.
    page.locator("[data-sarai-later]").click();
    assertThat(administrator.path()).startsWith("/review/").isNotEqualTo(compared);
    administrator.open(compared);
    page.locator("#reason").fill("two brothers");
    page.locator("[data-sarai-decide='apart']").click();
    assertThat(page.locator("[role=status]").first()).containsText(tongue.script());
    String next = administrator.path();
    assertThat(next).startsWith("/review/").isNotEqualTo(compared);

    page.locator("#reason").fill("one officer");
    page.locator("[data-sarai-decide='left']").click();
    assertThat(page.locator("[role=status]").first()).containsText(tongue.script());
    administrator.open("/review");
    assertThat(waiting(page)).isEqualTo(waiting - 2);

    administrator.open(compared);
    assertThat(page.locator("[data-sarai-standing='apart']")).hasCount(1);
    administrator.open(next);
    assertThat(page.locator("[data-sarai-standing='one']")).hasCount(1);
    page.locator("[data-sarai-standing='one'] a").click();
    assertThat(page.locator("[data-sarai-transcript]")).hasAttribute("data-sarai-transcript", "2");
    assertThat(administrator.open("/review/1").status()).isEqualTo(404);
    assertThat(administrator.open("/review/999999998/999999999").status()).isEqualTo(404);
  }

  private static long waiting(Page page) {
    return Long.parseLong(page.locator("[data-sarai-review]").getAttribute("data-sarai-review"));
  }
}
