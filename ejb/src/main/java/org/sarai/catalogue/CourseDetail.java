package org.sarai.catalogue;

import java.util.List;

/**
 * A course with what it teaches and its newest published version.
 *
 * @param course the course
 * @param outline one paragraph; may be null
 * @param outcomes what a learner can do afterwards; may be empty
 * @param version the newest published version; null while the course is planned
 */
public record CourseDetail(
    CourseRow course, String outline, List<String> outcomes, PublishedVersion version) {
  public CourseDetail {
    outcomes = List.copyOf(outcomes);
  }
}
