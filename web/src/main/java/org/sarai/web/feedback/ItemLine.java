package org.sarai.web.feedback;

import org.sarai.assessment.ItemFigures;

/**
 * A question in one language, and what its figures mean.
 *
 * @param item the figures
 * @param hardness key of the word for how hard it is
 * @param telling key of the words for whether it tells the strong from the weak
 */
public record ItemLine(ItemFigures item, String hardness, String telling) {
  /** Below this, figures are anecdotes. */
  private static final int FEWEST = 10;

  private static final double VERY_EASY = 90;
  private static final double EASY = 60;
  private static final double HARD = 30;
  private static final double GOOD = 0.3;
  private static final double WEAK = 0.1;

  static ItemLine of(ItemFigures item) {
    return new ItemLine(item, hardness(item), telling(item));
  }

  private static String hardness(ItemFigures item) {
    if (item.n() < FEWEST) {
      return "results.few";
    }
    if (item.difficulty() >= VERY_EASY) {
      return "results.hardness.veryEasy";
    }
    if (item.difficulty() >= EASY) {
      return "results.hardness.easy";
    }
    return item.difficulty() >= HARD ? "results.hardness.hard" : "results.hardness.veryHard";
  }

  private static String telling(ItemFigures item) {
    if (item.n() < FEWEST || item.discrimination() == null) {
      return "results.few";
    }
    if (item.discrimination() >= GOOD) {
      return "results.telling.good";
    }
    if (item.discrimination() >= WEAK) {
      return "results.telling.fair";
    }
    return item.discrimination() >= -WEAK ? "results.telling.weak" : "results.telling.wrong";
  }
}
