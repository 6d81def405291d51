package org.scorm4j.sequencing;

/**
 * What walking the tree has come to.
 *
 * @param activity what was identified; -1 for nothing
 * @param deliverable whether it can be delivered
 * @param endSession whether the tree was walked off its end, so that the session is over
 * @param exception empty if there is none
 */
record Found(int activity, boolean deliverable, boolean endSession, String exception) {
  static Found deliver(int activity) {
    return new Found(activity, true, false, "");
  }

  static Found nothing(int activity, String exception) {
    return new Found(activity, false, false, exception);
  }

  static Found end(String exception) {
    return new Found(Tracking.NONE, false, true, exception);
  }
}
