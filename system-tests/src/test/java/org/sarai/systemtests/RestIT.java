package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.options.RequestOptions;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What machines rely on. */
@SystemTest
@Order(20)
class RestIT {
  private static final String ONE_RESOURCE = "bad-missing-organization.zip";
  private static final String PROBLEM = "application/problem+json";

  private final Sarai sarai;
  private final Api api;

  RestIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  private Api.Answer withoutToken(String method, String path) {
    return api.send(method, path, BodyPublishers.noBody(), Map.of());
  }

  @Test
  void theStatusIsForEverybody() {
    Api.Answer answer = withoutToken("GET", "/api/v1/status").expect(200);

    assertThat(answer.header("Content-Type")).startsWith("application/json");
    assertThat(answer.json().path("status").asText()).isEqualTo("UP");
    assertThat(answer.json().path("version").asText()).isNotEmpty();
    assertThat(answer.header("Set-Cookie")).isEmpty();
  }

  @Test
  void withoutAGoodTokenNothingElseAnswers() {
    String enrolment = "/api/v1/courses/O-08/enrolments/official";
    for (Api.Answer answer :
        List.of(
            withoutToken("GET", "/api/v1/statistics/trained"),
            withoutToken("PUT", enrolment),
            withoutToken("POST", "/api/v1/imports/any/undo"))) {
      assertProblem(answer, 401);
      assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
    }
    Api.Answer forged =
        api.send(
            "GET",
            "/api/v1/statistics/trained",
            BodyPublishers.noBody(),
            Map.of("Authorization", "Bearer eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0."));
    assertThat(forged.status()).isEqualTo(401);
  }

  /** The pages' session opens the interface too, with the rights of whoever signed in. */
  @Test
  void aSessionCarriesItsPersonsRightsAndNoMore() {
    Window official = sarai.window(Tongue.ENGLISH, Person.OFFICIAL);
    APIResponse refused =
        official.page().request().get(sarai.address() + "/api/v1/statistics/trained");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.headers().get("content-type")).startsWith(PROBLEM);

    Window trainer = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    APIResponse elsewhere =
        trainer
            .page()
            .request()
            .put(
                sarai.address() + "/api/v1/courses/T-FORGED",
                RequestOptions.create()
                    .setHeader("Origin", "http://evil.example")
                    .setHeader("Content-Type", "application/json")
                    .setData("{\"title\":{\"en\":\"x\"},\"audience\":\"officials\"}"));
    assertThat(elsewhere.status()).isEqualTo(403);
    assertThat(put("T-FORGED").status()).as("nothing was stored").isEqualTo(201);
  }

  private Api.Answer put(String code) {
    return api.put(
        "/api/v1/courses/" + code,
        "{\"title\":{\"en\":\"A course\",\"ur\":\"ایک کورس\"},\"audience\":\"officials\"}");
  }

  @Test
  void definingAndEnrollingTwiceChangesNothing() {
    put("T-TWICE").expect(201);
    put("T-TWICE").expect(200);
    api.publish("T-TWICE", Exam.golf());

    String enrolment = "/api/v1/courses/T-TWICE/enrolments/focalpoint";
    JsonNode first = api.put(enrolment, "").expect(201).json();
    JsonNode second = api.put(enrolment, "").expect(200).json();
    assertThat(second).isEqualTo(first);
  }

  @Test
  void anImportedPackageIsReported() {
    put("T-PACKAGE").expect(201);
    Stored before = Stored.in(sarai);
    JsonNode first =
        api.post("/api/v1/courses/T-PACKAGE/packages?publish=true", "application/zip", Exam.golf())
            .expect(201)
            .json();
    assertThat(first.path("course").asText()).isEqualTo("T-PACKAGE");
    assertThat(first.path("version").asInt()).isEqualTo(1);
    assertThat(first.has("unit")).isTrue();
    assertThat(first.path("warnings").isArray()).isTrue();
    assertThat(Stored.in(sarai).versions()).isEqualTo(before.versions() + 1);
  }

  static Stream<Path> brokenPackages() {
    return Exam.broken().stream().filter(zip -> !zip.endsWith(ONE_RESOURCE));
  }

  /** Without an organisation, but only one resource can be launched: what is meant is clear. */
  @Test
  void aPackageWithoutOrganisationIsTakenAsOneScoWithAWarning() {
    Path zip = Exam.broken().stream().filter(one -> one.endsWith(ONE_RESOURCE)).findAny().get();
    put("T-ONE-RESOURCE").expect(201);
    JsonNode imported =
        api.post(
                "/api/v1/courses/T-ONE-RESOURCE/packages?publish=true",
                "application/zip",
                Exam.bytes(zip))
            .expect(201)
            .json();
    assertThat(imported.path("warnings").findValuesAsText("severity")).containsOnly("warning");
    assertThat(imported.path("warnings").get(0).path("line").asInt()).isPositive();
  }

  @ParameterizedTest
  @MethodSource("brokenPackages")
  void aBrokenPackageIsRefusedWithAReportAndNothingIsStored(Path zip) {
    String code = "T-" + zip.getFileName().toString().replace(".zip", "");
    put(code).expect(201);
    Stored before = Stored.in(sarai);

    Api.Answer answer =
        api.post(
            "/api/v1/courses/" + code + "/packages?publish=true",
            "application/zip",
            Exam.bytes(zip));
    assertProblem(answer, 422);
    JsonNode faults = answer.json().path("faults");
    assertThat(faults).isNotEmpty();
    for (JsonNode fault : faults) {
      assertThat(fault.path("severity").asText()).isIn("error", "warning", "fatal");
      assertThat(fault.path("message").asText()).isNotBlank();
      assertThat(List.of("file", "line", "item")).allMatch(fault::has);
    }
    assertThat(faults.findValuesAsText("severity")).contains("error");
    assertThat(Stored.in(sarai)).isEqualTo(before);
  }

  @Test
  void whatDoesNotExistOrIsNotUnderstoodIsSaid() {
    byte[] golf = Exam.golf();
    assertProblem(api.get("/api/v1/nothing"), 404);
    assertProblem(api.post("/api/v1/courses/T-ABSENT/packages", "application/zip", golf), 404);
    assertProblem(api.put("/api/v1/courses/T-ABSENT/enrolments/official", ""), 404);
    assertProblem(api.put("/api/v1/courses/O-08/enrolments/nobody-of-that-name", ""), 404);
    assertProblem(api.get("/api/v1/statistics/trained?by=shoeSize"), 400);
    assertProblem(api.get("/api/v1/statistics/trained?from=yesterday"), 400);
    assertProblem(api.get("/api/v1/statistics/trained?audience=everybody"), 400);
    assertProblem(api.put("/api/v1/courses/T-MALFORMED", "{\"title\":"), 400);
    assertProblem(api.put("/api/v1/courses/T-MALFORMED", "{\"audience\":\"officials\"}"), 400);
    assertProblem(api.post("/api/v1/imports/no-such-import/undo", "text/csv", new byte[0]), 404);
    assertProblem(api.post("/api/v1/courses/O-08/packages", "text/plain", golf), 415);
  }

  @Test
  void aListCountsUntilItsImportIsUndone() {
    String csv =
        """
        given_name,family_name,birth_date,national_id,nationality,institution,institution_type,\
        institution_country,course_code,completed_on,attendance_percent
        Amna,Specimen,1991-02-03,99999-7777777-1,PK,Test Post One,LAW_ENFORCEMENT,PK,O-08,2026-01-15,
        Bilal,Specimen,1992-03-04,99999-7777777-2,PK,Test Post One,LAW_ENFORCEMENT,PK,O-08,2026-01-15,79
        ,,1992-03-04,99999-7777777-3,PK,Test Post One,LAW_ENFORCEMENT,PK,O-08,2026-01-15,
        """;
    byte[] list = csv.getBytes(StandardCharsets.UTF_8);
    Api.Totals before = api.totals();

    String lists = "/api/v1/imports/participations";
    JsonNode dry = api.post(lists + "?dryRun=true", "text/csv", list).expect(200).json();
    assertThat(dry.path("accepted").asInt()).isEqualTo(2);
    assertThat(api.totals()).isEqualTo(before);

    JsonNode real = api.post(lists, "text/csv", list).expect(200).json();
    assertThat(real.path("rows").asInt()).isEqualTo(3);
    assertThat(real.path("accepted").asInt()).isEqualTo(2);
    assertThat(real.path("rejected")).hasSize(1);
    assertThat(real.path("rejected").get(0).path("row").isInt()).isTrue();
    assertThat(real.path("persons").path("created").asInt()).isEqualTo(2);
    Eventually.equal(
        new Api.Totals(
            before.persons() + 1,
            before.participations() + 1,
            before.institutions() + 1,
            before.courses()),
        api::totals);

    String undo = "/api/v1/imports/" + real.path("importId").asText() + "/undo";
    api.post(undo, "text/csv", new byte[0]).expect(200);
    Eventually.equal(before, api::totals);
  }

  private static void assertProblem(Api.Answer answer, int status) {
    answer.expect(status);
    assertThat(answer.header("Content-Type")).startsWith(PROBLEM);
    assertThat(answer.json().path("status").asInt()).isEqualTo(status);
    assertThat(answer.text()).doesNotContain("Exception").doesNotContain("org.sarai");
  }
}
