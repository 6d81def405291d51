package org.sarai.courses;

import java.util.Map;

/**
 * One step of a course. What it says stands in the texts of its {@link CourseFolder}.
 *
 * @param kind {@code scorm}, {@code lesson}, {@code document}, {@code audio}, {@code test} or
 *     {@code survey}
 * @param source stable name of the unit within its course
 * @param title title by language; the course's source language is always there
 */
public record UnitSeed(String kind, String source, Map<String, String> title) {
  /** Whether it is a package that somebody else made. */
  public boolean isScorm() {
    return kind.equals("scorm");
  }

  /** Whether it consists of questions, which the server marks: such a unit is never a package. */
  public boolean isMarked() {
    return kind.equals("test") || kind.equals("survey");
  }

  /** Whether it is written in blocks, and has packages and handouts. */
  public boolean isWritten() {
    return !isScorm() && !isMarked();
  }
}
