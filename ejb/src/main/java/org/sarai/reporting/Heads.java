package org.sarai.reporting;

/**
 * Distinct people.
 *
 * @param persons how many
 * @param women how many of them are women
 */
public record Heads(long persons, long women) {
  /** Nobody. */
  public static final Heads NONE = new Heads(0, 0);
}
