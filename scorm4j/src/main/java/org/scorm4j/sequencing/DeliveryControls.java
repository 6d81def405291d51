package org.scorm4j.sequencing;

/**
 * What is recorded of an activity, and by whom (SN 3.13).
 *
 * @param tracked whether anything is
 * @param completionByContent whether only the content says that it is completed; else it is when it
 *     ends without a word
 * @param objectiveByContent the same for being satisfied
 */
public record DeliveryControls(
    boolean tracked, boolean completionByContent, boolean objectiveByContent) {
  /** What holds where the manifest is silent. */
  public static final DeliveryControls STANDARD = new DeliveryControls(true, false, false);
}
