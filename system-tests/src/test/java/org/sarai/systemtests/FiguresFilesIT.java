package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.options.RequestOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Figures as files: in which form, in which language, and not twice to whoever has them. */
@SystemTest
@Order(54)
class FiguresFilesIT {
  private static final String TRAINED = "/api/v1/statistics/trained?by=country&to=2025-12-31";
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  private final Sarai sarai;

  FiguresFilesIT(Sarai sarai) {
    this.sarai = sarai;
  }

  private APIResponse get(Window window, String path, String header, String value) {
    return window
        .page()
        .request()
        .get(sarai.address() + path, RequestOptions.create().setHeader(header, value));
  }

  @Test
  void theFormIsWhatTheCallerAccepts() {
    Window administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    for (String type : new String[] {"application/json", "text/csv", XLSX, "application/pdf"}) {
      APIResponse answer = get(administrator, TRAINED, "Accept", type);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.headers().get("content-type")).startsWith(type);
      assertThat(answer.headers().get("vary")).contains("Accept");
    }
    APIResponse anything = get(administrator, TRAINED, "Accept", "text/html, */*;q=0.8");
    assertThat(anything.headers().get("content-type")).startsWith("application/json");
    assertThat(get(administrator, TRAINED, "Accept", "image/png").status()).isEqualTo(406);
    APIResponse link = get(administrator, TRAINED + "&format=pdf", "Accept", "*/*");
    assertThat(new String(link.body(), 0, 5)).isEqualTo("%PDF-");
    assertThat(link.headers().get("content-disposition"))
        .matches("attachment; filename=\"trained-[0-9TZ-]+\\.pdf\"");
    APIResponse none = get(administrator, TRAINED + "&format=docx", "Accept", "*/*");
    assertThat(none.status()).isEqualTo(400);
    assertThat(none.headers().get("content-type")).startsWith("application/problem+json");
    assertThat(
            get(administrator, TRAINED + "&audience=migrants&format=pdf", "Accept", "*/*").status())
        .isEqualTo(403);
  }

  @Test
  void whoHasTheAnswerIsToldSo() {
    Window administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    String old = TRAINED + "&asOf=2026-01-01T00:00:00Z";
    for (String format : new String[] {"json", "csv", "xlsx", "pdf"}) {
      for (String asked : new String[] {TRAINED, old}) {
        String path = asked + "&format=" + format;
        String tag = get(administrator, path, "Accept", "*/*").headers().get("etag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        APIResponse again = get(administrator, path, "If-None-Match", tag);
        assertThat(again.status()).as(path).isEqualTo(304);
        assertThat(again.headers().get("etag")).isEqualTo(tag);
        assertThat(again.body()).isEmpty();
        assertThat(get(administrator, path + "&sex=F", "If-None-Match", tag).status())
            .isEqualTo(200);
      }
    }
  }

  @Test
  void sumsOfOutreachAndCounsellingHaveTagsToo() {
    Window administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    for (String sums : new String[] {"outreach?by=channel", "counselling?by=topic"}) {
      for (String format : new String[] {"json", "csv"}) {
        String path = "/api/v1/statistics/" + sums + "&format=" + format;
        String tag = get(administrator, path, "Accept", "*/*").headers().get("etag");
        assertThat(tag).matches("\"[0-9a-f]{32}\"");
        assertThat(get(administrator, path, "If-None-Match", tag).status()).as(path).isEqualTo(304);
        assertThat(get(administrator, path + "&sex=F", "If-None-Match", tag).status())
            .isEqualTo(200);
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void pagesLeadToTheirFiguresInTheirLanguage(Tongue tongue) throws IOException {
    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/admin?by=sex&country=UZ");
    Pictures.take(administrator, tongue, "figures-files");
    for (String form : new String[] {"csv", "xlsx", "pdf"}) {
      Download download =
          administrator
              .page()
              .waitForDownload(
                  () ->
                      administrator
                          .page()
                          .locator("[data-sarai-files] a[href$='format=" + form + "']")
                          .click());
      Path kept =
          Path.of(System.getProperty("sarai.test.reports"), "figures-" + tongue + "." + form);
      download.saveAs(kept);
      if (form.equals("xlsx")) {
        assertThat(SpreadsheetFile.sheet(Files.readAllBytes(kept), 3).get(0).get(0))
            .containsPattern(tongue.script());
      }
    }
    assertThat(administrator.faults()).isEmpty();
  }
}
