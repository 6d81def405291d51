package org.sarai.completion;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One completion of a course, as it counts.
 *
 * @param recordId the training record
 * @param personId who: whom they count as now
 * @param name what they are called; null if their identity was erased
 * @param institution where they belonged on that day; may be null
 * @param position what they were there; may be null
 * @param startedOn may be null
 * @param completedOn the day of completion
 * @param mode ONLINE, LIVE, CLASSROOM, ROOM or BLENDED; null when not stated
 * @param language BCP 47; may be null
 * @param attendance per cent; null when not stated
 * @param score 0 to 100; null without one
 * @param source PLAY for what was played here, IMPORT for what a list says
 */
public record CompletionRow(
    long recordId,
    long personId,
    String name,
    String institution,
    String position,
    LocalDate startedOn,
    LocalDate completedOn,
    String mode,
    String language,
    BigDecimal attendance,
    BigDecimal score,
    String source) {

  /**
   * @param called a name; may be null
   * @return the same with that name
   */
  public CompletionRow named(String called) {
    return new CompletionRow(
        recordId,
        personId,
        called,
        institution,
        position,
        startedOn,
        completedOn,
        mode,
        language,
        attendance,
        score,
        source);
  }
}
