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
}
