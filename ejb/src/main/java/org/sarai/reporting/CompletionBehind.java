package org.sarai.reporting;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A participation that a figure counts, and how it is known.
 *
 * @param recordId the training record
 * @param courseCode the course; null for an activity that is none of the catalogue's
 * @param title the course's title in the language asked for, or the activity's
 * @param completedOn day of completion
 * @param institution the institution that counts it, as recorded first; null if not stated
 * @param mode how; may be null
 * @param attendancePercent 0 to 100; null where nobody said it
 * @param score 0 to 100; may be null
 * @param evidence {@code PLAYED}, {@code ATTENDED} or {@code LISTED}
 * @param lists the rows of lists that say it; empty for what was played alone
 * @param play what was played; null if it was not
 */
public record CompletionBehind(
    long recordId,
    String courseCode,
    String title,
    LocalDate completedOn,
    String institution,
    String mode,
    BigDecimal attendancePercent,
    BigDecimal score,
    String evidence,
    List<ListedRow> lists,
    Play play) {
  public CompletionBehind {
    lists = List.copyOf(lists);
  }

  /**
   * A row of a list that stands.
   *
   * @param list name of the list
   * @param reference of the list
   * @param row its number, as a spreadsheet shows it
   * @param loadedAt when the list was loaded
   */
  public record ListedRow(String list, String reference, int row, Instant loadedAt) {}

  /**
   * What was played on the platform.
   *
   * @param recordedAt when the completion was recorded
   * @param attemptIds the attempts of that enrolment
   */
  public record Play(Instant recordedAt, List<Long> attemptIds) {
    public Play {
      attemptIds = List.copyOf(attemptIds);
    }
  }
}
