package org.sarai.enrolment;

import java.time.LocalDate;

/**
 * A group who study together.
 *
 * @param id its id
 * @param name what it is called
 * @param courseCode what it studies
 * @param courseTitle in the language asked for
 * @param institutionId whose it is; null for a closed list
 * @param institution that institution's name; null for a closed list
 * @param capacity may be null
 * @param dueOn may be null
 * @param opensOn may be null
 * @param closesOn may be null
 * @param standing who of the caller's scope stands where
 * @param keeping whether the caller keeps it, and may nominate into it; a member only sees that it
 *     is
 */
public record CohortRow(
    long id,
    String name,
    String courseCode,
    String courseTitle,
    Long institutionId,
    String institution,
    Integer capacity,
    LocalDate dueOn,
    LocalDate opensOn,
    LocalDate closesOn,
    Standing standing,
    boolean keeping) {

  /**
   * @return whether only listed people take part and see it
   */
  public boolean closed() {
    return institutionId == null;
  }
}
