package org.sarai.authoring;

import java.util.List;
import org.sarai.courses.Fault;

/**
 * What came of a course's folder.
 *
 * @param courseCode the course
 * @param versionId the new version; 0 when the folder was refused
 * @param version number of the new version; 0 when the folder was refused
 * @param units its units in order; empty when the folder was refused
 * @param faults everything that was found; errors mean that nothing was stored
 */
public record FolderPublished(
    String courseCode, long versionId, int version, List<PublishedUnit> units, List<Fault> faults) {
  public FolderPublished {
    units = List.copyOf(units);
    faults = List.copyOf(faults);
  }

  /**
   * @return whether the folder has become a version
   */
  public boolean isAccepted() {
    return versionId != 0;
  }
}
