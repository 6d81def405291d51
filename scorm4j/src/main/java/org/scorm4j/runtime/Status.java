package org.scorm4j.runtime;

/**
 * How an activity stands.
 *
 * @param completion how far it is
 * @param success with which result
 */
public record Status(Completion completion, Success success) {
  static final Status NOT_ATTEMPTED = new Status(Completion.NOT_ATTEMPTED, Success.UNKNOWN);

  boolean isCompleted() {
    return completion == Completion.COMPLETED;
  }
}
