package org.sarai.authoring;

import java.util.List;

/**
 * A test or survey becomes the last unit of a course's next version.
 *
 * @param courseCode the course
 * @param texts its source in one or more languages; each says its language itself
 * @param language in which faults are told (BCP 47)
 */
public record AppendInstrument(String courseCode, List<String> texts, String language) {
  public AppendInstrument {
    texts = List.copyOf(texts);
  }
}
