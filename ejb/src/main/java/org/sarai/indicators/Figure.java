package org.sarai.indicators;

import java.math.BigDecimal;

/**
 * A value as it was counted just now, or as somebody entered it.
 *
 * @param value in the indicator's unit; null if it is withheld or nobody entered any
 * @param withheld whether it is kept back so that nobody can be recognised
 * @param possibleDuplicates by how much persons would shrink if every open proposal were one
 *     person; 0 for what counts no persons
 */
public record Figure(BigDecimal value, boolean withheld, long possibleDuplicates) {
  /** Nobody entered any. */
  public static final Figure UNKNOWN = new Figure(null, false, 0);

  /** Kept back. */
  public static final Figure WITHHELD = new Figure(null, true, 0);

  /**
   * @param count what was counted
   * @return it as a figure
   */
  public static Figure of(long count) {
    return new Figure(BigDecimal.valueOf(count), false, 0);
  }
}
