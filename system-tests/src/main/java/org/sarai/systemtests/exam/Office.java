package org.sarai.systemtests.exam;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sarai.distribution.Demo;
import org.scorm4j.exam.ExamFolder;

/**
 * Prepares what the exam needs in an instance, by the interfaces for machines: accounts at the
 * identity provider, courses of one package each, enrolments. Several threads may ask.
 */
final class Office {
  /** The client that administers the identity provider. */
  private static final String ADMINISTRATION = "sarai-launcher";

  private static final Pattern TOKEN = Pattern.compile("\"access_token\"\\s*:\\s*\"([^\"]+)\"");
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  /** Well below the life of a token in the realm. */
  private static final Duration FRESH = Duration.ofSeconds(120);

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();

  /** Apart from what earlier runs may have left in the same instance. */
  private final String run = Long.toString(System.currentTimeMillis(), Character.MAX_RADIX);

  private final Map<String, Course> courses = new ConcurrentHashMap<>();
  private final AtomicInteger numbers = new AtomicInteger();
  private final Target target;
  private final ExamFolder folder;
  private String token;
  private Instant tokenSince = Instant.MIN;

  /** A course that has a case's package as its only unit. */
  record Course(String code, Manifest manifest) {}

  Office(Target target, ExamFolder folder) {
    this.target = target;
    this.folder = folder;
  }

  /** New accounts of officials who have never been here. */
  List<Candidate> candidates(int count) {
    var candidates =
        IntStream.rangeClosed(1, count)
            .mapToObj(number -> new Candidate("exam-" + run + "-" + number, "Number " + number))
            .toList();
    var users =
        candidates.stream()
            .map(
                one ->
                    """
                    {"username": "%1$s", "email": "%1$s@demo.example", "emailVerified": true,
                     "enabled": true, "firstName": "%2$s", "lastName": "%3$s",
                     "attributes": {"birthDate": ["1985-01-01"]},
                     "credentials": [{"type": "password", "value": "%4$s"}],
                     "realmRoles": ["default-roles-sarai", "official"]}
                    """
                        .formatted(
                            one.username(),
                            one.givenName(),
                            Candidate.FAMILY_NAME,
                            Candidate.PASSWORD))
            .collect(Collectors.joining(","));
    var administrator = token("master", ADMINISTRATION, target.administrationSecret());
    send(
        request(target.realm().replace("/realms/", "/admin/realms/") + "/partialImport")
            .header("Authorization", "Bearer " + administrator)
            .header("Content-Type", "application/json")
            .POST(
                BodyPublishers.ofString(
                    "{\"ifResourceExists\": \"FAIL\", \"users\": [" + users + "]}")));
    return candidates;
  }

  /**
   * The course of a case, made at the first question.
   *
   * @throws Shortfall if the package is refused
   */
  Course course(String id) {
    return courses.computeIfAbsent(id, this::made);
  }

  private Course made(String id) {
    var manifest = Manifest.read(folder.manifest(id));
    var code = "EXAM-" + run + "-" + numbers.incrementAndGet();
    var address = target.lms() + "/api/v1/courses/" + code;
    send(
        authorised(address)
            .header("Content-Type", "application/json")
            .PUT(
                BodyPublishers.ofString(
                    """
                    {"title": {"en": "%s"}, "audience": "officials", "open": false}
                    """
                        .formatted(id))));
    send(
        authorised(address + "/packages?publish=true")
            .header("Content-Type", "application/zip")
            .POST(BodyPublishers.ofByteArray(PackageOfPages.zip(manifest))));
    return new Course(code, manifest);
  }

  /** Enrols somebody who has signed in once; a second time changes nothing. */
  void enrol(Course course, Candidate candidate) {
    send(
        authorised(
                target.lms()
                    + "/api/v1/courses/"
                    + course.code()
                    + "/enrolments/"
                    + candidate.username())
            .PUT(BodyPublishers.noBody()));
  }

  private HttpRequest.Builder authorised(String address) {
    return request(address).header("Authorization", "Bearer " + bearer());
  }

  private synchronized String bearer() {
    if (token == null || Duration.between(tokenSince, Instant.now()).compareTo(FRESH) > 0) {
      token = token("sarai", Demo.INTEGRATION_CLIENT, Demo.INTEGRATION_SECRET);
      tokenSince = Instant.now();
    }
    return token;
  }

  private String token(String realm, String client, String secret) {
    var answer =
        send(
            request(
                    target.realm().replace("/realms/sarai", "/realms/" + realm)
                        + "/protocol/openid-connect/token")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    BodyPublishers.ofString(
                        "grant_type=client_credentials&client_id="
                            + client
                            + "&client_secret="
                            + secret)));
    var found = TOKEN.matcher(answer);
    if (!found.find()) {
      throw new IllegalStateException("the identity provider gave no token");
    }
    return found.group(1);
  }

  private static HttpRequest.Builder request(String address) {
    return HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
  }

  private String send(HttpRequest.Builder builder) {
    var request = builder.build();
    try {
      var response = http.send(request, BodyHandlers.ofString());
      if (response.statusCode() != 200 && response.statusCode() != 201) {
        throw new Shortfall(
            "%s %s is answered with %d: %s"
                .formatted(
                    request.method(),
                    request.uri().getPath(),
                    response.statusCode(),
                    response.body().strip()));
      }
      return response.body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
