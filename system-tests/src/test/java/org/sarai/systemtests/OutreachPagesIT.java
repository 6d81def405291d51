package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.sarai.demo.generator.DemoOutreach;
import org.sarai.demo.generator.DemoProgramme;

/** A counsellor records at their desk, an administrator plans; sums stand apart from persons. */
@SystemTest
@Order(48)
class OutreachPagesIT {
  private final Sarai sarai;

  OutreachPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @ParameterizedTest
  @EnumSource
  void aCounsellorRecordsAndCorrects(Tongue tongue) {
    Window counsellor = sarai.window(tongue, Person.demo("counsellor"));
    Page page = counsellor.page();
    counsellor.open("/home");
    page.locator("nav a[href='/outreach']").click();
    counsellor.expect(tongue);
    page.locator("[id='outreach:institution']").selectOption(centre(page));
    page.locator("[id='outreach:channel']").selectOption("SCHOOL");
    page.locator("[id='outreach:place']").fill("Girls’ College");
    page.locator("[id='outreach:women']").fill("48");
    page.locator("[id='outreach:men']").fill("72");
    page.locator("[id='outreach:save']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    // What the next event has in common with this one is kept; the heads are not.
    assertThat(page.locator("[id='outreach:channel']")).hasValue("SCHOOL");
    assertThat(page.locator("[id='outreach:place']")).hasValue("Girls’ College");
    assertThat(page.locator("[id='outreach:women']")).hasValue("");
    AccessibilityIT.look(counsellor);

    page.locator("tr[data-sarai-row] a[href*='edit=']").first().click();
    assertThat(page.locator("[id='outreach:men']")).hasValue("72");
    page.locator("[id='outreach:men']").fill("70");
    page.locator("[id='outreach:save']").click();
    assertThat(page.locator(".notice--bad")).containsText(tongue.script());
    page.locator("[id='outreach:reason']").fill("counted again");
    AccessibilityIT.look(counsellor);
    page.locator("[id='outreach:save']").click();
    assertThat(page.locator("tr[data-sarai-row]").first()).containsText("118");
    page.locator("tr[data-sarai-row] a[href*='edit=']").first().click();
    page.locator("[id='outreach:reason']").fill("a test");
    page.locator("[id='outreach:withdraw']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());

    counsellor.open("/counselling");
    counsellor.expect(tongue);
    page.locator("[id='counselling:client']").fill("Amna");
    page.locator("[id='counselling:save']").click();
    assertThat(page.locator(".notice--bad")).containsText("ISB-0412");
    page.locator("[id='counselling:client']").fill("isb-0412");
    page.locator("[id='counselling:save']").click();
    assertThat(page.locator("tr[data-sarai-row]").first()).containsText("ISB-0412");
    AccessibilityIT.look(counsellor);
    page.locator("tr[data-sarai-row] a[href*='edit=']").first().click();
    page.locator("[id='counselling:reason']").fill("a test");
    page.locator("[id='counselling:withdraw']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    assertThat(counsellor.faults()).isEmpty();
  }

  /** The first of the counsellor's institutions. */
  private static String centre(Page page) {
    return page.locator("[id='outreach:institution'] option").first().getAttribute("value");
  }

  @ParameterizedTest
  @EnumSource
  void theSumsStandApartFromPersons(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    administrator.open("/admin");
    var persons = page.locator("[data-sarai-figure='persons']").textContent();
    // Other tests bring people in as well; none of them comes from a headcount.
    var counted = "select count(distinct person_id) from trained where register = 'OFFICIALS'";
    assertThat(persons.replaceAll("\\D", "")).isEqualTo(String.valueOf(Rows.in(sarai, counted)));
    var heads =
        DemoOutreach.generate(DemoProgramme.TODAY).events().stream()
            .filter(event -> event.method().equals("HEADCOUNT"))
            .mapToInt(event -> event.reached())
            .sum();
    var outreach = page.locator("[data-sarai-figure='outreach']").textContent();
    assertThat(Integer.parseInt(outreach.replaceAll("\\D", ""))).isGreaterThanOrEqualTo(heads);
    AccessibilityIT.look(administrator);
    administrator.open("/outreach?by=institutionType");
    administrator.expect(tongue);
    assertThat(page.locator("section[aria-labelledby='sums'] tbody tr").first())
        .containsText(Pattern.compile("24[,٬]?000"));
    AccessibilityIT.look(administrator);
    assertThat(administrator.faults()).isEmpty();
  }

  @Test
  void machinesAskAndRecord() {
    Api api = sarai.api();
    var csos = api.get("/api/v1/statistics/outreach?institutionType=CSO").expect(200).json();
    assertThat(csos.path("total").path("headcount").asInt())
        .isEqualTo(DemoOutreach.REACHED_BY_CSOS);
    assertThat(csos.path("total").path("institutions").asInt())
        .isEqualTo(DemoProgramme.CIVIL_SOCIETY_ORGANISATIONS);
    Api.Answer csv = api.get("/api/v1/statistics/counselling?by=topic&format=csv").expect(200);
    assertThat(csv.header("Content-Type")).startsWith("text/csv");
    assertThat(csv.text()).startsWith("\uFEFFtopic,interactions,institutions,clients\r\n");
    assertThat(api.get("/api/v1/statistics/counselling?by=method").status()).isEqualTo(400);
    assertThat(api.get("/api/v1/statistics/outreach?by=topic").status()).isEqualTo(400);

    var institution =
        api.get("/api/v1/statistics/outreach?by=institution")
            .expect(200)
            .json()
            .path("groups")
            .get(0)
            .path("institutionId")
            .asLong();
    var event =
        "{\"institution\":%d,\"country\":\"PK\",\"on\":\"2026-03-14\",\"channel\":\"SESSION\","
            + "\"method\":\"HEADCOUNT\",\"project\":\"=1+1\",\"women\":3%s}";
    var id =
        post("/api/v1/outreach", event.formatted(institution, ""))
            .expect(201)
            .json()
            .path("id")
            .asText();
    post(
            "/api/v1/outreach/" + id + "/corrections",
            event.formatted(institution, ",\"men\":2,\"reason\":\"counted again\""))
        .expect(200);
    var formula = api.get("/api/v1/statistics/outreach?by=project&format=csv").expect(200).text();
    assertThat(formula).contains("\r\n'=1+1,1,1,5,3,2,0,0,0\r\n");
    post("/api/v1/outreach/" + id + "/withdrawal", "{\"reason\":\"a test\"}").expect(200);
    assertThat(post("/api/v1/outreach/" + id + "/withdrawal", "{\"reason\":\"a test\"}").status())
        .isEqualTo(409);
    assertThat(post("/api/v1/outreach", "{}").status()).isEqualTo(400);
  }

  private Api.Answer post(String path, String json) {
    return sarai.api().post(path, "application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theProgrammeSeesSumsAlone() {
    Window donor = sarai.window(Tongue.ENGLISH, Person.demo("programme"));
    assertThat(donor.open("/outreach").status()).isEqualTo(200);
    assertThat(donor.page().locator("[id='outreach:save']")).hasCount(0);
    assertThat(donor.page().locator("tr[data-sarai-row]")).hasCount(0);
    assertThat(donor.page().locator("[data-sarai-figure='headcount']")).hasCount(1);
    var refused =
        donor
            .page()
            .request()
            .post(
                sarai.address() + "/api/v1/outreach",
                RequestOptions.create()
                    .setHeader("Content-Type", "application/json")
                    .setHeader("Origin", sarai.address())
                    .setData("{}"));
    assertThat(refused.status()).isIn(400, 403);
    assertThat(donor.open("/plan").status()).isEqualTo(200);
    donor.page().locator("tr[data-sarai-academy] th a").first().click();
    assertThat(donor.page().locator("[data-sarai-figure='planned']")).hasText("430");
    assertThat(donor.page().locator("a[href*='due=']")).hasCount(0);
    for (String other : List.of("official", "trainer")) {
      Window window = sarai.window(Tongue.ENGLISH, Person.demo(other));
      for (String path : List.of("/outreach", "/counselling", "/plan")) {
        assertThat(window.open(path).status()).as(other + " " + path).isEqualTo(403);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void anAdministratorPlans(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    administrator.open("/plan");
    administrator.expect(tongue);
    AccessibilityIT.look(administrator);
    page.locator("tr[data-sarai-academy] th a").first().click();
    assertThat(page.locator("tr[data-sarai-target]")).hasCount(5);
    AccessibilityIT.look(administrator);
    page.locator("[id='target:institution']").selectOption(firstOption(page));
    page.locator("[id='target:persons']").fill("5");
    page.locator("[id='target:women']").fill("7");
    page.locator("[id='target:save']").click();
    assertThat(page.locator(".notice--bad")).containsText(tongue.script());
    page.locator("[id='target:women']").fill("2");
    page.locator("[id='target:save']").click();
    assertThat(page.locator(".notice--good")).containsText(tongue.script());
    assertThat(page.locator("tr[data-sarai-target]")).hasCount(6);
    page.locator("tr[data-sarai-target='" + firstOption(page) + "'] input[type='submit']").click();
    assertThat(page.locator("tr[data-sarai-target]")).hasCount(5);
    page.locator("a[href*='due=']").first().click();
    assertThat(page.locator("[data-sarai-due]")).hasCount(1);
    AccessibilityIT.look(administrator);
    assertThat(administrator.faults()).isEmpty();
  }

  private static String firstOption(Page page) {
    return page.locator("[id='target:institution'] option").first().getAttribute("value");
  }
}
