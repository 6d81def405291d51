package org.sarai.indicators;

import java.util.Map;

/**
 * Who pays for projects.
 *
 * @param code by which projects name it
 * @param names by language; English is there
 */
public record Funder(String code, Map<String, String> names) {
  public Funder {
    names = Map.copyOf(names);
  }

  /**
   * @param language BCP 47
   * @return the name in that language, else in English
   */
  public String name(String language) {
    return names.getOrDefault(language, names.get(Indicator.ENGLISH));
  }
}
