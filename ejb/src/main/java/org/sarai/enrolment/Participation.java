package org.sarai.enrolment;

import java.time.Instant;
import java.time.LocalDate;
import org.sarai.enrolment.EnrolmentRow.State;

/**
 * Somebody who takes part in a course, waits for it or left it, as staff and focal points see them.
 *
 * @param id the enrolment
 * @param personId who; the one whom a merged person counts as
 * @param name their full name; null when the register has none any more
 * @param courseCode in what
 * @param courseTitle in the language asked for
 * @param cohortId with which group; null without one, and when the caller may not see it
 * @param cohort that group's name; null as above
 * @param state how far
 * @param place their place on the waiting list of the course, from 1; 0 when not on it
 * @param dueOn may be null
 * @param overdue whether it should have been completed before today
 * @param completedAt null until then
 * @param reason why they were declined or withdrawn; null in other states
 */
public record Participation(
    long id,
    long personId,
    String name,
    String courseCode,
    String courseTitle,
    Long cohortId,
    String cohort,
    State state,
    int place,
    LocalDate dueOn,
    boolean overdue,
    Instant completedAt,
    String reason) {

  /**
   * The same with a name.
   *
   * @param known the name; may be null
   * @return a copy
   */
  public Participation named(String known) {
    return new Participation(
        id,
        personId,
        known,
        courseCode,
        courseTitle,
        cohortId,
        cohort,
        state,
        place,
        dueOn,
        overdue,
        completedAt,
        reason);
  }
}
