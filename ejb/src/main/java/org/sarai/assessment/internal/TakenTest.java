package org.sarai.assessment.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.sarai.courses.test.Answer;

/**
 * Somebody's first attempt on a test, as it was marked.
 *
 * @param personId who; of people who count as one, always the same
 */
public record TakenTest(long unitId, long personId, long attemptId, Map<String, Marked> marks) {
  /**
   * A question as it was marked.
   *
   * @param language in which it was answered
   * @param answer null if there is none
   */
  public record Marked(double points, double most, String language, Answer answer) {
    public double share() {
      return most == 0 ? 0 : points / most;
    }
  }

  static TakenTest of(long unitId, long personId, long attemptId) {
    return new TakenTest(unitId, personId, attemptId, new LinkedHashMap<>());
  }

  /** The share of the points of these questions; empty if it asked none of them. */
  public Optional<Double> share(Collection<String> questions) {
    double points = 0;
    double most = 0;
    for (var question : questions) {
      var mark = marks.get(question);
      if (mark != null) {
        points += mark.points();
        most += mark.most();
      }
    }
    return most == 0 ? Optional.empty() : Optional.of(points / most);
  }
}
