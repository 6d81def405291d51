package org.sarai.assessment;

import java.util.Map;

/**
 * How a question works in one language; first attempts only.
 *
 * @param unitId the test that asks it
 * @param test the test's title
 * @param question its name
 * @param prompt what it asks, in words without marks
 * @param language in which it was answered
 * @param n attempts that asked it in that language
 * @param difficulty mean share of its points, percent; small is hard
 * @param discrimination corrected point-biserial correlation with the rest of the test, -1 to 1;
 *     null where it cannot be told
 * @param chosen how often each option was chosen, by its name in the text; empty where nothing is
 *     chosen
 * @param suspect whether it is harder in this language than the language's other questions explain
 */
public record ItemFigures(
    long unitId,
    String test,
    String question,
    String prompt,
    String language,
    int n,
    double difficulty,
    Double discrimination,
    Map<String, Integer> chosen,
    boolean suspect) {
  public ItemFigures {
    chosen = Map.copyOf(chosen);
  }
}
