package org.sarai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sarai.courses.Catalogue;
import org.sarai.courses.CourseFolder;
import org.sarai.courses.UnitSeed;
import org.sarai.courses.export.PackageFormat;
import org.sarai.distribution.Demo;

/**
 * The officials who take part: accounts of their own in the identity provider, enrolled in four
 * courses each, as the learners of the comparison are on average.
 */
final class Learners {
  /** A whole course of the catalogue. */
  static final String COURSE = "O-08";

  /** The course that is played: one lesson, so that it opens at once. */
  static final String PLAYED = "O-01";

  /** Those of which the catalogue tells only what is planned get a lesson. */
  private static final List<String> OTHERS = List.of(PLAYED, "O-02", "O-03");

  private static final String ADMINISTRATION = "sarai-launcher";
  private static final Set<Integer> DONE = Set.of(200, 201);
  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");

  /** Of every learner. */
  static final String PASSWORD = "bench-only-password";

  private final HttpClient http = HttpClient.newHttpClient();
  private final Target target;

  Learners(Target target) {
    this.target = target;
  }

  static String name(long number) {
    return "bench-" + number;
  }

  /**
   * Creates accounts.
   *
   * @param count how many
   * @param administrationSecret of the client that administers the identity provider
   */
  void create(int count, String administrationSecret) {
    var users =
        IntStream.rangeClosed(1, count)
            .mapToObj(
                number ->
                    """
                    {"username": "%1$s", "email": "%1$s@demo.example", "emailVerified": true,
                     "enabled": true, "firstName": "Learner", "lastName": "Number %2$d",
                     "attributes": {"birthDate": ["1985-01-%2$02d"]},
                     "credentials": [{"type": "password", "value": "%3$s"}],
                     "realmRoles": ["default-roles-sarai", "official"]}
                    """
                        .formatted(name(number), number, PASSWORD))
            .collect(Collectors.joining(","));
    var token = token("master", ADMINISTRATION, administrationSecret);
    send(
        request(target.identityProvider() + "/admin/realms/sarai/partialImport", token)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"ifResourceExists\": \"SKIP\", \"users\": [" + users + "]}")));
  }

  /** Gives the other courses a lesson. */
  void publish() {
    var token = integrationToken();
    for (var course : OTHERS) {
      send(
          request(target.lms() + "/api/v1/courses/" + course + "/packages?publish=true", token)
              .header("Content-Type", "application/zip")
              .POST(BodyPublishers.ofByteArray(lesson())));
    }
  }

  /**
   * Enrols those who have signed in.
   *
   * @param count how many
   */
  void enrol(int count) {
    var token = integrationToken();
    for (var number = 1; number <= count; number++) {
      enrol(COURSE, name(number), token);
      for (var course : OTHERS) {
        enrol(course, name(number), token);
      }
    }
  }

  private void enrol(String course, String learner, String token) {
    send(
        request(target.lms() + "/api/v1/courses/" + course + "/enrolments/" + learner, token)
            .PUT(BodyPublishers.noBody()));
  }

  /** A bearer token of the machine client, good for some minutes. */
  String integrationToken() {
    return token("sarai", Demo.INTEGRATION_CLIENT, Demo.INTEGRATION_SECRET);
  }

  /** Asks as the machine client; what is answered is of no interest. */
  void ask(String address) {
    send(request(address, integrationToken()).GET());
  }

  private String token(String realm, String client, String secret) {
    var answer =
        send(
            HttpRequest.newBuilder(
                    URI.create(
                        target.identityProvider()
                            + "/realms/"
                            + realm
                            + "/protocol/openid-connect/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id="
                            + client
                            + "&client_secret="
                            + secret)));
    var token = TOKEN.matcher(answer);
    if (!token.find()) {
      throw new IllegalStateException("The identity provider gave no token");
    }
    return token.group(1);
  }

  private static HttpRequest.Builder request(String address, String token) {
    return HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bearer " + token);
  }

  private String send(HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (!DONE.contains(response.statusCode())) {
        throw new IllegalStateException(
            "%s %s was answered with %d: %s"
                .formatted(
                    request.method(), request.uri(), response.statusCode(), response.body()));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static byte[] lesson() {
    CourseFolder course =
        Catalogue.load().stream()
            .filter(folder -> folder.course().code().equals(COURSE))
            .findFirst()
            .orElseThrow();
    return course.pack(
        course.course().units().stream().filter(UnitSeed::isWritten).findFirst().orElseThrow(),
        PackageFormat.SCORM_2004,
        (code, language) -> Optional.empty(),
        LocalDate.now(ZoneOffset.UTC));
  }
}
