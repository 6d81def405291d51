package org.sarai.learning;

import java.util.List;

/**
 * How far learners come in one unit.
 *
 * @param version number of the course version
 * @param position of the unit within it, from 1
 * @param title of the unit
 * @param begun who have begun that version, those who were withdrawn later too
 * @param reached who have opened the unit
 * @param finished who have completed it
 * @param passed who have passed it
 * @param failed who have failed it
 * @param time seconds of each who completed it, as content reported them or as a test with a limit
 *     took; null of nobody
 * @param parts what was put before learners within it, in the order in which they came to it; one
 *     where the unit is a single lesson, none where nothing was launched
 */
public record UnitFigures(
    int version,
    int position,
    String title,
    long begun,
    long reached,
    long finished,
    long passed,
    long failed,
    Distribution time,
    List<Part> parts) {
  public UnitFigures {
    parts = List.copyOf(parts);
  }

  /**
   * One SCO or document of a package. Launches tell who came to it; that they finished it, they do
   * not.
   *
   * @param title as the package names it
   * @param reached before whom it was put
   */
  public record Part(String title, long reached) {}
}
