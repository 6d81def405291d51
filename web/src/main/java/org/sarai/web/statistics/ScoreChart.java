package org.sarai.web.statistics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.sarai.learning.LearnerFigures;

/**
 * Scores as a column for each band, drawn in a field of {@value #WIDTH} by {@value #HEIGHT} units.
 *
 * @param columns the bands, the lowest first
 * @param median where the median lies, in units across; null without scores
 */
public record ScoreChart(List<Column> columns, Double median) {
  /** Units across. */
  public static final int WIDTH = 960;

  /** Units down. */
  public static final int HEIGHT = 280;

  private static final int TOP = 30;
  private static final int GROUND = 210;
  private static final double GAP = 4;

  public ScoreChart {
    columns = List.copyOf(columns);
  }

  /**
   * A band.
   *
   * @param from its lowest score
   * @param to where the next begins; 100 is in the last
   * @param count how many scores lie in it
   * @param x begin of the column, in units
   * @param y its upper end
   * @param width its width
   */
  public record Column(int from, int to, long count, double x, double y, double width) {
    /**
     * @return its height, in units
     */
    public double height() {
      return GROUND - y;
    }

    /**
     * @return the middle of it
     */
    public double middle() {
      return x + width / 2;
    }

    /**
     * @return where the number above it stands
     */
    public double above() {
      return y - 8;
    }

    /**
     * Kept together, or its numbers would change places where text runs from the right.
     *
     * @return which scores it holds
     */
    public String range() {
      return "\u2066" + from + "\u2013" + to + "\u2069";
    }
  }

  /**
   * @param figures figures with scores
   * @param mirrored whether the lowest stands on the right
   * @return the chart
   */
  static ScoreChart of(LearnerFigures figures, boolean mirrored) {
    var bands = figures.bands();
    var most = Math.max(1, Collections.max(bands));
    var step = (double) WIDTH / bands.size();
    var columns = new ArrayList<Column>();
    for (var index = 0; index < bands.size(); index++) {
      var place = mirrored ? bands.size() - 1 - index : index;
      columns.add(
          new Column(
              index * 10,
              index * 10 + 10,
              bands.get(index),
              Units.round(place * step + GAP / 2),
              Units.round(GROUND - (double) (GROUND - TOP) * bands.get(index) / most),
              step - GAP));
    }
    return new ScoreChart(columns, median(figures, mirrored));
  }

  private static Double median(LearnerFigures figures, boolean mirrored) {
    if (figures.score() == null) {
      return null;
    }
    var share = Math.max(0, Math.min(1, figures.score().median() / 100));
    return Units.round(WIDTH * (mirrored ? 1 - share : share));
  }

  /**
   * @return the middle of what is written at the median, within the field
   */
  public double label() {
    return Math.max(80, Math.min(WIDTH - 80.0, median));
  }
}
