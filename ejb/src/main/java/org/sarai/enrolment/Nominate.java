package org.sarai.enrolment;

import java.time.LocalDate;
import java.util.List;

/**
 * Nominates people, many at once.
 *
 * @param courseCode for which course; null when a group is given
 * @param cohortId into which group, and so for its course; null for none
 * @param people who, by id; may be empty
 * @param written who, as somebody wrote them: number of an identity document, e-mail address or
 *     user name, one each; may be empty
 * @param dueOn by when they should complete it; null for the group's day, or none
 */
public record Nominate(
    String courseCode, Long cohortId, List<Long> people, List<String> written, LocalDate dueOn) {
  public Nominate {
    people = people == null ? List.of() : List.copyOf(people);
    written = written == null ? List.of() : List.copyOf(written);
  }
}
