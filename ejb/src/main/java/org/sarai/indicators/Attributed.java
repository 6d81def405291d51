package org.sarai.indicators;

/**
 * Trained people who are attributed to a project, to a funder, or to all funders together.
 *
 * @param persons distinct people; null if withheld
 * @param possibleDuplicates by how much persons would shrink if every open proposal were one
 *     person; null if withheld or not asked for
 * @param participations their participations; null if withheld
 */
public record Attributed(Long persons, Long possibleDuplicates, Long participations) {
  /** Nobody. */
  public static final Attributed NOBODY = new Attributed(0L, 0L, 0L);

  /** Kept back so that nobody can be recognised. */
  public static final Attributed WITHHELD = new Attributed(null, null, null);

  /**
   * @return whether the figures are kept back
   */
  public boolean withheld() {
    return persons == null;
  }
}
