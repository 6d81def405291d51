package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.sarai.distribution.Demo;

/** The interface for machines, as a machine calls it. Redirects are answers like others. */
final class Api {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Well below the life of a token in the realm. */
  private static final Duration FRESH = Duration.ofSeconds(120);

  private final HttpClient http =
      HttpClient.newBuilder()
          // HTTP/2 would name the host of the address and not the one that the header claims.
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(Duration.ofSeconds(10))
          .build();
  private final String address;
  private final String realm;
  private String token;
  private Instant tokenSince = Instant.MIN;

  Api(String address, String realm) {
    this.address = address;
    this.realm = realm;
  }

  /** What came back. */
  record Answer(int status, HttpHeaders headers, String text) {
    JsonNode json() {
      try {
        return new ObjectMapper().readTree(text);
      } catch (JsonProcessingException e) {
        throw new AssertionError("Not JSON (status " + status + "): " + text, e);
      }
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }

    /** The answer, if it has one of these statuses; else the test fails and shows it. */
    Answer expect(Integer... statuses) {
      assertThat(status).as(text).isIn((Object[]) statuses);
      return this;
    }
  }

  /** Figures of an answer of the statistics, for the whole or one group. */
  record Figures(long persons, long participations) {}

  /** The whole answer's totals. */
  record Totals(long persons, long participations, long institutions, long courses) {}

  Answer get(String path) {
    return send("GET", path, BodyPublishers.noBody(), Map.of("Authorization", bearer()));
  }

  Answer put(String path, String json) {
    return send(
        "PUT",
        path,
        BodyPublishers.ofString(json),
        Map.of("Authorization", bearer(), "Content-Type", "application/json"));
  }

  Answer delete(String path) {
    return send("DELETE", path, BodyPublishers.noBody(), Map.of("Authorization", bearer()));
  }

  Answer post(String path, String mediaType, byte[] body) {
    return send(
        "POST",
        path,
        BodyPublishers.ofByteArray(body),
        Map.of("Authorization", bearer(), "Content-Type", mediaType));
  }

  /** A request with these headers and no others: no token comes by itself. */
  Answer send(String method, String path, BodyPublisher body, Map<String, String> headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address + path)).timeout(PATIENCE).method(method, body);
    headers.forEach(request::header);
    return answer(request.build());
  }

  /** A request to the server as it is found under another name. */
  Answer underName(String host, String path, Map<String, String> headers) {
    URI uri = URI.create("http://127.0.0.1:" + URI.create(address).getPort() + path);
    HttpRequest.Builder request = HttpRequest.newBuilder(uri).timeout(PATIENCE);
    headers.forEach(request::header);
    return answer(request.header("Host", host).build());
  }

  private Answer answer(HttpRequest request) {
    try {
      var response = http.send(request, BodyHandlers.ofString());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** Headers of a request in the machine's name with a body of that type. */
  Map<String, String> authorised(String mediaType) {
    return Map.of("Authorization", bearer(), "Content-Type", mediaType);
  }

  private String bearer() {
    if (token == null || Duration.between(tokenSince, Instant.now()).compareTo(FRESH) > 0) {
      token = token(Demo.INTEGRATION_CLIENT, Demo.INTEGRATION_SECRET);
      tokenSince = Instant.now();
    }
    return "Bearer " + token;
  }

  private String token(String client, String secret) {
    String form = "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret;
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(realm + "/protocol/openid-connect/token"))
            .timeout(PATIENCE)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build();
    return answer(request).expect(200).json().path("access_token").asText();
  }

  /** Defines a course that is open to nobody but those enrolled. */
  void defineCourse(String code, String english, String urdu) {
    String body =
        """
        {"title": {"en": "%s", "ur": "%s"}, "audience": "officials", "open": false}
        """
            .formatted(english, urdu);
    put("/api/v1/courses/" + code, body).expect(200, 201);
  }

  /** Publishes a package as the course's only unit. */
  void publish(String code, byte[] zip) {
    post("/api/v1/courses/" + code + "/packages?publish=true", "application/zip", zip).expect(201);
  }

  /** Publishes a course's folder; what came of it. */
  JsonNode publishFolder(String code, byte[] zip) {
    return post("/api/v1/courses/" + code + "/folders?publish=true", "application/zip", zip)
        .expect(201)
        .json();
  }

  /** Publishes a test or survey as the course's last unit, a text for each language. */
  void publishTest(String code, String... texts) {
    ObjectNode body = new ObjectMapper().createObjectNode();
    ArrayNode array = body.putArray("texts");
    List.of(texts).forEach(array::add);
    post(
            "/api/v1/courses/" + code + "/tests",
            "application/json",
            body.toString().getBytes(StandardCharsets.UTF_8))
        .expect(201);
  }

  void enrol(String code, Person person) {
    put("/api/v1/courses/" + code + "/enrolments/" + person.username(), "").expect(200, 201);
  }

  /** The statistics' answer to a query such as {@code by=institution&to=2025-12-31}. */
  JsonNode trained(String query) {
    return get("/api/v1/statistics/trained?" + query).expect(200).json();
  }

  /** How many there are in all. */
  Totals totals() {
    JsonNode total = trained("").path("total");
    return new Totals(
        total.path("persons").asLong(),
        total.path("participations").asLong(),
        total.path("institutions").asLong(),
        total.path("courses").asLong());
  }

  /** An institution's figures; zeros when it has nobody trained. */
  Figures ofInstitution(String name) {
    String filter = URLEncoder.encode(name, StandardCharsets.UTF_8);
    JsonNode groups = trained("by=institution&institution=" + filter).path("groups");
    return groups.isEmpty() ? new Figures(0, 0) : figures(groups.get(0));
  }

  private static Figures figures(JsonNode node) {
    return new Figures(node.path("persons").asLong(), node.path("participations").asLong());
  }
}
