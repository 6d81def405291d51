package org.sarai.authoring;

import java.time.Instant;
import java.util.List;
import org.scorm4j.packaging.Fault;

/**
 * A version of a course and the first package that it brings.
 *
 * @param id the version
 * @param number 1 for the first
 * @param recordedAt when it came in
 * @param publishedAt since when learners can get into it; null before
 * @param newest whether it is the one that new learners get into
 * @param unitId its first unit with a package, else its first unit
 * @param packageId the package; null if the version has tests and surveys alone
 * @param title of the unit
 * @param standard for example {@code SCORM_1_2}; null without a package
 * @param bytes size of the zip; 0 without a package
 * @param faults what was found when it came in; none of them prevents playing
 */
public record VersionRow(
    long id,
    int number,
    Instant recordedAt,
    Instant publishedAt,
    boolean newest,
    long unitId,
    Long packageId,
    String title,
    String standard,
    long bytes,
    List<Fault> faults) {
  public VersionRow {
    faults = List.copyOf(faults);
  }

  /**
   * @return whether learners can get into it
   */
  public boolean published() {
    return publishedAt != null;
  }
}
