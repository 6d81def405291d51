package org.sarai.enrolment;

import org.sarai.enrolment.EnrolmentRow.State;

/**
 * Which participations are wanted; null is any.
 *
 * @param courseCode of which course
 * @param cohortId of which group
 * @param state in which state
 * @param overdue whether only those that should have been completed before today
 */
public record ParticipationFilter(String courseCode, Long cohortId, State state, boolean overdue) {
  /** Everything within the caller's scope. */
  public static final ParticipationFilter ALL = new ParticipationFilter(null, null, null, false);

  /**
   * @param cohortId a group
   * @return everybody in it
   */
  public static ParticipationFilter ofCohort(long cohortId) {
    return new ParticipationFilter(null, cohortId, null, false);
  }
}
