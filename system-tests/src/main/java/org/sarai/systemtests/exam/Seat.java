package org.sarai.systemtests.exam;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.TimeoutError;
import com.microsoft.playwright.options.WaitUntilState;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/** A candidate at the browser: what a person does with the player, by its hooks. */
final class Seat implements AutoCloseable {
  /** How long anything may take on a busy machine before it counts as not happening. */
  private static final double PATIENCE_MS = 20_000;

  /** How long a click may take once there is something to click. */
  private static final double CLICK_MS = 5_000;

  private final String lms;
  private final BrowserContext context;
  private final Page page;
  private final Deque<Arrival> arrivals = new ArrayDeque<>();
  private final List<String> farewells = new ArrayList<>();
  private final List<String> troubles = new ArrayList<>();

  Seat(Browser browser, String lms) {
    this.lms = lms;
    this.context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setLocale("en-GB")
                .setTimezoneId("UTC")
                .setViewportSize(1280, 800));
    context.setDefaultTimeout(PATIENCE_MS);
    context.setDefaultNavigationTimeout(PATIENCE_MS);
    context.exposeBinding(
        "saraiExam",
        (source, said) -> {
          hear(source.frame(), (Map<?, ?>) said[0]);
          return null;
        });
    context.onPage(
        one -> {
          one.onPageError(error -> troubles.add("error of a script: " + error));
          one.onConsoleMessage(
              message -> {
                if (message.type().equals("error")) {
                  troubles.add("console: " + message.text());
                }
              });
        });
    page = context.newPage();
  }

  private void hear(Frame frame, Map<?, ?> said) {
    if (said.get("farewell") instanceof String farewell) {
      farewells.add(farewell);
    } else {
      arrivals.add(Arrival.of(frame, said));
    }
  }

  /** What pages said when they were taken away, since this was asked last. */
  List<String> farewells() {
    var heard = List.copyOf(farewells);
    farewells.clear();
    return heard;
  }

  /** Signs in on the pages of the identity provider. */
  void signIn(Candidate candidate) {
    page.navigate(lms + "/");
    page.locator("a[href^='/sign-in']").first().click();
    page.locator("#username").fill(candidate.username());
    page.locator("#password").fill(Candidate.PASSWORD);
    page.locator("#kc-login").click();
    page.waitForURL(Pattern.compile(Pattern.quote(lms) + "/.*"));
  }

  /** Opens a course, which leads into its only package. */
  void open(String course) {
    forget();
    page.navigate(
        lms + "/learn/" + course,
        new Page.NavigateOptions().setWaitUntil(WaitUntilState.DOMCONTENTLOADED));
  }

  /** What was delivered before is of no interest any more. */
  void forget() {
    arrivals.clear();
    troubles.clear();
  }

  /**
   * Waits for the next delivery.
   *
   * @throws Shortfall if there is none
   */
  Arrival arrival() {
    if (!comes(() -> !arrivals.isEmpty() || hooks().isEnded()) || arrivals.isEmpty()) {
      var hooks = hooks();
      throw new Shortfall(
          hooks.isEnded()
              ? "nothing is delivered: the session has ended"
              : hooks.play().isEmpty()
                  ? "nothing is delivered: there is no player at " + page.url()
                  : "nothing is delivered");
    }
    return arrivals.remove();
  }

  /** Waits until the player shows what there is: a delivery, or contents to choose from. */
  void awaitOpening() {
    comes(() -> !arrivals.isEmpty() || hooks().isWaiting());
  }

  Hooks hooks() {
    return Hooks.of(page);
  }

  /** What scripts and the browser complained of since the last {@link #forget()}. */
  List<String> troubles() {
    return List.copyOf(troubles);
  }

  /**
   * Waits until everything that was said is saved; a try that fails is followed by another.
   *
   * @throws Shortfall if it is not
   */
  void awaitSaved() {
    if (!comes(() -> hooks().saved().equals("saved") || isAway())) {
      throw new Shortfall("what was said is not saved, but " + hooks().saved());
    }
  }

  /**
   * Waits until a page has been taken away.
   *
   * @throws Shortfall if it is not
   */
  void awaitGone(Arrival arrival) {
    if (!comes(arrival::isGone)) {
      throw new Shortfall("the page is not taken away");
    }
  }

  /**
   * Waits until the sequencing session has ended.
   *
   * @throws Shortfall if it does not
   */
  void awaitEnded() {
    if (!comes(() -> hooks().isEnded())) {
      throw new Shortfall("the session has not ended");
    }
  }

  /**
   * Asks for one of the navigation requests that the player offers.
   *
   * @throws Shortfall if it does not offer it
   */
  void ask(String request) {
    if (!comes(() -> hooks().offers(request))) {
      throw new Shortfall(request + " is not offered");
    }
    forget();
    click(page.locator("[data-sarai-nav='" + request + "']"), request);
    if (request.endsWith("All")) {
      // What comes next in a case is no matter of the player's, which needs its time.
      comes(() -> hooks().isEnded() || !arrivals.isEmpty() || isAway());
    }
  }

  /**
   * Chooses an activity in the table of contents.
   *
   * @throws Shortfall if that is not possible
   */
  void choose(String id, String title) {
    if (!comes(() -> hooks().selects(id))) {
      throw new Shortfall(title + " cannot be chosen");
    }
    var entry = page.locator("[data-sarai-activity='" + id + "']");
    if (!entry.isEnabled()
        || entry.evaluate("one => one.closest('[inert]') !== null").equals(true)) {
      page.locator("#contents-toggle").click();
    }
    forget();
    click(entry, title);
  }

  private void click(Locator locator, String name) {
    try {
      locator.click(new Locator.ClickOptions().setTimeout(CLICK_MS));
    } catch (TimeoutError e) {
      throw new Shortfall(name + " cannot be clicked");
    }
  }

  /**
   * Leaves the course as a person would; somebody whose session is over has left.
   *
   * @throws Shortfall if there is no way out
   */
  void leave() {
    var end = System.nanoTime() + (long) (PATIENCE_MS * 1e6);
    while (!isAway() && !hooks().isEnded()) {
      if (System.nanoTime() > end) {
        throw new Shortfall("exit does not lead away");
      }
      if (hooks().offers("exit")) {
        try {
          page.locator("[data-sarai-nav='exit']")
              .click(new Locator.ClickOptions().setTimeout(1_000));
          comes(() -> isAway() || hooks().isEnded());
        } catch (TimeoutError e) {
          continue; // The player was about to show something else.
        }
      }
    }
    forget();
  }

  /** Whether the page is one of the LMS, and not of a content host. */
  private boolean isAway() {
    return page.url().startsWith(lms + "/");
  }

  private boolean comes(BooleanSupplier condition) {
    try {
      page.waitForCondition(condition, new Page.WaitForConditionOptions().setTimeout(PATIENCE_MS));
      return true;
    } catch (TimeoutError e) {
      return false;
    }
  }

  /** Leaves a picture of what is shown. */
  void picture(Path file) {
    page.screenshot(new Page.ScreenshotOptions().setPath(file));
  }

  @Override
  public void close() {
    context.close();
  }
}
