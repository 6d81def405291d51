package org.sarai.completion.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.sarai.people.PersonDetails;

/**
 * A row of a participation list that passed every check.
 *
 * @param number as spreadsheets number it
 * @param person who
 * @param institution name of the institution
 * @param institutionType or null
 * @param institutionCountry or null
 * @param position or null
 * @param courseCode or null, if there is a title
 * @param activityTitle or null, if there is a code
 * @param startedOn or null, if there is a day of completion
 * @param completedOn or null
 * @param mode or null
 * @param language or null
 * @param attendancePercent 0 to 100 or null
 * @param score 0 to 100 or null
 * @param project or null
 */
record ParticipationRow(
    int number,
    PersonDetails person,
    String institution,
    String institutionType,
    String institutionCountry,
    String position,
    String courseCode,
    String activityTitle,
    LocalDate startedOn,
    LocalDate completedOn,
    String mode,
    String language,
    BigDecimal attendancePercent,
    BigDecimal score,
    String project) {

  private static final BigDecimal ENOUGH = BigDecimal.valueOf(80);

  /** The day that belongs to the record's identity. */
  LocalDate happenedOn() {
    return completedOn == null ? startedOn : completedOn;
  }

  /** The course or else the title that belongs to the record's identity. */
  String what() {
    return courseCode == null ? "title " + activityTitle : courseCode;
  }

  boolean isParticipation() {
    return completedOn != null
        && (attendancePercent == null || attendancePercent.compareTo(ENOUGH) >= 0);
  }

  /** The whole row as text, by which the very same row is recognised again. */
  String fingerprint() {
    return "row " + with(0, institution, institutionCountry);
  }

  /** The same at an institution as it is recorded. */
  ParticipationRow at(String name, String country) {
    return with(number, name, country);
  }

  private ParticipationRow with(int line, String name, String country) {
    return new ParticipationRow(
        line,
        person,
        name,
        institutionType,
        country,
        position,
        courseCode,
        activityTitle,
        startedOn,
        completedOn,
        mode,
        language,
        attendancePercent,
        score,
        project);
  }
}
