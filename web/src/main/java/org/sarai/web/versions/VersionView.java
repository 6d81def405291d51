package org.sarai.web.versions;

import java.util.List;
import org.sarai.authoring.FolderRow;
import org.sarai.authoring.VersionRow;
import org.sarai.enrolment.Inside;
import org.scorm4j.packaging.ScormVersion;

/**
 * A version as its page shows it.
 *
 * @param row the version
 * @param inside the learners in it
 * @param faults what was found when it came in
 * @param outline structure of its first package; empty without one
 * @param folder its units and their texts; null if it came as a package
 */
public record VersionView(
    VersionRow row,
    Inside inside,
    List<FaultView> faults,
    List<OutlineRow> outline,
    FolderRow folder) {
  private static final int KILOBYTE = 1024;

  public VersionView {
    faults = List.copyOf(faults);
    outline = List.copyOf(outline);
  }

  /**
   * @return size of the zip in kilobytes, rounded up
   */
  public long kilobytes() {
    return (row.bytes() + KILOBYTE - 1) / KILOBYTE;
  }

  /**
   * @return the standard as people write it; empty without a package
   */
  public String standard() {
    return row.standard() == null ? "" : ScormVersion.valueOf(row.standard()).label();
  }
}
