package org.sarai.web.statistics;

import org.sarai.learning.Distribution;

/**
 * Quartiles as a box on a line that begins with no time, in a field of {@value #WIDTH} by {@value
 * #HEIGHT} units.
 *
 * @param start where no time is, in units across
 * @param end end of the line
 * @param lower where the lower quartile is
 * @param median where the median is
 * @param upper where the upper quartile is
 */
public record TimeChart(double start, double end, double lower, double median, double upper) {
  /** Units across. */
  public static final int WIDTH = 960;

  /** Units down. */
  public static final int HEIGHT = 130;

  /** Room for a label on either side of the box. */
  private static final double MARGIN = 170;

  private static final double LONGER = 1.1;

  /**
   * @param time quartiles
   * @param mirrored whether time runs from the right
   * @return the chart
   */
  static TimeChart of(Distribution time, boolean mirrored) {
    var most = Math.max(1, time.upper() * LONGER);
    return new TimeChart(
        place(0, most, mirrored),
        place(most, most, mirrored),
        place(time.lower(), most, mirrored),
        place(time.median(), most, mirrored),
        place(time.upper(), most, mirrored));
  }

  private static double place(double seconds, double most, boolean mirrored) {
    var across = MARGIN + (WIDTH - 2 * MARGIN) * seconds / most;
    return Units.round(mirrored ? WIDTH - across : across);
  }

  /**
   * @return where the box begins, from the left
   */
  public double box() {
    return Math.min(lower, upper);
  }

  /**
   * @return how wide the box is; a line at least
   */
  public double width() {
    return Math.max(2, Units.round(Math.abs(upper - lower)));
  }
}
