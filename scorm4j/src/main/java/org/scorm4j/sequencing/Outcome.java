package org.scorm4j.sequencing;

/**
 * What came of a request.
 *
 * @param state how the learner stands now
 * @param delivered the activity that begins now; -1 when nothing does
 * @param ended whether the sequencing session is over
 * @param exception the specification's code if the request could not be fulfilled, for example
 *     {@code NB.2.1-4}; else empty. What ended on the way stays ended
 */
public record Outcome(TreeState state, int delivered, boolean ended, String exception) {
  /** Whether an activity begins. */
  public boolean delivers() {
    return delivered >= 0;
  }
}
