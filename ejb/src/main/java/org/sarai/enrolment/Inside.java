package org.sarai.enrolment;

/**
 * How many learners are inside a version of a course.
 *
 * @param versionId the version
 * @param enrolled who have not begun
 * @param started who are in the middle
 * @param completed who are through
 * @param atMost whether the figures are upper bounds, because the caller may not single people out
 */
public record Inside(long versionId, long enrolled, long started, long completed, boolean atMost) {
  /**
   * @return who still need the version: those who have not begun and those in the middle
   */
  public long needing() {
    return enrolled + started;
  }
}
