package org.sarai.web.indicators;

import java.math.BigDecimal;

/**
 * A part of a way, drawn on a rail of 100 units.
 *
 * @param x where the bar begins
 * @param width how long it is
 */
public record Bar(double x, double width) {
  private static final double RAIL = 100;

  /**
   * @param share 1 for all of it; null for what is not known
   * @param mirrored whether the way runs from the right
   */
  static Bar of(BigDecimal share, boolean mirrored) {
    var width = share == null ? 0 : Math.min(RAIL, Math.max(0, share.doubleValue() * RAIL));
    return new Bar(mirrored ? RAIL - width : 0, width);
  }
}
