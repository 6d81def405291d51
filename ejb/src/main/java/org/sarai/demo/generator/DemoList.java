package org.sarai.demo.generator;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The participation list of one delivered training.
 *
 * @param fileName unique name, such as {@code 2024-03-18-O-08-lahore.csv}
 * @param activityTitle unique title of the delivery
 * @param courseCode {@code O-01} to {@code O-23}
 * @param startedOn first day
 * @param completedOn last day; no two deliveries of a course end on the same one
 * @param mode {@code ONLINE}, {@code LIVE}, {@code CLASSROOM}, {@code ROOM} or {@code BLENDED}
 * @param language BCP 47
 * @param project the project that paid
 * @param rows in the order of the paper list
 */
public record DemoList(
    String fileName,
    String activityTitle,
    String courseCode,
    LocalDate startedOn,
    LocalDate completedOn,
    String mode,
    String language,
    String project,
    List<DemoParticipation> rows) {

  private static final String HEADER =
      "given_name,family_name,sex,birth_date,national_id,email,phone,nationality,disability,"
          + "institution,institution_type,institution_country,position,course_code,"
          + "activity_title,started_on,completed_on,mode,language,attendance_percent,score,"
          + "project";

  /** The list as a participation list in CSV: header and a line for each row, ended by \n. */
  public String csv() {
    StringBuilder csv = new StringBuilder(rows.size() * 220).append(HEADER).append('\n');
    for (int i = 0; i < rows.size(); i++) {
      csv.append(line(rows.get(i), i)).append('\n');
    }
    return csv.toString();
  }

  private String line(DemoParticipation row, int position) {
    DemoPerson person = row.person();
    return Stream.<Object>of(
            person.givenName(),
            person.familyName(),
            person.sex(),
            person.birthDate(),
            idAsWritten(person.nationalId(), position),
            emailAsWritten(person.email(), position),
            person.phone(),
            person.nationality(),
            person.disability(),
            row.institution().name(),
            row.institution().type(),
            row.institution().country(),
            row.position(),
            courseCode,
            activityTitle,
            startedOn,
            row.completed() ? completedOn : null,
            mode,
            language,
            row.attendancePercent(),
            row.score(),
            project)
        .map(DemoList::cell)
        .collect(Collectors.joining(","));
  }

  /** People write the same number with and without hyphens; so do the lists. */
  private static String idAsWritten(String id, int position) {
    return id == null || position % 5 != 0 ? id : id.replace("-", "");
  }

  private static String emailAsWritten(String email, int position) {
    return email == null || position % 7 != 0 ? email : email.toUpperCase(Locale.ROOT);
  }

  private static String cell(Object value) {
    if (value == null) {
      return "";
    }
    String text = value.toString();
    return text.contains(",") || text.contains("\"")
        ? '"' + text.replace("\"", "\"\"") + '"'
        : text;
  }
}
