package org.sarai.plan;

import java.util.List;

/**
 * An institution with a plan.
 *
 * @param id its id
 * @param name its name
 * @param country ISO 3166-1 alpha-2, or null
 * @param years the years for which something is planned, the newest first; may be empty
 */
public record AcademyRow(long id, String name, String country, List<Integer> years) {
  public AcademyRow {
    years = List.copyOf(years);
  }
}
