package org.sarai.web.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarai.indicators.Figure;
import org.sarai.indicators.IndicatorReport;

/**
 * What was promised and what was there, from the baseline to the target, in drawing units. Each
 * point has its place, however far apart the days are, so that every number can be read.
 *
 * @param points from the first day to the last
 */
public record MilestoneChart(List<Point> points) {
  static final int WIDTH = 960;
  static final int TOP = 40;
  static final int GROUND = 200;

  public MilestoneChart {
    points = List.copyOf(points);
  }

  /**
   * A day of the chart.
   *
   * @param day the day
   * @param kind {@code BASELINE}, {@code MILESTONE}, {@code NOW} or {@code TARGET}
   * @param promised null if nothing was promised for that day
   * @param actual null while the day has not come
   * @param x where it stands
   * @param promisedY how high; null if nothing was promised
   * @param actualY how high; null if there is no value
   */
  public record Point(
      LocalDate day,
      String kind,
      BigDecimal promised,
      Figure actual,
      double x,
      Double promisedY,
      Double actualY) {
    /**
     * @return where the number of what was promised stands: off the other point
     */
    public double promisedLabel() {
      return promisedY + (actualY != null && actualY < promisedY ? 24 : -12);
    }

    /**
     * @return where the number of what was there stands
     */
    public double actualLabel() {
      return actualY + (promisedY == null || actualY <= promisedY ? -12 : 24);
    }

    /**
     * @return whether both numbers would say the same at the same place
     */
    public boolean same() {
      return promised != null
          && actual != null
          && actual.value() != null
          && promised.compareTo(actual.value()) == 0;
    }
  }

  /**
   * @param mirrored whether time runs from the right
   */
  static MilestoneChart of(IndicatorReport report, boolean mirrored) {
    var indicator = report.standing().indicator();
    var baseline = indicator.baseline();
    var points = new ArrayList<Point>();
    points.add(
        plain(
            baseline.day(), "BASELINE", baseline.value(), new Figure(baseline.value(), false, 0)));
    for (var one : report.milestones()) {
      var kind = one.milestone().equals(indicator.target()) ? "TARGET" : "MILESTONE";
      points.add(plain(one.milestone().day(), kind, one.milestone().value(), one.actual()));
    }
    var today = LocalDate.ofInstant(report.asOf(), ZoneOffset.UTC);
    points.add(plain(today, "NOW", null, report.standing().actual()));
    points.sort(Comparator.comparing(Point::day));
    return new MilestoneChart(placed(points, mirrored));
  }

  private static Point plain(LocalDate day, String kind, BigDecimal promised, Figure actual) {
    return new Point(day, kind, promised, actual, 0, null, null);
  }

  private static List<Point> placed(List<Point> points, boolean mirrored) {
    var all =
        points.stream()
            .flatMap(point -> Stream.of(point.promised(), value(point)))
            .filter(Objects::nonNull)
            .mapToDouble(BigDecimal::doubleValue)
            .summaryStatistics();
    // Counts begin at nothing, so that a line does not make much of little.
    var low = Math.min(0, all.getMin());
    var high = Math.max(all.getMax(), low + 1);
    Function<BigDecimal, Double> height =
        value ->
            value == null
                ? null
                : (Double)
                    round(GROUND - (GROUND - TOP) * (value.doubleValue() - low) / (high - low));
    var step = (double) WIDTH / points.size();
    var placed = new ArrayList<Point>();
    for (var index = 0; index < points.size(); index++) {
      var point = points.get(index);
      var place = (mirrored ? points.size() - 1 - index : index) + 0.5;
      placed.add(
          new Point(
              point.day(),
              point.kind(),
              point.promised(),
              point.actual(),
              round(place * step),
              height.apply(point.promised()),
              height.apply(value(point))));
    }
    return placed;
  }

  private static BigDecimal value(Point point) {
    return point.actual() == null ? null : point.actual().value();
  }

  /**
   * @return corners of the line of what was promised
   */
  public String promisedLine() {
    return line(Point::promisedY);
  }

  /**
   * @return corners of the line of what was there
   */
  public String actualLine() {
    return line(Point::actualY);
  }

  private String line(Function<Point, Double> height) {
    return points.stream()
        .filter(point -> height.apply(point) != null)
        .map(point -> point.x() + "," + height.apply(point))
        .collect(Collectors.joining(" "));
  }

  private static double round(double units) {
    return Math.round(units * 10) / 10.0;
  }
}
