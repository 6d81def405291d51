package org.sarai.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** Packages are programs of strangers: what their hosts answer, and what they cannot reach. */
@SystemTest
@Order(40)
class HostSplitIT {
  private static final String COURSE = "T-HOSTS";
  private static final Pattern SOURCE = Pattern.compile("(?:src|href)=\"(/player/[^\"]+)\"");

  private final Sarai sarai;
  private final Api api;

  HostSplitIT(Sarai sarai) {
    this.sarai = sarai;
    this.api = sarai.api();
  }

  @BeforeEach
  void aCourseWithAPackage() {
    sarai.golfCourse(COURSE, "Hosts", "میزبان", Person.TRAINER);
  }

  private Window playing() {
    return playing(sarai.window(Tongue.ENGLISH, Person.TRAINER));
  }

  private static Window playing(Window window) {
    window.sayYes();
    window.open("/learn/" + COURSE);
    new Golf(window).awaitPage(0);
    return window;
  }

  @Test
  void aPackageHasAnOriginOfItsOwnWithoutCookies() {
    Window window = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    Page page = window.page();
    List<Request> requests = new ArrayList<>();
    page.onRequestFinished(requests::add);
    playing(window);
    URI here = URI.create(page.url());

    assertThat(here.getHost()).endsWith(".content.localhost");
    assertThat(here.getPort()).isEqualTo(URI.create(sarai.address()).getPort());
    assertThat(here.getPath()).startsWith("/play/");
    assertThat(page.url()).as("the token leaves the address bar").doesNotContain("#");
    assertThat(page.evaluate("document.cookie")).isEqualTo("");
    List<Request> toPackage =
        requests.stream()
            .filter(one -> here.getAuthority().equals(URI.create(one.url()).getAuthority()))
            .toList();
    assertThat(toPackage).hasSizeGreaterThan(5);
    assertThat(toPackage).noneMatch(one -> one.allHeaders().containsKey("cookie"));
  }

  @Test
  void contentHostsAnswerPlayerPackageAndCommitsOnly() {
    String host = URI.create(playing().page().url()).getAuthority();

    for (String path :
        List.of(
            "/",
            "/home",
            "/index",
            "/sign-in",
            "/courses",
            "/admin",
            "/api/v1/status",
            "/api/v1/statistics/trained",
            "/learn/" + COURSE,
            "/files/",
            "/files/absent.html",
            "/files/../play",
            "/files/%2e%2e/%2e%2e/etc/passwd",
            "/play/",
            "/player/",
            "/assets/sarai.css",
            "/WEB-INF/web.xml",
            "/jakarta.faces.resource/core.js.xhtml")) {
      Api.Answer answer = api.underName(host, path, Map.of("Cookie", "SARAI_29080=anything"));
      assertThat(answer.status()).as(path).isIn(404, 400);
      assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
    }
    Api.Answer launchPage = api.underName(host, "/files/shared/launchpage.html", Map.of());
    assertThat(launchPage.status()).isEqualTo(200);
    assertThat(launchPage.header("Content-Type")).startsWith("text/html");
    assertThat(launchPage.header("Set-Cookie")).isEmpty();
    assertThat(launchPage.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(launchPage.header("Content-Security-Policy")).contains("frame-ancestors 'self'");
    Api.Answer commit = api.underName(host, "/play/none/launch", Map.of("X-Sarai-Play", "guess"));
    assertThat(commit.status()).isEqualTo(401);
    assertThat(commit.header("Set-Cookie")).isEmpty();
  }

  @Test
  void thePlayersShellRunsNoInlineScript() {
    String host = URI.create(playing().page().url()).getAuthority();
    Api.Answer shell = api.underName(host, "/play/any", Map.of());

    assertThat(shell.status()).isEqualTo(200);
    assertThat(shell.header("Content-Security-Policy"))
        .contains("default-src 'self'")
        .doesNotContain("unsafe");
    assertThat(shell.text()).doesNotContainPattern("<script(?![^>]*src=)");
    Matcher sources = SOURCE.matcher(shell.text());
    assertThat(sources.find()).isTrue();
    do {
      Api.Answer source = api.underName(host, sources.group(1), Map.of());
      assertThat(source.status()).as(sources.group(1)).isEqualTo(200);
      assertThat(source.header("Cache-Control")).contains("immutable");
    } while (sources.find());
  }

  @Test
  void theLmsServesNoPackage() {
    String play = URI.create(playing().page().url()).getPath();

    for (String path : List.of("/files/shared/launchpage.html", play, play + "/launch")) {
      Window official = sarai.window(Tongue.ENGLISH, Person.TRAINER);
      assertThat(official.open(path).status()).as(path).isEqualTo(404);
      assertThat(official.page().content()).doesNotContain("Course Launch Page");
    }
  }

  @Test
  void aForeignNameIsNotTheLms() {
    for (String host : List.of("evil.example", "lms.evil.example:29080", "content.localhost")) {
      for (String path : List.of("/", "/home", "/api/v1/status")) {
        Api.Answer answer = api.underName(host, path, Map.of());
        assertThat(answer.status()).as(host + path).isEqualTo(404);
        assertThat(answer.header("Set-Cookie")).isEmpty();
      }
    }
  }

  /** Sign-in knows one name of the LMS only. */
  @Test
  void anotherNameOfTheLmsLeadsToItsPublicOne() {
    String alias = "127.0.0.1:" + URI.create(sarai.address()).getPort();
    for (String path : List.of("/", "/courses", "/admin?from=2025-01-01", "/learn/" + COURSE)) {
      Api.Answer answer = api.underName(alias, path, Map.of());
      assertThat(answer.status()).as(path).isEqualTo(302);
      assertThat(answer.header("Location")).isEqualTo(sarai.address() + path);
      assertThat(answer.header("Set-Cookie")).as(path).isEmpty();
    }
    assertThat(api.underName(alias, "/api/v1/status", Map.of()).status()).isEqualTo(200);
    assertThat(api.underName(alias, "/api/v1/statistics/trained", Map.of()).status())
        .isEqualTo(401);

    Window window = sarai.window(Tongue.ENGLISH);
    window.page().navigate("http://" + alias + "/home");
    window.answerSignIn(Person.OFFICIAL);
    window.awaitLms();
    assertThat(window.path()).isEqualTo("/home");
  }

  @Test
  void aPackageCannotReadTheLms() {
    Window window = playing();
    Golf golf = new Golf(window);
    String attempt =
        """
        async (address) => {
          const results = [];
          for (const init of [{}, {credentials: 'include'}, {mode: 'no-cors', credentials: 'include'}]) {
            try {
              const answer = await fetch(address + '/api/v1/statistics/trained', init);
              results.push(answer.type + ' ' + answer.status + ' ' + (await answer.text()).length);
            } catch (refused) {
              results.push('refused');
            }
          }
          return results.join(', ');
        }
        """;
    Object result = golf.pageFrame().evaluate(attempt, sarai.address());
    assertThat(result).isEqualTo("refused, refused, refused");
    Window own = sarai.window(Tongue.ENGLISH, Person.TRAINER);
    own.open("/home");
    assertThat(own.page().evaluate(attempt, sarai.address()))
        .as("the same from the platform's own page")
        .asString()
        .startsWith("basic ");

    String embed =
        """
        (address) => new Promise((resolve) => {
          const frame = document.createElement('iframe');
          frame.onload = () => {
            try { resolve(String(frame.contentDocument?.body?.innerText ?? 'closed')); }
            catch { resolve('closed'); }
          };
          frame.src = address + '/home';
          document.body.append(frame);
          setTimeout(() => resolve('closed'), 5000);
        })
        """;
    assertThat((String) golf.pageFrame().evaluate(embed, sarai.address()))
        .doesNotContain("Sana")
        .isIn("closed", "");
  }

  @Test
  void everyPageOfTheLmsForbidsWhatItDoesNotNeed() {
    Window administrator = sarai.window(Tongue.ENGLISH, Person.ADMINISTRATOR);
    for (String path : List.of("/", "/home", "/courses", "/admin", "/profile", "/nothing-here")) {
      Map<String, String> headers = administrator.open(path).allHeaders();
      String policy = headers.getOrDefault("content-security-policy", "");
      String scripts = directive(policy, "script-src", directive(policy, "default-src", ""));

      assertThat(policy).as(path).contains("frame-ancestors 'none'");
      assertThat(scripts).as(path).isNotEmpty().doesNotContain("unsafe-inline").doesNotContain("*");
      assertThat(headers).as(path).containsEntry("x-content-type-options", "nosniff");
      assertThat(headers).as(path).containsEntry("x-frame-options", "DENY");
      assertThat(headers).as(path).containsKeys("referrer-policy", "permissions-policy");
      assertThat(headers.get("cache-control")).as(path).contains("no-store");
    }
    assertThat(administrator.faults()).isEmpty();
    assertThat(
            administrator.page().context().cookies(sarai.address()).stream()
                .filter(cookie -> cookie.name.startsWith("SARAI_"))
                .toList())
        .isNotEmpty()
        .allMatch(cookie -> cookie.httpOnly);
  }

  private static String directive(String policy, String name, String otherwise) {
    Matcher matcher = Pattern.compile("(?:^|;)\\s*" + name + "\\s([^;]*)").matcher(policy);
    return matcher.find() ? matcher.group(1) : otherwise;
  }
}
