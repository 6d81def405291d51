package org.sarai.people;

import java.util.Map;

/**
 * Somebody's answers to the Washington Group's short set, instead of those before. Asking is
 * optional, and so is each answer.
 *
 * @param personId who
 * @param answers what was answered; domains without an answer are absent
 */
public record AnswerDifficulties(long personId, Map<Difficulty, Difficulty.Answer> answers) {
  public AnswerDifficulties {
    answers = Map.copyOf(answers);
  }

  /**
   * What statistics divide by: much difficulty in at least one domain, as the Washington Group
   * recommends.
   *
   * @return YES or NO; null when nothing was answered
   */
  public String disability() {
    if (answers.isEmpty()) {
      return null;
    }
    return answers.values().stream().anyMatch(a -> a.compareTo(Difficulty.Answer.A_LOT) >= 0)
        ? "YES"
        : "NO";
  }
}
