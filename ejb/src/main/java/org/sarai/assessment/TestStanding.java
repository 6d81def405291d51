package org.sarai.assessment;

import java.util.List;

/**
 * How a learner stands with a test or survey.
 *
 * @param courseCode the course
 * @param courseTitle its title
 * @param unitId the unit
 * @param survey whether nothing is marked
 * @param title its title in the language asked for, else in another
 * @param languages in which it can be taken
 * @param asked how many questions an attempt has
 * @param minutes time limit; 0: none
 * @param pass percent from which it is passed; 0 if handing in is enough
 * @param attemptsLeft how often it can still be begun; null for as often as one likes
 * @param open reference of the attempt that is under way; null if none is
 * @param newest reference of the attempt that ended last; null if none did
 */
public record TestStanding(
    String courseCode,
    String courseTitle,
    long unitId,
    boolean survey,
    String title,
    List<String> languages,
    int asked,
    int minutes,
    int pass,
    Integer attemptsLeft,
    String open,
    String newest) {
  public TestStanding {
    languages = List.copyOf(languages);
  }

  /**
   * @return whether an attempt can be begun or gone on with
   */
  public boolean available() {
    return open != null || attemptsLeft == null || attemptsLeft > 0;
  }
}
