package org.sarai.reporting;

import java.util.List;

/**
 * Why the same question has another answer today. From the frozen figures, line by line, to those
 * of now: the lines add up exactly.
 *
 * @param frozen the report's figures
 * @param now the same question's, by the newest rule
 * @param lines what changed, in the order in which it is counted; those without effect are left out
 */
public record Differences(Trained.Total frozen, Trained.Total now, List<Line> lines) {
  public Differences {
    lines = List.copyOf(lines);
  }

  /** What happened since. */
  public enum Reason {
    /** Another rule counts now. */
    RULE,
    /** Lists that carried the record were taken back. */
    IMPORT_UNDONE,
    /** Somebody found the record to be wrong. */
    WITHDRAWN,
    /** Since two count as one, the record is told twice and counts once. */
    TOLD_TWICE,
    /** It was corrected what the record, its person or its institution is, and no longer fits. */
    NO_LONGER_FITS,
    /** It happened before and was recorded since. */
    RECORDED_LATE,
    /** A record that had been withdrawn, or whose list had been taken back, stands again. */
    RESTORED,
    /** Since two no longer count as one, or the record before it fell, it counts for itself. */
    TOLD_ONCE,
    /** It was corrected what the record, its person or its institution is, and now it fits. */
    FITS_NOW,
    /** People were joined, or taken apart. */
    MERGED
  }

  /**
   * One step.
   *
   * @param reason what happened
   * @param persons how many more persons, or fewer
   * @param participations how many more participations, or fewer
   */
  public record Line(Reason reason, long persons, long participations) {}
}
