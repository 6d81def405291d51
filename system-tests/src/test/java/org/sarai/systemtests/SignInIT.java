package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Who comes in, how far, in which language, and how one leaves. */
@SystemTest
@Order(30)
class SignInIT {
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
    assertThat(official.page().locator(".masthead bdi")).hasText("Amna Example");
    assertThat(official.faults()).isEmpty();

    Window administrator = sarai.window(tongue, Person.ADMINISTRATOR);
    administrator.open("/sign-in");
    assertThat(administrator.path()).isEqualTo("/admin");
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

  @ParameterizedTest
  @EnumSource
  void anExpiredSignInLosesNothingThatWasTyped(Tongue tongue) {
    Window official = sarai.window(tongue);
    official.signIn(Person.OFFICIAL);
    official.open("/profile");
    Page page = official.page();
    String phone = "+92 300 " + (tongue == Tongue.ENGLISH ? "1111111" : "2222222");
    page.locator("#profile\\:phone").fill(phone);
    page.locator("#profile\\:sex").selectOption("F");

    page.context().clearCookies();
    page.locator("#profile\\:save").click();
    official.answerSignIn(Person.OFFICIAL);
    official.awaitLms();

    assertThat(official.path()).startsWith("/profile");
    assertThat(page.locator("#profile\\:phone")).hasValue(phone);
    assertThat(page.locator("[data-sarai-draft-notice]")).isVisible();
    page.locator("#profile\\:save").click();
    assertThat(page.locator("[data-sarai-saved-draft]")).isVisible();
    official.open("/profile");
    assertThat(page.locator("#profile\\:phone")).hasValue(phone);
    assertThat(page.locator("[data-sarai-draft-notice]")).isHidden();
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
