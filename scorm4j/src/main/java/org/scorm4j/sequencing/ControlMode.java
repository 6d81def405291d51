package org.scorm4j.sequencing;

/**
 * How the children of a cluster may be reached (SN 3.2).
 *
 * @param choice learners may choose among the children
 * @param choiceExit while the activity is active, learners may choose something outside of it
 * @param flow the children follow one another
 * @param forwardOnly never backward among the children
 * @param currentObjectives only what the present attempt on the cluster says of the children's
 *     objectives is used
 * @param currentProgress the same for their completion
 */
public record ControlMode(
    boolean choice,
    boolean choiceExit,
    boolean flow,
    boolean forwardOnly,
    boolean currentObjectives,
    boolean currentProgress) {
  /** What holds where the manifest is silent. */
  public static final ControlMode STANDARD = new ControlMode(true, true, false, false, true, true);
}
