package org.sarai.learning;

import java.time.Instant;
import java.util.List;

/**
 * One answer to one question: an interaction of SCORM 1.2 (RTE 3.4.4) or 2004 (RTE 4.2.9). A row is
 * one (attempt, activity, id, time); all of it is read from the journals, values that the server
 * did not take left out. Texts that content never set are null.
 *
 * @param attemptId whose attempt
 * @param unitId on which unit
 * @param activity within the unit
 * @param id of the interaction, as content names it
 * @param time as content says it; null when it says none
 * @param journaledAt when the browser had the last part of it, by its clock
 * @param type for example {@code choice}
 * @param response the learner's
 * @param correct the correct patterns in their order
 * @param result for example {@code correct} or {@code wrong}
 * @param latency how long the learner took, as content writes it
 * @param weighting as content writes it
 * @param language in which the play was opened
 */
public record InteractionRow(
    long attemptId,
    long unitId,
    String activity,
    String id,
    String time,
    Instant journaledAt,
    String type,
    String response,
    List<String> correct,
    String result,
    String latency,
    String weighting,
    String language) {
  public InteractionRow {
    correct = List.copyOf(correct);
  }
}
