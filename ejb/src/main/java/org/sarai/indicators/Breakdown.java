package org.sarai.indicators;

import java.util.List;

/**
 * An indicator's value divided by one dimension.
 *
 * @param dimension the name that it has in addresses
 * @param parts one for each value that occurs
 */
public record Breakdown(String dimension, List<Part> parts) {
  public Breakdown {
    parts = List.copyOf(parts);
  }

  /**
   * One part. Parts may add up to more than the whole: a person can be in several.
   *
   * @param key as answers write the value of the dimension
   * @param institutionId id behind an institution's name; null for every other dimension
   * @param figure its value
   */
  public record Part(String key, Long institutionId, Figure figure) {}
}
