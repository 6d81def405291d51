package org.sarai.learning;

import java.util.Map;

/**
 * An attempt that a learner began on another platform and goes on with here.
 *
 * @param personId the learner, enrolled in the course
 * @param courseCode the course; its first unit is the one that was begun
 * @param elements what the content had set there, by element of its data model
 */
public record BegunElsewhere(long personId, String courseCode, Map<String, String> elements) {
  public BegunElsewhere {
    elements = Map.copyOf(elements);
  }
}
