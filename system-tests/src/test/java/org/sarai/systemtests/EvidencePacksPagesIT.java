package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The evidence of a frozen report, asked for and taken on its page and by machines. */
@SystemTest
@Order(54)
class EvidencePacksPagesIT {
  private static final String READY = "[data-sarai-pack-state='DONE']";

  private final Sarai sarai;
  private final Api api;

  EvidencePacksPagesIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  /** As of an instant that is long settled, whatever other tests do now. */
  private String freeze(String title) {
    String body =
        """
        {"title": "%s", "by": ["country", "sex"], "filters": {"country": "UZ"},
         "asOf": "%s"}
        """
            .formatted(
                title,
                Rows.text(
                        sarai,
                        "select date_format(utc_timestamp() - interval 70 second,"
                            + " '%Y-%m-%dT%H:%i:%s')")
                    + "Z");
    return api.post("/api/v1/reports", "application/json", body.getBytes(StandardCharsets.UTF_8))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }

  private void awaitDemo(Page page) {
    for (int tries = 0; tries < 90 && !isSettled(); tries++) {
      page.waitForTimeout(1_000);
    }
  }

  private boolean isSettled() {
    return Rows.in(
            sarai,
            "select timestampdiff(second, max(recorded_at), utc_timestamp())"
                + " from participation_import")
        > 75;
  }

  @ParameterizedTest
  @EnumSource
  void onThePageOfTheReport(Tongue tongue) throws IOException, NoSuchAlgorithmException {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    Page page = administrator.page();
    awaitDemo(page);
    String report = freeze(tongue == Tongue.ENGLISH ? "Uzbekistan" : "ازبکستان");
    administrator.open("/reports/" + report);
    administrator.expect(tongue);
    long persons = number(page.locator("[data-sarai-figure='persons']").textContent());
    long participations =
        number(page.locator("[data-sarai-figure='participations']").textContent());
    assertThat(persons).isPositive();
    page.locator("#pack button[name='make']").click();
    assertThat(page.locator("[data-sarai-pack]")).hasCount(1);
    assertThat(page.locator(READY)).hasCount(1);
    AccessibilityIT.look(administrator);
    Pictures.take(administrator, tongue, "report-pack");
    Path kept = Path.of(System.getProperty("sarai.test.reports"), "evidence-" + tongue + ".zip");
    Download download =
        page.waitForDownload(() -> page.locator(READY + " [data-sarai-take]").click());
    download.saveAs(kept);
    assertThat(page.locator(READY + " code").textContent())
        .isEqualTo(sha256(Files.readAllBytes(kept)));
    try (ZipFile zip = new ZipFile(kept.toFile())) {
      JsonNode manifest = new ObjectMapper().readTree(bytes(zip, "manifest.json"));
      assertThat(manifest.path("persons").asLong()).isEqualTo(persons);
      assertThat(manifest.path("participations").asLong()).isEqualTo(participations);
      for (JsonNode file : manifest.path("files")) {
        byte[] content = bytes(zip, file.path("name").asText());
        assertThat(file.path("bytes").asLong()).isEqualTo(content.length);
        assertThat(file.path("sha256").asText()).isEqualTo(sha256(content));
      }
      assertThat(manifest.path("files").findValuesAsText("name"))
          .containsExactly(
              "figures.csv",
              "figures.pdf",
              "report.json",
              "people.csv",
              "completions.csv",
              "evidence.csv");
      assertThat(lines(zip, "people.csv")).isEqualTo(persons);
      assertThat(lines(zip, "completions.csv")).isEqualTo(participations);
      assertThat(lines(zip, "evidence.csv")).isGreaterThanOrEqualTo(participations);
    }
    administrator.open("/audit");
    for (String action : List.of("packMade", "packTaken")) {
      assertThat(page.locator("[data-sarai-action='" + action + "']").first())
          .containsText(tongue.script());
    }
    administrator.open("/reports/" + report);
    page.locator(READY + " button[name='end']").click();
    assertThat(page.locator("[data-sarai-pack-state='EXPIRED']")).hasCount(1);
    assertThat(administrator.faults()).isEmpty();
  }

  @Test
  void byMachinesAndByNobodyElse() {
    Window donor = sarai.window(Tongue.ENGLISH, Person.demo("programme"));
    awaitDemo(donor.page());
    String report = freeze("For machines");
    String packs = "/api/v1/reports/" + report + "/packs";
    Api.Answer made = api.post(packs, "application/json", new byte[0]).expect(202);
    String pack = made.header("Location").replaceFirst(".*/api", "/api");
    assertThat(pack).startsWith(packs + "/");
    for (int tries = 0;
        tries < 300 && !api.get(pack).expect(200).json().path("state").asText().equals("DONE");
        tries++) {
      donor.page().waitForTimeout(200);
    }
    assertThat(api.get(pack).json().path("sha256").asText()).hasSize(64);
    assertThat(api.get(packs).expect(200).json().path("packs")).hasSize(1);
    api.get(pack + "/content").expect(200);
    for (String path : List.of(packs, pack, pack + "/content")) {
      assertThat(donor.page().request().get(sarai.address() + path).status()).isEqualTo(403);
    }
    donor.open("/reports/" + report);
    assertThat(donor.page().locator("#packs")).hasCount(0);
    Window migrants = sarai.window(Tongue.ENGLISH, Person.demo("migrant-administrator"));
    for (String path : List.of(packs, pack, pack + "/content")) {
      assertThat(migrants.page().request().get(sarai.address() + path).status()).isEqualTo(404);
    }
    assertThat(api.send("DELETE", pack, BodyPublishers.noBody(), Map.of()).status()).isEqualTo(401);
    api.delete(pack).expect(204);
    api.get(pack + "/content").expect(409);
    api.get(packs + "/AAAAAAAAAAAAAAAAAAAAAA").expect(404);
  }

  private static byte[] bytes(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      return in.readAllBytes();
    }
  }

  /** Without the header. */
  private static long lines(ZipFile zip, String name) throws IOException {
    return new String(bytes(zip, name), StandardCharsets.UTF_8).lines().count() - 1;
  }

  private static String sha256(byte[] content) throws NoSuchAlgorithmException {
    return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
  }

  private static long number(String shown) {
    return Long.parseLong(shown.replaceAll("\\D", ""));
  }
}
