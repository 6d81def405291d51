package org.sarai.assessment;

import java.time.LocalDate;

/**
 * Of which group and days somebody wants to know.
 *
 * @param cohortId a group of the course; null for everybody
 * @param from first day; null for no limit
 * @param to last day; null for no limit
 */
public record FeedbackQuestion(Long cohortId, LocalDate from, LocalDate to) {
  /** Everything. */
  public static final FeedbackQuestion ALL = new FeedbackQuestion(null, null, null);

  /**
   * @return whether nothing is left out
   */
  public boolean isAll() {
    return equals(ALL);
  }
}
