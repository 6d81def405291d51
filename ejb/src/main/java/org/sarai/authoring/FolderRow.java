package org.sarai.authoring;

import java.util.List;
import org.sarai.courses.Fault;

/**
 * A version that was published from a course's folder.
 *
 * @param versionId the version
 * @param number 1 for the first
 * @param units its units in order
 * @param faults the warnings of the day when it came in
 */
public record FolderRow(long versionId, int number, List<PublishedUnit> units, List<Fault> faults) {
  public FolderRow {
    units = List.copyOf(units);
    faults = List.copyOf(faults);
  }

  /**
   * @return in which languages units that are written in blocks are there; empty if there is none,
   *     and with it no package and no handout of the course
   */
  public List<String> languages() {
    return units.stream()
        .filter(PublishedUnit::isWritten)
        .flatMap(unit -> unit.languages().stream())
        .distinct()
        .toList();
  }

  /**
   * @return the titles of tests, surveys and packages, which the course's own package leaves out
   */
  public List<String> left() {
    return units.stream().filter(unit -> !unit.isWritten()).map(PublishedUnit::title).toList();
  }
}
