package org.sarai.enrolment;

import java.time.Instant;
import java.time.LocalDate;

/**
 * One of somebody's courses.
 *
 * @param id the enrolment
 * @param courseCode the course's code
 * @param courseTitle in the language asked for
 * @param minutes expected time; may be null
 * @param state how far the learner is
 * @param dueOn may be null
 * @param completedAt null until then
 * @param versionId the version of the course that the learner is in
 */
public record EnrolmentRow(
    long id,
    String courseCode,
    String courseTitle,
    Integer minutes,
    State state,
    LocalDate dueOn,
    Instant completedAt,
    long versionId) {

  /** How far a learner is in a course. */
  public enum State {
    ENROLLED,
    STARTED,
    COMPLETED,
    WITHDRAWN
  }
}
