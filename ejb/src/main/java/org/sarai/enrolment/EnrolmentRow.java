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
    /** Nominated, or has asked to take part; waits for a yes. */
    NOMINATED,
    /** Waits for a place. */
    WAITING,
    ENROLLED,
    STARTED,
    COMPLETED,
    WITHDRAWN,
    /** Was not approved. */
    DECLINED;

    /**
     * @return whether the course is open to the learner
     */
    public boolean learning() {
      return this == ENROLLED || this == STARTED || this == COMPLETED;
    }
  }

  /**
   * @param today a day
   * @return whether the course should have been completed before it
   */
  public boolean overdue(LocalDate today) {
    return dueOn != null && dueOn.isBefore(today) && state.learning() && completedAt == null;
  }
}
