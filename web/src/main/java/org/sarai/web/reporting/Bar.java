package org.sarai.web.reporting;

import java.util.Comparator;
import java.util.List;

/**
 * A bar of the chart.
 *
 * @param name what it stands for
 * @param persons its value
 * @param width its length in per cent of the place for bars, labels allowed for
 */
public record Bar(String name, long persons, long width) {
  /** The longest bar leaves room for its label. */
  private static final long LONGEST = 86;

  /**
   * @param figures any number of institutions
   * @param most how many bars at most
   * @return a bar for each of the largest
   */
  public static List<Bar> of(List<InstitutionFigures> figures, int most) {
    var largest = figures.stream().mapToLong(InstitutionFigures::persons).max().orElse(1);
    return figures.stream()
        .sorted(Comparator.comparingLong(InstitutionFigures::persons).reversed())
        .limit(most)
        .map(
            row ->
                new Bar(
                    row.name(),
                    row.persons(),
                    Math.round((double) LONGEST * row.persons() / largest)))
        .toList();
  }
}
