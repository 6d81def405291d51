package org.sarai.learning;

import java.util.List;

/**
 * How people stand in a course. Each human being counts once: of those who count as the same, the
 * enrolment that got further, and of two that got as far the older one.
 *
 * @param people everybody who was ever put down for it; the sum of the next four, and of withdrawn
 * @param nominated who wait for approval
 * @param waiting who wait for a place
 * @param declined who were not approved
 * @param enrolled to whom the course is open, whether or not they have begun or completed it
 * @param begun who have begun, those who were withdrawn later too
 * @param completed who have completed it, of those enrolled
 * @param withdrawn who were taken out or left
 * @param leftBegun who of these had begun
 * @param passed who have passed a unit and failed none; content need not say it
 * @param failed who have failed a unit
 * @param time seconds that content reported, over all units, of each who completed; null of nobody
 * @param score mean of the scores of their units, 0 to 100, of each who has one; null of nobody
 * @param bands how many of these scores lie in each of ten bands of ten, 100 in the last
 */
public record LearnerFigures(
    long people,
    long nominated,
    long waiting,
    long declined,
    long enrolled,
    long begun,
    long completed,
    long withdrawn,
    long leftBegun,
    long passed,
    long failed,
    Distribution time,
    Distribution score,
    List<Long> bands) {
  public LearnerFigures {
    bands = List.copyOf(bands);
  }

  /**
   * @return the part of the enrolled who have completed; null without anybody enrolled
   */
  public Double ofEnrolled() {
    return share(completed, enrolled);
  }

  /**
   * Does not rise because somebody is withdrawn.
   *
   * @return the part of all who ever began who have completed; null if nobody began
   */
  public Double ofBegun() {
    return share(completed, begun);
  }

  private static Double share(long part, long whole) {
    return whole == 0 ? null : (Double) ((double) part / whole);
  }
}
