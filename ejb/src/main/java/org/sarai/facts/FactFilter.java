package org.sarai.facts;

/**
 * Which fact cards somebody looks for.
 *
 * @param state how they stand today; null for all that were not taken back
 * @param country ISO 3166-1 alpha-2; null for all
 * @param mine whether only those that the caller looks after
 */
public record FactFilter(FactState state, String country, boolean mine) {
  /** All that were not taken back. */
  public static final FactFilter ALL = new FactFilter(null, null, false);
}
