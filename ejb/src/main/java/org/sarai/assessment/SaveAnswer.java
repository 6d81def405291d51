package org.sarai.assessment;

import java.util.List;

/**
 * An answer to be kept.
 *
 * @param reference of the attempt
 * @param question its name
 * @param values names of choices in this attempt, pairs {@code 1=m2} of them, or what was typed;
 *     empty takes the answer back
 * @param key the browser's name for this very answer: sent again with it, it is the same one
 * @param language in which the question was read
 */
public record SaveAnswer(
    String reference, String question, List<String> values, String key, String language) {
  public SaveAnswer {
    values = List.copyOf(values);
  }
}
