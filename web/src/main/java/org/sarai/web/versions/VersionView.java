package org.sarai.web.versions;

import java.util.List;
import org.sarai.authoring.VersionRow;
import org.sarai.enrolment.Inside;
import org.scorm4j.packaging.ScormVersion;

/**
 * A version as its page shows it.
 *
 * @param row the version
 * @param inside the learners in it
 * @param faults what was found when it came in
 * @param outline its structure
 */
public record VersionView(
    VersionRow row, Inside inside, List<FaultView> faults, List<OutlineRow> outline) {
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
   * @return the standard as people write it
   */
  public String standard() {
    return ScormVersion.valueOf(row.standard()).label();
  }
}
