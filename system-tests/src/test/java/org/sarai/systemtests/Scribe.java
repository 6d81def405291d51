package org.sarai.systemtests;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Frame;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A learner who writes notes in a browser of their own, and remembers which of them the lesson took
 * and which of them the player called saved.
 */
final class Scribe {
  private final Sarai sarai;
  private final Person person;
  private final String course;
  private final BrowserContext context;
  private final Set<String> journaled = new LinkedHashSet<>();
  private final Set<String> saved = new LinkedHashSet<>();

  /** Written in the present window: what its indicator speaks of. */
  private final Set<String> here = new LinkedHashSet<>();

  /** Not yet saved when the browser's process died, which may lose what it had just stored. */
  private final Set<String> doubtful = new LinkedHashSet<>();

  private Page page;
  private int written;
  private boolean hasLine = true;

  Scribe(Sarai sarai, Person person, String course, BrowserContext context) {
    this.sarai = sarai;
    this.person = person;
    this.course = course;
    this.context = context;
    page = context.newPage();
  }

  Set<String> journaled() {
    return journaled;
  }

  Set<String> saved() {
    return saved;
  }

  Set<String> doubtful() {
    return doubtful;
  }

  String course() {
    return course;
  }

  Person person() {
    return person;
  }

  /** Opens the lesson in the present window. */
  void open() {
    page.navigate(sarai.address() + "/learn/" + course);
    signInIfAsked(page);
    page.waitForCondition(() -> lesson() != null);
  }

  private Frame lesson() {
    return page.frames().stream()
        .filter(frame -> frame.url().contains("/files/index.html"))
        .findFirst()
        .orElse(null);
  }

  /** Writes a note. It counts as journaled when the lesson hears that it is. */
  void write() {
    var lesson = lesson();
    if (lesson == null) {
      return;
    }
    var id = person.username() + "-" + course + "-" + ++written;
    if (Boolean.TRUE.equals(lesson.evaluate("id => typeof note === 'function' && note(id)", id))) {
      journaled.add(id);
      here.add(id);
    }
  }

  /**
   * Looks at the indicator. When it says "saved", everything that was written by then must lie in
   * the database.
   *
   * @param databaseAnswers whether the database can be asked
   */
  void look(boolean databaseAnswers) {
    var waits = Set.copyOf(here);
    if ("saved".equals(page.getAttribute("html", "data-sarai-saved")) && lesson() != null) {
      if (databaseAnswers) {
        for (var id : waits) {
          if (!saved.contains(id) && Notes.count(sarai, id) == 0) {
            throw new AssertionError("The player says that " + id + " is saved, and it is not");
          }
        }
      }
      saved.addAll(waits);
    }
  }

  void loseLine() {
    context.setOffline(true);
    hasLine = false;
  }

  void findLine() {
    context.setOffline(false);
    hasLine = true;
  }

  /** The next commits meet a proxy that has lost its server. */
  void badGateway(int times) {
    int[] left = {times};
    page.route(
        "**/commits",
        route -> {
          if (left[0]-- > 0) {
            route.fulfill(new com.microsoft.playwright.Route.FulfillOptions().setStatus(502));
          } else {
            route.resume();
          }
        });
  }

  /** The play's token ends now. */
  void expire() {
    var reference = page.url().replaceAll(".*/play/([\\w-]+).*", "$1");
    Rows.change(
        sarai,
        "update play set expires_at = utc_timestamp() - interval 1 hour where reference = '"
            + reference
            + "'");
  }

  /** Signs in again where the player asks for it; without a line nobody can. */
  void renewIfAsked() {
    var way = page.locator("#banner a.primary");
    if (hasLine && way.count() > 0 && way.isVisible()) {
      var popup = page.waitForPopup(way::click);
      try {
        page.waitForCondition(
            () -> {
              signInIfAsked(popup);
              return popup.isClosed() || popup.url().contains("/renewed");
            });
      } catch (PlaywrightException e) {
        throw new AssertionError("Signing in again ends at " + popup.url() + popup.content(), e);
      }
      if (!popup.isClosed()) {
        popup.close();
      }
    }
  }

  /**
   * The session with the identity provider may have gone with the servers; who meets its page for
   * errors tries again.
   */
  private void signInIfAsked(Page asked) {
    try {
      if (asked.locator("#kc-error-message").count() > 0) {
        asked.reload();
      }
      if (asked.locator("#kc-login").count() > 0) {
        asked.locator("#username").fill(person.username());
        asked.locator("#password").fill(person.password());
        asked.locator("#kc-login").click();
      }
    } catch (PlaywrightException e) {
      if (!asked.isClosed()) {
        throw e; // A window that has done its work closes itself at any moment.
      }
    }
  }

  /** Opens the lesson a second time; the first window stays and is closed later. */
  void openElsewhere() {
    var first = page;
    here.clear();
    page = context.newPage();
    try {
      open();
    } finally {
      first.close();
    }
  }

  /** The browser's process for this page dies; what it has stored stays. */
  void crash() {
    try {
      page.navigate("chrome://crash", new Page.NavigateOptions().setTimeout(2_000));
    } catch (PlaywrightException expected) {
      // Nobody answers from a page that has crashed.
    }
    here.stream().filter(id -> !saved.contains(id)).forEach(doubtful::add);
    here.clear();
    var crashed = page;
    page = context.newPage();
    crashed.close();
  }

  /** The window goes; what it has stored is there in another one. */
  void leave() {
    here.clear();
    var gone = page;
    page = context.newPage();
    gone.close();
  }

  /** All is well again: what waits is sent. */
  void settle() {
    findLine();
    page.unroute("**/commits");
    var end = System.nanoTime() + 120_000_000_000L;
    while (System.nanoTime() < end) {
      renewIfAsked();
      look(true);
      if (saved.containsAll(here)) {
        break;
      }
      page.waitForTimeout(500);
    }
    open();
    page.waitForCondition(
        () ->
            journaled.stream()
                .filter(id -> !doubtful.contains(id))
                .allMatch(id -> Notes.count(sarai, id) > 0),
        new Page.WaitForConditionOptions().setTimeout(120_000));
  }
}
