package org.sarai.authoring;

import java.util.List;
import org.scorm4j.packaging.Fault;

/**
 * What came of a package.
 *
 * @param courseCode the course
 * @param version number of the new version; 0 when the package was refused
 * @param unit id of the new unit; 0 when the package was refused
 * @param faults every fault that was found; errors mean that nothing was stored
 * @param accepted whether the package was stored
 */
public record PackageImported(
    String courseCode, int version, long unit, List<Fault> faults, boolean accepted) {
  public PackageImported {
    faults = List.copyOf(faults);
  }
}
