package org.sarai.assessment;

import java.time.Instant;
import java.util.List;

/**
 * What an attempt came to, as far as its learner is shown it.
 *
 * @param handedInAt when it ended
 * @param timeOver whether it ended because time was over
 * @param score percent; null where nothing is marked or the learner is not shown it
 * @param pass percent from which it is passed; 0 if handing in is enough
 * @param passed whether it is passed; null where the learner is not shown it
 * @param attemptsLeft how often it can be taken again; null for as often as one likes
 * @param answered how many questions have an answer
 * @param asked how many there were
 * @param questions question by question; empty unless the learner is shown everything
 */
public record TestResult(
    Instant handedInAt,
    boolean timeOver,
    Double score,
    int pass,
    Boolean passed,
    Integer attemptsLeft,
    int answered,
    int asked,
    List<Reviewed> questions) {
  /**
   * One question afterwards. Texts are HTML that is safe.
   *
   * @param prompt what was asked
   * @param given what was answered; empty if nothing
   * @param right what would have been right; empty where nothing is right or wrong
   * @param feedback what the author says to it; null if nothing
   * @param points what the answer is worth
   * @param most what it could have been worth; 0 where nothing is marked
   */
  public record Reviewed(
      String prompt,
      List<String> given,
      List<String> right,
      String feedback,
      double points,
      double most) {
    public Reviewed {
      given = List.copyOf(given);
      right = List.copyOf(right);
    }
  }

  public TestResult {
    questions = List.copyOf(questions);
  }
}
