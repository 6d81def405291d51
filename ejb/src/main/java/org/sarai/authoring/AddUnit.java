package org.sarai.authoring;

import java.util.Map;

/**
 * A further unit of a draft.
 *
 * @param courseCode the course
 * @param name small letters, digits and hyphens; what its files are called
 * @param kind {@code lesson}, {@code document}, {@code audio}, {@code test}, {@code survey} or
 *     {@code scorm}
 * @param titles by language; at least the source language's
 */
public record AddUnit(String courseCode, String name, String kind, Map<String, String> titles) {
  public AddUnit {
    titles = Map.copyOf(titles);
  }
}
