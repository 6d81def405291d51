package org.sarai.indicators;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * A project or grant that pays for trainings.
 *
 * @param code as records name it
 * @param names by language; English is there
 * @param begins its first day; may be null
 * @param ends its last day; may be null
 * @param budget what it costs; may be null
 * @param currency of the budget, ISO 4217; null without one
 * @param fundings who pays, and how much of it
 */
public record Project(
    String code,
    Map<String, String> names,
    LocalDate begins,
    LocalDate ends,
    BigDecimal budget,
    String currency,
    List<Funding> fundings) {
  public Project {
    names = Map.copyOf(names);
    fundings = List.copyOf(fundings);
  }

  /**
   * @param language BCP 47
   * @return the name in that language, else in English
   */
  public String name(String language) {
    return names.getOrDefault(language, names.get(Indicator.ENGLISH));
  }

  /**
   * @param day a day
   * @return whether the project is under way on it
   */
  public boolean activeOn(LocalDate day) {
    return (begins == null || !day.isBefore(begins)) && (ends == null || !day.isAfter(ends));
  }

  /**
   * @return whether several pay for it
   */
  public boolean cofunded() {
    return fundings.size() > 1;
  }
}
