package org.sarai.plan;

import java.util.List;

/**
 * Somebody of a trainer pool.
 *
 * @param personId who
 * @param name full name; null if the caller may not see it
 * @param courses codes of the courses that they may teach
 */
public record TrainerRow(long personId, String name, List<String> courses) {
  public TrainerRow {
    courses = List.copyOf(courses);
  }
}
