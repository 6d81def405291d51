package org.scorm4j.sequencing;

/**
 * How progress decides on completion (SN 3.14, {@code adlcp:completionThreshold}).
 *
 * @param byMeasure whether it does
 * @param minimum from which progress on, 0 to 1
 * @param weight the activity's weight in its parent's progress, 0 to 1
 */
public record CompletionThreshold(boolean byMeasure, double minimum, double weight) {
  /** What holds where the manifest is silent. */
  public static final CompletionThreshold NONE = new CompletionThreshold(false, 1, 1);
}
