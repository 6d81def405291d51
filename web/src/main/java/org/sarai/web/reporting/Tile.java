package org.sarai.web.reporting;

import org.sarai.reporting.Trained;

/**
 * A country on the map.
 *
 * @param code ISO 3166-1 alpha-2, {@code NOT_STATED}, or {@code ELSEWHERE} for all without a tile
 * @param name in the reader's language
 * @param persons distinct people; null of several countries together, where one person may be in
 *     two
 * @param participations participations
 * @param institutions institutions that these counted at
 * @param centres those of them that are Migrant Resource Centres
 * @param share of the largest tile's persons, 0 to 1
 * @param x begin of the tile, in units
 * @param y upper end of the tile
 * @param only address of the same figures for this country alone; of elsewhere, by country
 * @param chosen whether the figures are those of this country alone
 */
public record Tile(
    String code,
    String name,
    Long persons,
    long participations,
    long institutions,
    long centres,
    double share,
    int x,
    int y,
    String only,
    boolean chosen) {
  private static final int BAR = 104;

  /**
   * @return whether its figures are withheld
   */
  public boolean isWithheld() {
    return participations == Trained.WITHHELD;
  }

  /**
   * @return whether it, or how many institutions there are, is withheld
   */
  boolean isInPart() {
    return isWithheld() || institutions == Trained.WITHHELD;
  }

  /**
   * @return what its number counts: key of the message bundle
   */
  public String unit() {
    return persons == null ? "admin.participations" : "admin.persons";
  }

  /**
   * @return its number
   */
  public long number() {
    return persons == null ? participations : persons;
  }

  /**
   * @return length of the bar that shows the number, in units
   */
  public long bar() {
    return Math.round(BAR * share);
  }
}
