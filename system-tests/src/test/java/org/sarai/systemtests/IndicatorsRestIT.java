package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Programs promise, enter, comment, and read the donor report in every form. */
@SystemTest
@Order(55)
class IndicatorsRestIT {
  private static final String JSON = "application/json";
  private static final String INDICATOR =
      """
      {"audience": "officials", "name": {"en": "Scores"}, "definition": {"en": "Of a survey"},
       "measure": "%s", "baseline": {"day": "2024-01-01", "value": 0}%s,
       "milestones": [{"day": "2025-01-01", "value": 2.5}],
       "target": {"day": "2027-01-01", "value": 10}, "order": 999, "draft": true}
      """;

  private final Api api;

  IndicatorsRestIT(Sarai sarai) {
    this.api = sarai.api();
  }

  @Test
  void anIndicatorIsPromisedAndRead() {
    String body = INDICATOR.formatted("ENTERED", ", \"unit\": \"POINTS\"");
    api.put("/api/v1/indicators/t-rest", body).expect(201);
    api.put("/api/v1/indicators/T-REST", body).expect(200);
    api.put("/api/v1/indicators/T-BAD", INDICATOR.formatted("ENTERED", "")).expect(400);
    api.put("/api/v1/indicators/T-BAD", INDICATOR.formatted("SHOES", "")).expect(400);
    api.put("/api/v1/indicators/T-BAD", body.replace("officials", "migrants")).expect(403);
    api.put("/api/v1/indicators/T-BAD", body.replace("2027-01-01", "2023-01-01")).expect(400);
    post("/api/v1/indicators/T-REST/values", "{\"value\": 6.7, \"day\": \"2025-06-01\"}", 400);
    post(
        "/api/v1/indicators/T-REST/values",
        "{\"value\": 6.7, \"day\": \"2025-06-01\", \"source\": \"A survey\"}",
        201);
    post(
        "/api/v1/indicators/OUT-1.1/values",
        "{\"value\": 1, \"day\": \"2025-06-01\", \"source\": \"A guess\"}",
        422);
    post("/api/v1/indicators/T-REST/comments", "{\"text\": \"Better\"}", 201);
    post("/api/v1/indicators/T-NONE/comments", "{\"text\": \"Better\"}", 404);

    JsonNode read = api.get("/api/v1/indicators/T-REST").expect(200).json();
    assertThat(read.path("actual").path("value").asDouble()).isEqualTo(6.7);
    assertThat(read.path("achievedPercent").asDouble()).isEqualTo(67);
    assertThat(read.path("state").asText()).isEqualTo("UNDER_WAY");
    assertThat(read.path("comments")).hasSize(1);
    JsonNode before =
        api.get("/api/v1/indicators/T-REST?asOf=2024-06-01T00:00:00Z").expect(200).json();
    assertThat(before.path("state").asText()).isEqualTo("NOT_KNOWN");
    assertThat(before.path("values")).isEmpty();
  }

  @Test
  void whatWasSaidIsTakenBack() {
    api.put("/api/v1/indicators/T-BACK", INDICATOR.formatted("ENTERED", ", \"unit\": \"POINTS\""))
        .expect(200, 201);
    String path = "/api/v1/indicators/T-BACK";
    post(path + "/values", "{\"value\": 4, \"day\": \"2025-06-01\", \"source\": \"Slip\"}", 201);
    post(path + "/comments", "{\"text\": \"Of another survey\"}", 201);
    JsonNode read = api.get(path).expect(200).json();
    String value = path + "/values/" + read.at("/values/0/id").asText() + "/withdrawal";
    String comment = path + "/comments/" + read.at("/comments/0/id").asText() + "/withdrawal";
    post(value, "{}", 400);
    post(value, "{\"reason\": \"Wrong survey\"}", 200);
    post(value, "{\"reason\": \"Wrong survey\"}", 404);
    post(comment, "{}", 200);
    post(comment, "{}", 404);
    read = api.get(path).expect(200).json();
    assertThat(read.path("values")).isEmpty();
    assertThat(read.path("comments")).isEmpty();
    assertThat(read.path("state").asText()).isEqualTo("NOT_KNOWN");
    post(path + "/withdrawal", "{\"reason\": \" \"}", 400);
    post(path + "/withdrawal", "{\"reason\": \"Never promised\"}", 200);
    api.get(path).expect(404);
    post(path + "/withdrawal", "{\"reason\": \"Never promised\"}", 404);
  }

  private void post(String path, String body, int status) {
    api.post(path, JSON, body.getBytes(StandardCharsets.UTF_8)).expect(status);
  }

  @Test
  void theReportComesInEveryForm() {
    // Others have brought people since the demo was loaded.
    JsonNode total = api.trained("").path("total");
    String persons = total.path("persons").asText();
    for (String path :
        new String[] {"/api/v1/indicators", "/api/v1/indicators/OUT-1.1", "/api/v1/projects"}) {
      assertThat(api.get(path + "?format=pdf").expect(200).text()).startsWith("%PDF");
      assertThat(api.get(path + "?format=xlsx").expect(200).text()).startsWith("PK");
      assertThat(api.get(path + "?format=csv").expect(200).text()).containsAnyOf(persons, "P3");
      api.get(path + "?format=doc").expect(400);
      assertThat(api.get(path).expect(200).header("ETag")).isNotBlank();
    }
    String[] lines = api.get("/api/v1/indicators?format=csv").expect(200).text().split("\r\n");
    assertThat(lines[0]).contains("code,name,audience,measure");
    assertThat(lines[1])
        .startsWith("OUT-1.1,")
        .contains(
            ",%s,false,%s,7000,2026-12-31,"
                .formatted(persons, total.path("possibleDuplicates").asText()));
  }

  @Test
  void projectsAndFundersAreRegistered() {
    api.put("/api/v1/funders/T-F", "{\"name\": {\"en\": \"A fund\"}}").expect(200, 201);
    String body =
        """
        {"name": {"en": "A project"}, "from": "2025-01-01", "budget": 1000,
         "funders": [{"code": "T-F", "share": %s}]}
        """;
    api.put("/api/v1/projects/T%20P", body.formatted("101")).expect(400);
    api.put("/api/v1/projects/T%20P", body.formatted("50").replace("T-F", "T-X")).expect(400);
    api.put("/api/v1/projects/T%20P", body.formatted("50.5")).expect(200, 201);
    JsonNode projects = api.get("/api/v1/projects").expect(200).json().path("projects");
    JsonNode found = null;
    for (JsonNode project : projects) {
      found = project.path("code").asText().equals("T P") ? project : found;
    }
    assertThat(found).isNotNull();
    assertThat(found.path("inRegister").asBoolean()).isTrue();
    assertThat(found.path("figures").path("persons").asLong()).isZero();
    assertThat(found.path("currency").asText()).isEqualTo("EUR");
  }
}
