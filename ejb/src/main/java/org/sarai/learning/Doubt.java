package org.sarai.learning;

/**
 * Why a record may be wrong. A doubt changes nothing: what was reported stands, is counted, and is
 * shown with the mark. The rules look at the journal alone, so they can be asked again at any time.
 */
public enum Doubt {
  /**
   * The content reported a session longer than the time between its launch and the commit that
   * reported it, by the server's clock, plus one minute.
   */
  SESSION_TOO_LONG,

  /**
   * A raw score lies below the minimum or above the maximum that the content itself reported, a
   * SCORM 1.2 score lies outside 0 to 100, or a scaled score outside -1 to 1 (RTE 4.2.20).
   */
  SCORE_OUT_OF_RANGE,

  /**
   * The unit was completed within a tenth of the course's expected time after its first launch;
   * within five seconds where no time is expected.
   */
  TOO_FAST,

  /** Within one launch, a value is stamped earlier than the value before it. */
  CLOCK_BACKWARDS,

  /** The server did not take a value that the browser had journaled. */
  REJECTED
}
