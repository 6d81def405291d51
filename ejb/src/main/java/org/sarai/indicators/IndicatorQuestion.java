package org.sarai.indicators;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What an indicator asks of the figures.
 *
 * @param from first day that counts; null for no limit
 * @param to last day that counts, inclusive; null for no limit
 * @param filters values by the names that dimensions have in addresses
 * @param by names of the dimensions that divide the figure, each of them alone
 */
public record IndicatorQuestion(
    LocalDate from, LocalDate to, Map<String, String> filters, List<String> by) {
  /** Everything, undivided. */
  public static final IndicatorQuestion ALL =
      new IndicatorQuestion(null, null, Map.of(), List.of());

  public IndicatorQuestion {
    filters = Map.copyOf(filters);
    by = List.copyOf(by);
  }
}
