package org.sarai.benchmarks;

import static io.gatling.javaapi.core.CoreDsl.StringBody;
import static io.gatling.javaapi.core.CoreDsl.bodyString;
import static io.gatling.javaapi.core.CoreDsl.css;
import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.core.CoreDsl.jsonPath;
import static io.gatling.javaapi.core.CoreDsl.pause;
import static io.gatling.javaapi.core.CoreDsl.repeat;
import static io.gatling.javaapi.core.CoreDsl.substring;
import static io.gatling.javaapi.http.HttpDsl.CookieKey;
import static io.gatling.javaapi.http.HttpDsl.currentLocation;
import static io.gatling.javaapi.http.HttpDsl.flushCookieJar;
import static io.gatling.javaapi.http.HttpDsl.getCookieValue;
import static io.gatling.javaapi.http.HttpDsl.header;
import static io.gatling.javaapi.http.HttpDsl.headerRegex;
import static io.gatling.javaapi.http.HttpDsl.http;
import static io.gatling.javaapi.http.HttpDsl.status;

import io.gatling.javaapi.core.ChainBuilder;
import io.gatling.javaapi.core.Session;
import io.gatling.javaapi.http.HttpRequestActionBuilder;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sarai.benchmarks.Row.Size;

/** The rows: what learners do, as browsers ask for it. */
final class Journeys {
  private static final int USERS = 8;
  private static final Size PAGE = new Size(USERS, 40, 5, 20);
  private static final Size COMMIT = new Size(USERS, 150, 5, 30);
  private static final Size SIGN_IN = new Size(USERS, 6, 5, 10);
  private static final Size LIST = new Size(1, 1, 5, 5);
  private static final Size FILE = new Size(1, 3, 5, 20);
  private static final Size ONCE = new Size(USERS, 0, 0, 0);

  /** A course of the catalogue that no other row looks at. */
  private static final String COMPLETED_COURSE = "O-23";

  private static final String COMPLETIONS =
      "/api/v1/courses/" + COMPLETED_COURSE + "/completions?format=csv";
  private static final int COMPLETED = 33_545;

  private static final String TOKEN = "X-Sarai-Play";

  private final Target target;
  private final Learners learners;

  Journeys(Target target, Learners learners) {
    this.target = target;
    this.learners = learners;
  }

  /** How many learners take part. */
  static int users() {
    return USERS;
  }

  /** The rows in the order of the table. */
  List<Row> rows() {
    var course = "/learn/" + Learners.COURSE + "/overview";
    var rows =
        new ArrayList<>(
            List.of(
                new Row(
                    "commit",
                    "SCORM commit, 4 KB suspend data",
                    new Budget(2, 1, 4),
                    COMMIT,
                    () -> signedIn().exec(opened()),
                    () -> committed(),
                    session -> List.of()),
                new Row(
                    "player",
                    "player page: opened, shell, launch",
                    new Budget(8, 4, null),
                    PAGE,
                    () -> signedIn().exec(opened()).exec(committed()),
                    () -> opened(),
                    this::playerAnswers),
                new Row(
                    "course",
                    "course page, enrolled",
                    new Budget(8, 4, 6),
                    PAGE,
                    () -> signedIn(),
                    () -> page(course, "id=\"course-title\""),
                    session -> page(session, course)),
                new Row(
                    "home",
                    "learner's home, 4 courses",
                    new Budget(10, 5, 8),
                    PAGE,
                    () -> signedIn(),
                    () -> page("/home", "/learn/O-01"),
                    session -> page(session, "/home")),
                new Row(
                    "sign-in",
                    "sign-in to home",
                    new Budget(100, 60, null),
                    SIGN_IN,
                    () -> exec(flushCookieJar()),
                    () -> signIn(),
                    session -> List.of()),
                new Row(
                    "import",
                    "list of 5,000 people, with enrolment",
                    Budget.wall(10_000, 3_000),
                    LIST,
                    () ->
                        exec(
                            session ->
                                session.set("bearer", "Bearer " + learners.integrationToken())),
                    () -> imported("?enrol=" + Learners.COURSE, Learners.COURSE, Lists.ROWS),
                    session -> List.of()),
                completions()));
    // Last, because they put other people into the place of the demo programme's.
    rows.addAll(new Questions(target, learners).rows());
    return rows;
  }

  /** The list of who completed a course whose learners came by lists, as many as budgeted for. */
  private Row completions() {
    return new Row(
        "completions",
        "completion list of a course, CSV, 33,545 learners",
        new Budget(1_000, 300, 5),
        FILE,
        () ->
            repeat(COMPLETED / Lists.ROWS)
                .on(imported("", COMPLETED_COURSE, Lists.ROWS))
                .exec(imported("", COMPLETED_COURSE, COMPLETED % Lists.ROWS)),
        () ->
            exec(
                http("completions")
                    .get(target.lms() + COMPLETIONS)
                    .header("Authorization", "#{bearer}")
                    .check(
                        status().is(200),
                        bodyString().transform(list -> list.lines().count() > COMPLETED).is(true))),
        session ->
            List.of(
                weighable(target.lms() + COMPLETIONS)
                    .header("Authorization", session.getString("bearer"))
                    .build()));
  }

  /** A long list answers at once where it can be asked for; asking again and again is not free. */
  private ChainBuilder imported(String query, String course, int rows) {
    return exec(session -> session.set("bearer", "Bearer " + learners.integrationToken()))
        .exec(
            http("import")
                .post(target.lms() + "/api/v1/imports/participations" + query)
                .header("Authorization", "#{bearer}")
                .header("Content-Type", "text/csv")
                .body(StringBody(session -> Lists.next(course, rows)))
                .check(status().is(202), header("Location").saveAs("list")))
        .exec(session -> session.set("answered", 202))
        .asLongAs(session -> session.getInt("answered") == 202)
        .on(
            pause(Duration.ofMillis(50))
                .exec(
                    http("progress")
                        .get("#{list}")
                        .header("Authorization", "#{bearer}")
                        .check(status().in(200, 202), status().saveAs("answered"))))
        .exec(
            http("result")
                .get("#{list}")
                .header("Authorization", "#{bearer}")
                .check(status().is(200), jsonPath("$.accepted").ofInt().is(rows)));
  }

  /** Everybody signs in once, and is known to the platform from then on. Not a row of the table. */
  Row arrival() {
    return new Row(
        "arrival",
        "",
        new Budget(0, 0, null),
        ONCE,
        this::signIn,
        this::signIn,
        session -> List.of());
  }

  /** Signs in as somebody who has no cookie yet: redirect, form, redirect, redirect, page. */
  private ChainBuilder signIn() {
    return exec(flushCookieJar())
        .exec(session -> session.set("username", Learners.name(session.userId())))
        .exec(led(http("home, unknown").get(target.lms() + "/home")))
        .exec(
            http("form")
                .get("#{next}")
                .check(status().is(200), css("#kc-form-login", "action").saveAs("form")))
        .exec(
            led(
                http("password")
                    .post("#{form}")
                    .formParam("username", "#{username}")
                    .formParam("password", Learners.PASSWORD)
                    .formParam("credentialId", "")))
        .exec(led(http("code").get("#{next}")))
        .exec(
            http("home, signed in")
                .get("#{next}")
                .disableFollowRedirect()
                .check(status().is(200), currentLocation().is(target.lms() + "/home")));
  }

  /** A redirect; where it leads is the address of the next step, so that each step is counted. */
  private static HttpRequestActionBuilder led(HttpRequestActionBuilder request) {
    return request
        .disableFollowRedirect()
        .check(status().is(302), header("Location").saveAs("next"));
  }

  private ChainBuilder signedIn() {
    return exec(signIn())
        .exec(
            getCookieValue(
                CookieKey(target.cookie()).withDomain("localhost").saveAs("sessionCookie")));
  }

  /** A page that is shown without detours and holds a certain text. */
  private ChainBuilder page(String path, String text) {
    return exec(
        http(path)
            .get(target.lms() + path)
            .disableFollowRedirect()
            .check(status().is(200), substring(text).exists()));
  }

  /** Opens a play and does what the player's page does until the lesson can begin. */
  private ChainBuilder opened() {
    return exec(http("open")
            .get(target.lms() + "/learn/" + Learners.PLAYED)
            .disableFollowRedirect()
            .check(
                status().is(302),
                headerRegex("Location", "^http://([^/]+)/").saveAs("host"),
                headerRegex("Location", "/play/([^#]+)#").saveAs("play"),
                headerRegex("Location", "#t=(.+)$").saveAs("playToken")))
        .exec(
            http("shell")
                .get(target.content() + "/play/#{play}")
                .header("Host", "#{host}")
                .check(status().is(200)))
        .exec(
            http("launch")
                .get(target.content() + "/play/#{play}/launch")
                .header("Host", "#{host}")
                .header(TOKEN, "#{playToken}")
                .check(status().is(200), jsonPath("$.seq").ofInt().saveAs("seq")));
  }

  private ChainBuilder committed() {
    return exec(session -> session.set("seq", session.getInt("seq") + 1))
        .exec(
            http("commit")
                .post(target.content() + "/play/#{play}/commits")
                .header("Host", "#{host}")
                .header("Content-Type", "application/json")
                .header(TOKEN, "#{playToken}")
                .body(StringBody(session -> Commit.body(session.getInt("seq"))))
                .check(
                    status().is(200),
                    jsonPath("$.seq").ofInt().isEL("#{seq}"),
                    jsonPath("$.rejected[*]").notExists()));
  }

  private List<HttpRequest> page(Session session, String path) {
    return List.of(
        weighable(target.lms() + path)
            .header("Cookie", target.cookie() + "=" + session.getString("sessionCookie"))
            .build());
  }

  private List<HttpRequest> playerAnswers(Session session) {
    var host = session.getString("host");
    var page = target.content() + "/play/" + session.getString("play");
    return List.of(
        weighable(page).header("Host", host).build(),
        weighable(page + "/launch")
            .header("Host", host)
            .header(TOKEN, session.getString("playToken"))
            .build());
  }

  static HttpRequest.Builder weighable(String address) {
    return HttpRequest.newBuilder(URI.create(address)).header("Accept-Encoding", "gzip");
  }
}
