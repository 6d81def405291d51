package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.Response;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;

/** A person's browser with one page open, and what a person does with it on our own pages. */
final class Window implements AutoCloseable {
  /** How long anything may take on a busy machine before it counts as not happening. */
  static final double PATIENCE_MS = 30_000;

  private final Sarai sarai;
  private final BrowserContext context;
  private final List<String> faults = new ArrayList<>();
  private Page page;

  Window(Sarai sarai, BrowserContext context) {
    this.sarai = sarai;
    this.context = context;
    context.setDefaultTimeout(PATIENCE_MS);
    context.setDefaultNavigationTimeout(PATIENCE_MS);
    context.onPage(
        one -> {
          one.onPageError(error -> faults.add(one.url() + ": " + error));
          one.onConsoleMessage(
              message -> {
                if (message.text().contains("Content Security Policy")) {
                  faults.add(one.url() + ": " + message.text());
                }
              });
        });
    this.page = context.newPage();
  }

  Page page() {
    return page;
  }

  /** Errors of scripts and breaches of the content policy so far, on our own pages. */
  List<String> faults() {
    return faults;
  }

  /** Whatever this page asks from now on is answered with yes. */
  void sayYes() {
    page.onDialog(
        dialog -> {
          try {
            dialog.accept();
          } catch (PlaywrightException e) {
            // A page that was left took its question along.
            if (!e.getMessage().contains("Not attached to an active page")) {
              throw e;
            }
          }
        });
  }

  /** Closes the page and opens another one in the same browser. */
  void newPage() {
    page.close();
    page = context.newPage();
  }

  /** The device has a voice for every language, in pages that are opened from now on. */
  void speaks() {
    context.addInitScript(CourseTaker.VOICES);
  }

  /** From now on this browser reaches nobody. */
  void loseLine() {
    context.setOffline(true);
  }

  /** The line is back. */
  void findLine() {
    context.setOffline(false);
  }

  /** Opens an address of the LMS. */
  Response open(String path) {
    return page.navigate(sarai.address() + path);
  }

  /** The path and query that the page stands at; empty if it is not on the LMS. */
  String path() {
    String url = page.url();
    return url.startsWith(sarai.address()) ? url.substring(sarai.address().length()) : "";
  }

  /** Signs in from the front door, on the pages of the identity provider. */
  void signIn(Person person) {
    open("/");
    page.locator("a[href^='/sign-in']").first().click();
    answerSignIn(person);
    awaitLms();
  }

  /** Fills the identity provider's form, which must be there. */
  void answerSignIn(Person person) {
    assertThat(page.locator("#kc-login")).isVisible();
    Assertions.assertThat(page.url()).startsWith(sarai.realm());
    page.locator("#username").fill(person.username());
    page.locator("#password").fill(person.password());
    page.locator("#kc-login").click();
  }

  /** Waits until the page is one of the LMS. */
  void awaitLms() {
    page.waitForURL(Pattern.compile(Pattern.quote(sarai.address()) + "/.*"));
  }

  /** The page says in which language it is, and its heading is in it. */
  void expect(Tongue tongue) {
    Locator root = page.locator("html");
    assertThat(root).hasAttribute("lang", tongue.tag());
    assertThat(root).hasAttribute("dir", tongue.direction());
    assertThat(page.locator("h1").first()).containsText(tongue.script());
  }

  /** A picture and the text of what is shown. */
  void keep(Path file) {
    try {
      page.screenshot(
          new Page.ScreenshotOptions().setFullPage(true).setPath(Path.of(file + ".png")));
      System.out.printf("Left a picture of %s in %s.png; faults: %s%n", page.url(), file, faults);
    } catch (PlaywrightException e) {
      System.out.printf("No picture of %s: %s%n", page.url(), e.getMessage());
    }
  }

  @Override
  public void close() {
    context.close();
  }
}
