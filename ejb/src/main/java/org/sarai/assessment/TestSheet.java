package org.sarai.assessment;

import java.time.Instant;
import java.util.List;

/**
 * An attempt as its learner sees it.
 *
 * @param reference its name in addresses
 * @param courseCode the course
 * @param unitId the unit
 * @param survey whether nothing is marked
 * @param title the unit's title in the language
 * @param language in which the questions are shown
 * @param draft whether a machine drafted them in this language and nobody has reviewed them
 * @param languages in which they could be
 * @param number 1 for the learner's first attempt on the unit
 * @param now the server's clock; every rest of time is counted from it
 * @param deadline when time is over; null without a limit
 * @param questions in their order; empty once the attempt is over
 * @param result what it came to; null while it is open
 */
public record TestSheet(
    String reference,
    String courseCode,
    long unitId,
    boolean survey,
    String title,
    String language,
    boolean draft,
    List<String> languages,
    int number,
    Instant now,
    Instant deadline,
    List<ShownQuestion> questions,
    TestResult result) {
  public TestSheet {
    languages = List.copyOf(languages);
    questions = List.copyOf(questions);
  }
}
