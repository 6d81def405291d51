package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who comes in, how far, in which language, and how one leaves. */
@SystemTest
@Order(30)
class SignInIT {
  private static final String PHONE = "#profile\\:phone";
  private static final String SAVE = "#profile\\:save";

  private final Sarai sarai;

  SignInIT(Sarai sarai) {
    this.sarai = sarai;
  }

  @ParameterizedTest
  @EnumSource
  void leadsFromTheFrontDoorToWhereTheDayBegins(Tongue tongue) {
    Window official = sarai.window(tongue);
    official.open("/");
    official.expect(tongue);
    official.page().locator("a[href^='/sign-in']").first().click();
    official.expect(tongue);
    official.answerSignIn(Person.OFFICIAL);
    official.awaitLms();

    assertThat(official.path()).isEqualTo("/home");
    official.expect(tongue);
    assertThat(official.page().locator(".masthead summary")).containsText("Amna");
    assertThat(official.faults()).isEmpty();

    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/sign-in");
    assertThat(administrator.path()).isEqualTo("/admin");
  }

  /** A bookmark of a question is a question, whether or not one is signed in. */
  @ParameterizedTest
  @EnumSource
  void whatWasAskedForBeforeSigningInComesWithItsQuery(Tongue tongue) {
    String asked = "/admin?from=2025-01-01&to=2025-06-30";
    Window window = sarai.window(tongue);
    window.open(asked);
    window.answerSignIn(Person.ADMINISTRATOR);
    window.awaitLms();
    assertThat(window.path()).isEqualTo(asked);
    assertThat(window.page().locator("#from")).hasValue("2025-01-01");
    assertThat(window.page().locator("#to")).hasValue("2025-06-30");
    assertThat(window.page().context().cookies(sarai.address()))
        .noneMatch(cookie -> cookie.name.endsWith("_ASKED"));

    // Signed in at the identity provider, and no longer here: there and back without a question.
    forgetSession(window);
    window.open(asked + "#table-title");
    assertThat(window.path()).startsWith(asked);
  }

  private void forgetSession(Window window) {
    window
        .page()
        .context()
        .clearCookies(
            new BrowserContext.ClearCookiesOptions()
                .setName(Pattern.compile("SARAI_\\d+|OAuth_.*|session_.*|code_.*")));
  }

  /** The cookie is the visitor's to change: it leads nowhere but to the page that was asked for. */
  @Test
  void aQueryThatWaitsLeadsNowhereElse() {
    for (String planted : List.of("//evil.example/?x", "https://evil.example/?x", "/teach?x=y")) {
      Window window = sarai.window(Tongue.ENGLISH);
      window.open("/home?x=y");
      List<Cookie> waiting =
          window.page().context().cookies(sarai.address()).stream()
              .filter(cookie -> cookie.name.endsWith("_ASKED"))
              .toList();
      assertThat(waiting).hasSize(1).allMatch(cookie -> cookie.httpOnly);
      assertThat(waiting.get(0).sameSite).isEqualTo(SameSiteAttribute.LAX);
      assertThat(waiting.get(0).expires - System.currentTimeMillis() / 1000.0).isLessThan(3600);
      waiting.get(0).value =
          Base64.getUrlEncoder().withoutPadding().encodeToString(planted.getBytes());
      window.page().context().addCookies(waiting);
      window.answerSignIn(Person.OFFICIAL);
      window.awaitLms();
      assertThat(window.path()).as(planted).isEqualTo("/home");
    }
  }

  @Test
  void whoOnlyLooksGetsNoCookie() {
    for (String path :
        List.of("/", "/courses", "/error", "/assets/sarai.css", "/api/v1/status", "/favicon.ico")) {
      Api.Answer answer = sarai.api().send("GET", path, BodyPublishers.noBody(), Map.of());
      assertThat(answer.headers().allValues("Set-Cookie")).as(path).isEmpty();
    }
    Window visitor = sarai.window(Tongue.URDU);
    visitor.open("/");
    visitor.open("/courses");
    visitor.expect(Tongue.URDU);
    assertThat(visitor.page().context().cookies()).isEmpty();
    assertThat(visitor.faults()).isEmpty();
  }

  /** The registers have separate administrators, whatever the identity provider lets happen. */
  @ParameterizedTest
  @EnumSource
  void whoeverAdministersBothRegistersIsLetInNowhere(Tongue tongue) {
    Realm realm = new Realm(sarai);
    Person both = realm.account("both-" + tongue, "administrator", "migrant-administrator");
    Window window = sarai.window(tongue);
    window.signIn(both);
    for (String path : List.of("/", "/admin", "/home", "/courses", "/deliveries", "/profile")) {
      assertThat(window.open(path).status()).as(path).isEqualTo(403);
      assertThat(window.page().locator("body")).hasAttribute("data-sarai-error", "bothRegisters");
      window.expect(tongue);
    }
    Api.Answer answer =
        sarai
            .api()
            .send(
                "GET",
                "/api/v1/statistics/trained",
                BodyPublishers.noBody(),
                Map.of("Cookie", cookies(window)));
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("type").asText()).endsWith("problem.bothRegisters");
    window.page().locator("form[action='/sign-out'] button").click();
    window.awaitLms();
    assertThat(window.page().locator("a[href^='/sign-in']").first()).isVisible();
    assertThat(window.faults()).isEmpty();

    Person one = realm.account("one-" + tongue, "migrant-administrator");
    Window other = sarai.window(tongue);
    other.signIn(one);
    assertThat(other.path()).isEqualTo("/admin");
  }

  private String cookies(Window window) {
    return window.page().context().cookies(sarai.address()).stream()
        .map(cookie -> cookie.name + "=" + cookie.value)
        .collect(Collectors.joining("; "));
  }

  @Test
  void refusesAWrongPassword() {
    Window window = sarai.window(Tongue.ENGLISH);
    window.open("/home");
    window.answerSignIn(new Person("official", "not-the-password"));

    assertThat(window.page().locator("#input-error")).isVisible();
    assertThat(window.page().url()).startsWith(sarai.realm());
  }

  @ParameterizedTest
  @EnumSource
  void thePagesOfOtherRolesAreClosed(Tongue tongue) {
    Window official = sarai.window(tongue, Person.OFFICIAL);
    for (String path : List.of("/admin", "/teach")) {
      assertThat(official.open(path).status()).as(path).isEqualTo(403);
      assertThat(official.page().locator("body")).hasAttribute("data-sarai-error", "403");
      official.expect(tongue);
      assertThat(official.page().locator("nav a[href='" + path + "']")).hasCount(0);
    }
    assertThat(sarai.window(tongue, Person.TRAINER).open("/teach").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource
  void whatDoesNotExistSaysSo(Tongue tongue) {
    Window official = sarai.window(tongue, Person.OFFICIAL);
    for (String path : List.of("/nothing-here", "/learn/NO-SUCH-COURSE", "/home/home.xhtml")) {
      assertThat(official.open(path).status()).as(path).isEqualTo(404);
      assertThat(official.page().locator("body")).hasAttribute("data-sarai-error", "404");
      official.expect(tongue);
    }
    official.page().locator("main a[href='/']").click();
    official.page().waitForURL(sarai.address() + "/home");
  }

  @Test
  void signingOutReallyEndsTheSession() {
    Window official = sarai.window(Tongue.ENGLISH);
    official.signIn(Person.OFFICIAL);
    BrowserContext context = official.page().context();
    List<Cookie> before = context.cookies(sarai.address());

    official.page().locator(".masthead summary").click();
    official.page().locator("form[action='/sign-out'] button").click();
    official.awaitLms();
    assertThat(official.path()).isEqualTo("/");
    assertThat(official.page().locator("a[href^='/sign-in']").first()).isVisible();

    // Neither the browser's own way back nor the cookies of before lead in again.
    official.open("/home");
    assertThat(official.page().locator("#kc-login")).isVisible();
    context.addCookies(before);
    official.open("/home");
    assertThat(official.page().locator("#kc-login")).isVisible();
  }

  /** The form is carried out after signing in again, as it would have been before. */
  @ParameterizedTest
  @EnumSource
  void aFormSentWithAnExpiredSignInIsSaved(Tongue tongue) {
    Window official = sarai.window(tongue);
    official.signIn(Person.OFFICIAL);
    String phone = tongue == Tongue.ENGLISH ? "+92 300 1111111" : "+92 300 2222222";
    typeIntoProfile(official, phone);

    official.page().context().clearCookies();
    official.page().locator(SAVE).click();
    official.answerSignIn(Person.OFFICIAL);
    official.awaitLms();

    assertThat(official.page().locator("[data-sarai-saved-draft]")).isVisible();
    official.expect(tongue);
    assertThat(official.path()).startsWith("/profile");
    assertThat(official.page().locator(PHONE)).hasValue(phone);
    official.open("/profile");
    assertThat(official.page().locator(PHONE)).hasValue(phone);
    assertThat(official.page().locator("[data-sarai-draft-notice]")).isHidden();
  }

  /** What was typed and not sent stays in this tab, through expiring and signing in. */
  @Test
  void whatWasTypedOutlivesTheSignIn() {
    Window official = sarai.window(Tongue.ENGLISH);
    official.signIn(Person.OFFICIAL);
    typeIntoProfile(official, "+92 300 3333333");

    official.page().context().clearCookies();
    official.page().reload();
    official.answerSignIn(Person.OFFICIAL);
    official.awaitLms();

    assertThat(official.path()).startsWith("/profile");
    assertThat(official.page().locator("[data-sarai-draft-notice]")).isVisible();
    assertThat(official.page().locator(PHONE)).hasValue("+92 300 3333333");
    official.page().locator(SAVE).click();
    assertThat(official.page().locator("[data-sarai-saved-draft]")).isVisible();
    official.page().reload();
    assertThat(official.page().locator("[data-sarai-draft-notice]")).isHidden();
  }

  /** On a shared machine the next person must not send the form of the one before. */
  @Test
  void aFormNeverBecomesSomebodyElses() {
    Window window = sarai.window(Tongue.ENGLISH);
    window.signIn(Person.OFFICIAL);
    typeIntoProfile(window, "+92 300 4444444");

    window.page().context().clearCookies();
    window.page().locator(SAVE).click();
    window.answerSignIn(Person.TRAINER);
    window.awaitLms();

    assertThat(window.page().locator("body")).hasAttribute("data-sarai-error", "expired");
    window.open("/profile");
    assertThat(window.page().locator("h1")).isVisible();
    assertThat(window.page().locator(PHONE)).not().hasValue("+92 300 4444444");
  }

  private static void typeIntoProfile(Window window, String phone) {
    window.open("/profile");
    window.page().locator(PHONE).fill(phone);
  }

  @Test
  void theLanguageSwitchKeepsThePageAndIsRemembered() {
    Window administrator = sarai.window(Tongue.ENGLISH);
    administrator.signIn(Person.ADMINISTRATOR);
    administrator.open("/admin?from=2025-01-01&to=2025-12-31");
    administrator.expect(Tongue.ENGLISH);

    administrator.page().locator(".masthead a[hreflang='ur']").click();
    administrator.page().waitForURL(sarai.address() + "/admin?*");
    administrator.expect(Tongue.URDU);
    assertThat(administrator.path()).isEqualTo("/admin?from=2025-01-01&to=2025-12-31");

    administrator.newPage();
    administrator.open("/courses");
    administrator.expect(Tongue.URDU);
    administrator.page().locator(".masthead a[hreflang='en']").click();
    administrator.page().waitForURL(sarai.address() + "/courses");
    administrator.expect(Tongue.ENGLISH);
  }

  @Test
  void whoeverRegistersHasALearnersHome() {
    Window stranger = sarai.window(Tongue.ENGLISH);
    stranger.open("/");
    stranger.page().locator("a[href^='/sign-in']").first().click();
    stranger.page().locator("#kc-info a").click();
    String name = "visitor-" + UUID.randomUUID();
    Page page = stranger.page();
    page.locator("#username").fill(name);
    page.locator("#password").fill("a long enough password");
    page.locator("#password-confirm").fill("a long enough password");
    page.locator("#email").fill(name + "@example.org");
    page.locator("#firstName").fill("Visitor");
    page.locator("#lastName").fill("Example");
    page.locator("#kc-register").click();
    stranger.awaitLms();

    assertThat(stranger.path()).isEqualTo("/home");
    assertThat(page.locator("h1")).containsText("Visitor");
    assertThat(page.locator("main a[href='/courses']")).isVisible();
    assertThat(stranger.open("/admin").status()).isEqualTo(403);
    assertThat(stranger.open("/teach").status()).isEqualTo(403);
  }
}
