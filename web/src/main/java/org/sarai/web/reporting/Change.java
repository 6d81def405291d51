package org.sarai.web.reporting;

import org.sarai.reporting.Trained;

/**
 * A figure of two periods.
 *
 * @param key what it counts, for the message bundle
 * @param now of the period asked for
 * @param before of the period before it
 */
public record Change(String key, long now, long before) {
  /**
   * @return whether one of the two is withheld, and with it the difference
   */
  public boolean isWithheld() {
    return now == Trained.WITHHELD || before == Trained.WITHHELD;
  }

  /**
   * @return by how much it grew; negative when it shrank
   */
  public long difference() {
    return now - before;
  }

  /**
   * @return by how many parts of what it was; null when it was nothing
   */
  public Double share() {
    return before == 0 ? null : (double) difference() / before;
  }
}
