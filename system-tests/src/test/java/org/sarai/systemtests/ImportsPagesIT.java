package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** An administrator brings a list in, sees what would come of it, loads it and takes it back. */
@SystemTest
@Order(46)
class ImportsPagesIT {
  private static final String[] SYLLABLES =
      "Ba Do Fi Gu Ha Ji Ka Lo Mi Nu Pa Qu Ra So Ti Va We Xo Ya Zu".split(" ");

  /** To be looked at by people. */
  private final Sarai sarai;

  ImportsPagesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private static byte[] list(Tongue tongue) {
    var who = tongue == Tongue.URDU ? "Aliya" : "Amna";
    return ("""
        Spring course, list of participants;;;;;
        Name;شناختی کارڈ نمبر;Department;Course;End date;Remarks
        %s Example;98765-4321098-7;Border Post Ten;O-08;31/03/2025;good
        Bilal %s;;Border Post Ten;O-08;03/04/2025;
        Sana %s;1.2E+12;Border Post Ten;O-77;31/03/2025;
        """
            .formatted(who, who, who))
        .getBytes(StandardCharsets.UTF_8);
  }

  @ParameterizedTest
  @EnumSource
  void aListComesInAndGoesOutAgain(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/imports");
    administrator.expect(tongue);
    Pictures.take(administrator, tongue, "list");
    upload(administrator, "spring.csv", list(tongue));
    administrator.page().waitForURL("**/columns");
    assertThat(administrator.page().locator("[data-sarai-column='0'] select"))
        .hasValue("given_name");
    assertThat(administrator.page().locator("[data-sarai-column='1'] select"))
        .hasValue("national_id");
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "columns");
    administrator.page().locator("#days").selectOption("DAY_FIRST");
    administrator.page().locator("button[name='do'][value='columns']").click();
    state(administrator, "CHECKED");
    figure(administrator, "accepted", "2");
    assertThat(administrator.page().locator("[data-sarai-outcome='REJECTED']")).hasCount(1);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "checked");
    administrator.page().locator("button[value='load']").click();
    state(administrator, "DONE");
    assertThat(administrator.page().locator("[data-sarai-errors]")).hasCount(1);
    Pictures.take(administrator, tongue, "done");
    administrator.page().locator("details summary").last().click();
    administrator.page().locator("button[value='undo']").click();
    state(administrator, "UNDONE");
  }

  private static void upload(Window window, String name, byte[] file) {
    window.page().locator("#list\\:file").setInputFiles(new FilePayload(name, "text/csv", file));
    window.page().locator("#list\\:send").click();
  }

  private static void state(Window window, String state) {
    Locator shown = window.page().locator("[data-sarai-import-state='" + state + "']");
    assertThat(shown).hasCount(1);
  }

  private static void figure(Window window, String name, String value) {
    var digits = window.page().locator("[data-sarai-figure='" + name + "']").innerText();
    assertThat(
            digits
                .codePoints()
                .map(c -> Character.isDigit(c) ? '0' + Character.digit(c, 10) : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString())
        .isEqualTo(value);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsNoListSaysWhy(Tongue tongue) {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/imports");
    upload(administrator, "photo.csv", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
    Locator notice = administrator.page().locator(".notice--bad");
    assertThat(notice).containsText(tongue.script());
    Pictures.take(administrator, tongue, "refused");
  }

  @Test
  void aLongListIsLoadedInTheBackground() {
    var rows =
        IntStream.range(0, 5_000)
            .mapToObj(
                person ->
                    "%s,%s,%s,%013d,PK,Academy %d,PK,O-08,2025-03-10"
                        .formatted(
                            name(person),
                            name(person * 7 + 3),
                            LocalDate.of(1950, 1, 1).plusDays(person * 37L % 18_000),
                            1_000_000_000_000L + person * 1_699_999_993L % 8_999_999_999_999L,
                            person % 30))
            .collect(Collectors.joining("\n"));
    var list =
        ("given_name,family_name,birth_date,national_id,nationality,institution,"
                + "institution_country,course_code,completed_on\n"
                + rows)
            .getBytes(StandardCharsets.UTF_8);
    var api = sarai.api();
    var began = System.nanoTime();
    var answer =
        api.post("/api/v1/imports/participations?enrol=O-08", "text/csv", list).expect(202);
    var reference = answer.json().path("importId").asText();
    var location = answer.header("Location");
    assertThat(location).isEqualTo(sarai.address() + "/api/v1/imports/" + reference);
    Api.Answer found;
    do {
      found = api.get(location.substring(sarai.address().length())).expect(200, 202);
    } while (found.status() == 202);
    System.getLogger("imports")
        .log(
            System.Logger.Level.INFO,
            "5,000 people with enrolment: {0} ms",
            (System.nanoTime() - began) / 1_000_000);
    assertThat(found.json().path("accepted").asInt()).isEqualTo(5_000);
    assertThat(found.json().path("enrolled").asInt()).isEqualTo(5_000);
    api.post("/api/v1/imports/" + reference + "/undo", "application/json", new byte[0]).expect(200);
  }

  /** People of a real list are not called alike. */
  private static String name(int number) {
    return SYLLABLES[number % 20] + SYLLABLES[number / 20 % 20] + SYLLABLES[number / 400 % 20];
  }
}
