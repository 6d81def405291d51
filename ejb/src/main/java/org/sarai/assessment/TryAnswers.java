package org.sarai.assessment;

import java.util.List;
import java.util.Map;

/**
 * Answers that an author tries.
 *
 * @param courseCode a course with a draft
 * @param unit name of a test or survey in it
 * @param language BCP 47
 * @param chance of the preview that was answered
 * @param answers by question, in the names of choices that the preview told
 */
public record TryAnswers(
    String courseCode,
    String unit,
    String language,
    int chance,
    Map<String, List<String>> answers) {
  public TryAnswers {
    answers = Map.copyOf(answers);
  }
}
