package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What an administrator keeps of institutions and people, changed on their pages. */
@SystemTest
@Order(67)
class RegisterEditingIT {
  private static final String HEADER =
      "given_name,family_name,birth_date,national_id,nationality,institution,institution_country,"
          + "course_code,completed_on\n";

  private final Sarai sarai;

  RegisterEditingIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private static String family(Tongue tongue) {
    return tongue == Tongue.ENGLISH ? "Hidayatpur" : "Nasrullapur";
  }

  private void somebody(Tongue tongue) {
    String row =
        "Rukhsar,%s,19%d-06-1%d,9%d777-1234567-1,PK,Editing Institute %s,PK,O-08,2024-02-02\n"
            .formatted(
                family(tongue),
                71 + 8 * tongue.ordinal(),
                tongue.ordinal(),
                tongue.ordinal(),
                tongue);
    sarai
        .api()
        .post(
            "/api/v1/imports/participations",
            "text/csv",
            (HEADER + row).getBytes(StandardCharsets.UTF_8))
        .expect(200);
  }

  @ParameterizedTest
  @EnumSource
  void anInstitutionIsClosedOpenedNamedAndRepresented(Tongue tongue) {
    somebody(tongue);
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    administrator.open("/institutions?view=table&q=Editing Institute " + tongue);
    page.locator("[data-sarai-institution] a").first().click();
    String institution = administrator.path();

    administrator.open(institution + "/edit");
    page.locator("[id='closing:close']").click();
    saved(page, tongue);
    administrator.open("/institutions?view=table&q=Editing Institute " + tongue);
    assertThat(page.locator("[data-sarai-institution]")).hasCount(0);
    administrator.open(institution + "/edit");
    AccessibilityIT.look(administrator);
    page.locator("[id='closing:reopen']").click();
    saved(page, tongue);

    administrator.open(institution + "/edit");
    String name = "ادارہ برائے تدوین " + tongue.ordinal();
    page.locator("#name-name").fill(name);
    page.locator("[id='called:add']").click();
    saved(page, tongue);
    assertThat(page.locator("main")).containsText(name);

    administrator.open(institution + "?who=reviewer@demo.example");
    page.locator("[id='name-acting'] input[type='submit']").first().click();
    saved(page, tongue);
    administrator.open(institution);
    Locator acting = page.locator("[data-sarai-focal-point]");
    assertThat(acting).hasCount(1);
    AccessibilityIT.look(administrator);
    acting.locator("input[type='submit']").click();
    saved(page, tongue);
    administrator.open(institution);
    assertThat(acting).hasCount(0);
    assertThat(administrator.faults()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void aPersonIsKeptInScriptsNumbersConsentAndDifficulties(Tongue tongue) {
    somebody(tongue);
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    administrator.open("/people?q=Rukhsar " + family(tongue));
    page.locator("[data-sarai-person] a").first().click();
    String person = administrator.path();

    administrator.open(person + "/edit");
    page.locator("#name-given").fill("رخسار");
    page.locator("#name-family").fill("ہدایت پور");
    page.locator("[id='name:save']").click();
    saved(page, tongue);
    administrator.open(person + "/edit");
    page.locator("#number-number").fill("AB" + tongue.ordinal() + "99887");
    page.locator("[id='numbers-form:add']").click();
    saved(page, tongue);
    administrator.open(person + "/edit");
    page.locator("[id='consent-form:record']").click();
    saved(page, tongue);
    administrator.open(person + "/edit");
    Locator difficulty = page.locator("[id='difficulties-form'] select").first();
    difficulty.selectOption(difficulty.locator("option").nth(1).getAttribute("value"));
    page.locator("[id='difficulties-form:save']").click();
    saved(page, tongue);

    administrator.open(person);
    assertThat(page.locator("main")).containsText("رخسار");
    assertThat(page.locator("main")).containsText("AB" + tongue.ordinal() + "99887");
    AccessibilityIT.look(administrator);
    administrator.open("/people?q=رخسار");
    assertThat(page.locator("[data-sarai-person] a[href='" + person + "']")).hasCount(1);
    administrator.open(person + "/edit");
    assertThat(difficulty).not().hasValue("");
    assertThat(administrator.faults()).isEmpty();
  }

  private static void saved(Page page, Tongue tongue) {
    assertThat(page.locator(".notice--good").first()).containsText(tongue.script());
  }
}
