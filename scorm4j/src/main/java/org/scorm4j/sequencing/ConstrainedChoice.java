package org.scorm4j.sequencing;

/**
 * Limits to what learners may choose (SN 3.3).
 *
 * @param constrainChoice from inside of this activity only its neighbours may be chosen
 * @param preventActivation nothing below it may be chosen from outside before it is active
 */
public record ConstrainedChoice(boolean constrainChoice, boolean preventActivation) {
  /** No limits. */
  public static final ConstrainedChoice NONE = new ConstrainedChoice(false, false);
}
