package org.scorm4j.packaging;

import java.util.List;
import java.util.Optional;

/**
 * What reading a package gave.
 *
 * @param content the package; empty when any fault is an error
 * @param faults everything found, errors and warnings, in the order of the reading
 */
public record PackageReport(Optional<ContentPackage> content, List<Fault> faults) {
  public PackageReport {
    faults = List.copyOf(faults);
  }

  /** Whether the package can be used. */
  public boolean isAccepted() {
    return content.isPresent();
  }
}
