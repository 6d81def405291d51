package org.sarai.catalogue;

import java.util.List;

/**
 * A version that learners may be in.
 *
 * @param id its id
 * @param number 1 for the first
 * @param units its steps in order
 */
public record PublishedVersion(long id, int number, List<UnitRow> units) {
  public PublishedVersion {
    units = List.copyOf(units);
  }
}
