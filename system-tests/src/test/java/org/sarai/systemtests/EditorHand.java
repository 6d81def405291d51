package org.sarai.systemtests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;

/** Somebody who writes in the editor and has no mouse. */
final class EditorHand {
  private static final int STOPS = 30;
  private static final double A_MOMENT_MS = 200;
  private static final double UNTIL_THE_NEXT_TRY_MS = 60_000;
  private static final String LABEL =
      "() => { const at = document.activeElement; return (at.getAttribute('aria-label')"
          + " ?? at.labels?.[0]?.textContent ?? at.textContent).trim(); }";

  private final Page page;

  EditorHand(Page page) {
    this.page = page;
  }

  /** Waits until one can write. */
  EditorHand ready() {
    assertThat(text()).isFocused();
    return pause();
  }

  /**
   * As long as people need between two keys: the browser tells the editor later than the next key
   * where the cursor is, and the editor puts it in its place a moment after it got the focus.
   */
  EditorHand pause() {
    page.waitForTimeout(A_MOMENT_MS);
    return this;
  }

  Locator text() {
    return page.locator(".editor__text");
  }

  Locator saved() {
    return page.locator("#editor-saved");
  }

  EditorHand type(String words) {
    page.keyboard().type(words);
    return this;
  }

  EditorHand press(String... keys) {
    for (String key : keys) {
      page.keyboard().press(key);
    }
    return this;
  }

  /** Words in bold. */
  EditorHand bold(String words) {
    return press("Control+b").type(words).press("Control+b");
  }

  /** Chooses a block by a word of its name, in the menu that a stroke opens. */
  EditorHand block(String word) {
    type("/");
    assertThat(page.locator("#editor-menu input")).isFocused();
    type(word);
    press("Enter");
    assertThat(page.locator("#editor-menu")).hasCount(0);
    return this;
  }

  /** Goes on with the Tab key to what has this name. */
  EditorHand tabTo(String label) {
    for (int stop = 0; stop < STOPS; stop++) {
      press("Tab");
      if (label.equals(page.evaluate(LABEL))) {
        return this;
      }
    }
    throw new AssertionError("No " + label + ", but " + page.evaluate(LABEL));
  }

  /** Waits for the receipt of what was written last. */
  EditorHand awaitSaved() {
    assertThat(saved())
        .hasAttribute(
            "data-sarai-saved",
            "saved",
            new LocatorAssertions.HasAttributeOptions().setTimeout(UNTIL_THE_NEXT_TRY_MS));
    return this;
  }

  /** What was written has not got its receipt. */
  EditorHand expectWaiting() {
    assertThat(saved()).hasAttribute("data-sarai-saved", Pattern.compile("queued|offline"));
    return this;
  }
}
