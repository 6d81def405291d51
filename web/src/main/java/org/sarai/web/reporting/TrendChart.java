package org.sarai.web.reporting;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A column for each month, drawn in a field of {@link #WIDTH} by {@link #HEIGHT} units.
 *
 * @param columns the months from the first to the last, those without anybody too
 */
public record TrendChart(List<Column> columns) {
  /** Units across. */
  public static final int WIDTH = 960;

  /** Units down. */
  public static final int HEIGHT = 260;

  private static final int TOP = 30;
  private static final int GROUND = 220;

  /** So many columns have room for a label each; of more, the peaks are labelled. */
  private static final int FEW = 14;

  /** Half of what a label takes. */
  private static final int LABEL = 26;

  public TrendChart {
    columns = List.copyOf(columns);
  }

  /**
   * A month.
   *
   * @param month the month
   * @param persons distinct people in it
   * @param participations participations in it
   * @param x begin of the column, in units
   * @param y its upper end
   * @param width its width
   * @param labelled whether its number stands above it
   * @param named whether its month stands below it
   * @param yearly whether its year stands below it
   */
  public record Column(
      YearMonth month,
      long persons,
      long participations,
      double x,
      double y,
      double width,
      boolean labelled,
      boolean named,
      boolean yearly) {
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
     * @return the middle of what is written above or below it, within the field
     */
    public double label() {
      return Math.max(LABEL, Math.min(WIDTH - LABEL, middle()));
    }

    /**
     * @return where its year stands: below its month, if that is written
     */
    public int year() {
      return named ? HEIGHT - 4 : HEIGHT - 22;
    }

    /**
     * @return where the number above it stands
     */
    public double above() {
      return y - 8;
    }
  }

  /**
   * @param counts persons and participations by month; months that are missing have none
   * @param mirrored whether time runs from the right
   * @return the chart; without columns when there is no month
   */
  static TrendChart of(Map<YearMonth, long[]> counts, boolean mirrored) {
    if (counts.isEmpty()) {
      return new TrendChart(List.of());
    }
    var first = counts.keySet().stream().min(Comparator.naturalOrder()).orElseThrow();
    var last = counts.keySet().stream().max(Comparator.naturalOrder()).orElseThrow();
    var months =
        IntStream.iterate(0, index -> !first.plusMonths(index).isAfter(last), index -> index + 1)
            .mapToObj(first::plusMonths)
            .toList();
    // What is withheld has no height.
    var persons =
        months.stream()
            .mapToLong(month -> Math.max(0, counts.getOrDefault(month, new long[2])[0]))
            .toArray();
    var most =
        Math.max(1, IntStream.range(0, persons.length).mapToLong(i -> persons[i]).max().orElse(1));
    var step = (double) WIDTH / months.size();
    var labelled = labelled(persons, step);
    var columns = new ArrayList<Column>();
    for (var index = 0; index < months.size(); index++) {
      var place = mirrored ? months.size() - 1 - index : index;
      var month = months.get(index);
      columns.add(
          new Column(
              month,
              counts.getOrDefault(month, new long[2])[0],
              counts.getOrDefault(month, new long[2])[1],
              round(place * step + step * 0.12),
              round(GROUND - (double) (GROUND - TOP) * persons[index] / most),
              round(Math.min(step * 0.76, 72)),
              labelled[index],
              months.size() <= FEW,
              month.getMonthValue() == 1
                  || index == 0 && (13 - month.getMonthValue()) * step > 48));
    }
    return new TrendChart(columns);
  }

  /** All of few; of many, whoever is the highest as far as the label reaches. */
  private static boolean[] labelled(long[] persons, double step) {
    var reach = persons.length <= FEW ? 0 : (int) Math.ceil(LABEL / step);
    var labelled = new boolean[persons.length];
    for (var index = 0; index < persons.length; index++) {
      var highest = persons[index] > 0;
      for (var other = Math.max(0, index - reach);
          other <= Math.min(persons.length - 1, index + reach);
          other++) {
        highest &=
            other == index
                || persons[other] < persons[index]
                || persons[other] == persons[index] && other > index;
      }
      labelled[index] = highest;
    }
    return labelled;
  }

  private static double round(double units) {
    return Math.round(units * 10) / 10.0;
  }
}
