package org.sarai.systemtests.exam;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.PlaywrightException;
import java.util.List;
import java.util.Map;

/**
 * What the player shows at one moment, read from its hooks.
 *
 * @param play {@code none}, {@code active} or {@code ended}; empty when there is no player
 * @param saved {@code saved}, {@code queued}, {@code offline} or {@code failed}; empty likewise
 * @param navigation which of the learner's requests are shown, and whether they are usable
 * @param entries of the table of contents
 */
record Hooks(String play, String saved, Map<?, ?> navigation, List<?> entries) {
  private static final Hooks NOTHING = new Hooks("", "", Map.of(), List.of());

  private static final String READ =
      """
      () => {
        const root = document.querySelector('[data-sarai-play]');
        const navigation = {};
        document.querySelectorAll('[data-sarai-nav]').forEach((one) => {
          if (one.getClientRects().length) {
            navigation[one.dataset.saraiNav] = !one.matches(':disabled, [aria-disabled="true"]');
          }
        });
        return root && {
          play: root.dataset.saraiPlay,
          saved: root.dataset.saraiSaved,
          navigation,
          entries: [...document.querySelectorAll('[data-sarai-activity]')].map((one) => ({
            id: one.dataset.saraiActivity,
            title: one.textContent.trim().replace(/\\s+/g, ' '),
            selectable: !one.matches(':disabled, [aria-disabled="true"]'),
          })),
        };
      }
      """;

  /** What a page shows now; nothing if it is on its way to another one. */
  static Hooks of(Page page) {
    try {
      return page.evaluate(READ) instanceof Map<?, ?> map
          ? new Hooks(
              String.valueOf(map.get("play")),
              String.valueOf(map.get("saved")),
              (Map<?, ?>) map.get("navigation"),
              (List<?>) map.get("entries"))
          : NOTHING;
    } catch (PlaywrightException e) {
      if (page.isClosed()) {
        throw e;
      }
      return NOTHING; // The document went away while it was asked.
    }
  }

  boolean isEnded() {
    return play.equals("ended");
  }

  /** Whether the contents are there and nothing is delivered. */
  boolean isWaiting() {
    return !play.equals("active") && !entries.isEmpty();
  }

  /** Whether the learner can ask for this: it is shown and usable. */
  boolean offers(String request) {
    return Boolean.TRUE.equals(navigation.get(request));
  }

  /** Whether the contents show this activity, by its title. */
  boolean shows(String id, String title) {
    return entries.stream()
        .map(entry -> (Map<?, ?>) entry)
        .anyMatch(
            entry -> entry.get("id").equals(id) && entry.get("title").toString().contains(title));
  }

  /** Whether this activity can be chosen. */
  boolean selects(String id) {
    return entries.stream()
        .map(entry -> (Map<?, ?>) entry)
        .anyMatch(
            entry -> entry.get("id").equals(id) && Boolean.TRUE.equals(entry.get("selectable")));
  }

  /** Whether anything can be chosen. */
  boolean selectsAnything() {
    return entries.stream()
        .anyMatch(entry -> Boolean.TRUE.equals(((Map<?, ?>) entry).get("selectable")));
  }

  @Override
  public String toString() {
    return "play %s, %s, navigation %s, contents %s".formatted(play, saved, navigation, entries);
  }
}
