package org.sarai.completion.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sarai.completion.ImportResult.Rejection;
import org.sarai.completion.ListKind;
import org.sarai.shared.Refused;

class ListReaderTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  /** Still the day before in Greenwich, but 22 November in Kiritimati. */
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  /** A row that can be taken, in which each test changes what it is about. */
  private static final Map<String, String> GOOD =
      Map.ofEntries(
          Map.entry("given_name", "Amna"),
          Map.entry("family_name", "Example"),
          Map.entry("sex", "F"),
          Map.entry("birth_date", "1990-05-01"),
          Map.entry("national_id", "12345-6789012-3"),
          Map.entry("email", "a@example.org"),
          Map.entry("phone", "+92 300 0000000"),
          Map.entry("nationality", "PK"),
          Map.entry("disability", "NO"),
          Map.entry("institution", "Academy One"),
          Map.entry("institution_type", "LAW_ENFORCEMENT"),
          Map.entry("institution_country", "PK"),
          Map.entry("position", "Inspector"),
          Map.entry("course_code", "O-08"),
          Map.entry("activity_title", "Spring course"),
          Map.entry("started_on", "2025-03-03"),
          Map.entry("completed_on", "2025-03-10"),
          Map.entry("mode", "CLASSROOM"),
          Map.entry("language", "ur"),
          Map.entry("attendance_percent", "80"),
          Map.entry("score", "77.5"),
          Map.entry("project", "Project A"));

  /** A whole list, read. */
  private record Read(
      List<ParticipationRow> rows,
      List<Rejection> rejected,
      int count,
      List<String> unknownColumns) {}

  private static Read read(String csv) {
    return read(csv.getBytes(StandardCharsets.UTF_8));
  }

  private static Read read(byte[] file) {
    try (var reader =
        ListReader.open(
            () -> new ByteArrayInputStream(file),
            ListKind.PARTICIPATIONS,
            null,
            Set.of("O-08", "O-09"),
            NOW)) {
      var rows = new ArrayList<ParticipationRow>();
      var rejected = new ArrayList<Rejection>();
      for (var item = reader.next(); item != null; item = reader.next()) {
        if (item.row() == null) {
          rejected.add(item.rejection());
        } else {
          rows.add(item.row().row());
        }
      }
      return new Read(rows, rejected, reader.count(), reader.unknownColumns());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Read readRow(Map<String, String> changes) {
    var row = new LinkedHashMap<>(GOOD);
    row.putAll(changes);
    return read(String.join(",", row.keySet()) + "\n" + String.join(",", row.values()) + "\n");
  }

  private static ParticipationRow taken(Map<String, String> changes) {
    var reader = readRow(changes);
    assertThat(reader.rejected()).isEmpty();
    return reader.rows().get(0);
  }

  private static Rejection rejection(Map<String, String> changes) {
    var reader = readRow(changes);
    assertThat(reader.rows()).isEmpty();
    assertThat(reader.count()).isEqualTo(1);
    assertThat(reader.rejected()).hasSize(1);
    return reader.rejected().get(0);
  }

  @Test
  void everyColumnArrives() {
    var row = taken(Map.of());
    assertThat(row.number()).isEqualTo(2);
    assertThat(row.person().fullName()).isEqualTo("Amna Example");
    assertThat(row.person().birthDate()).isEqualTo("1990-05-01");
    assertThat(row.person().nationalId()).isEqualTo("12345-6789012-3");
    assertThat(row.person().email()).isEqualTo("a@example.org");
    assertThat(row.person().phone()).isEqualTo("+92 300 0000000");
    assertThat(row.person().nationality()).isEqualTo("PK");
    assertThat(row.person().sex()).isEqualTo("F");
    assertThat(row.person().disability()).isEqualTo("NO");
    assertThat(row.institution()).isEqualTo("Academy One");
    assertThat(row.institutionType()).isEqualTo("LAW_ENFORCEMENT");
    assertThat(row.institutionCountry()).isEqualTo("PK");
    assertThat(row.position()).isEqualTo("Inspector");
    assertThat(row.courseCode()).isEqualTo("O-08");
    assertThat(row.activityTitle()).isEqualTo("Spring course");
    assertThat(row.startedOn()).isEqualTo("2025-03-03");
    assertThat(row.completedOn()).isEqualTo("2025-03-10");
    assertThat(row.mode()).isEqualTo("CLASSROOM");
    assertThat(row.language()).isEqualTo("ur");
    assertThat(row.attendancePercent()).isEqualByComparingTo("80");
    assertThat(row.score()).isEqualByComparingTo("77.5");
    assertThat(row.project()).isEqualTo("Project A");
    assertThat(row.isParticipation()).isTrue();
  }

  @Test
  void columnsStandInAnyOrder() {
    var names = new ArrayList<>(GOOD.keySet().stream().sorted().toList());
    var forwards = read(lines(names)).rows().get(0);
    java.util.Collections.reverse(names);
    assertThat(read(lines(names)).rows()).containsExactly(forwards);
  }

  private static String lines(List<String> columns) {
    return String.join(",", columns)
        + "\r\n"
        + String.join(",", columns.stream().map(GOOD::get).toList())
        + "\r\n";
  }

  @Test
  void aByteOrderMarkIsNoPartOfTheFirstColumn() {
    var reader = read("\uFEFF" + lines(GOOD.keySet().stream().sorted().toList()));
    assertThat(reader.unknownColumns()).isEmpty();
    assertThat(reader.rows()).hasSize(1);
  }

  @Test
  void unknownColumnsAreReportedAndHarmless() {
    var reader =
        read(
            "shoe size,given_name,institution,course_code,completed_on,Remarks\n"
                + "44,Amna,Academy One,O-08,2025-03-10,none\n");
    assertThat(reader.unknownColumns()).containsExactly("shoe size", "Remarks");
    assertThat(reader.rows()).hasSize(1);
  }

  @Test
  void whatIsAbsentOrEmptyIsNotStated() {
    var row = read("given_name,institution,activity_title,started_on,sex\nAmna,A,T,2025-03-03,\n");
    assertThat(row.rejected()).isEmpty();
    assertThat(row.rows().get(0).person().sex()).isNull();
    assertThat(row.rows().get(0).courseCode()).isNull();
    assertThat(row.rows().get(0).project()).isNull();
  }

  @Test
  void oneNameIsEnoughWhicheverItIs() {
    assertThat(taken(Map.of("given_name", "")).person().fullName()).isEqualTo("Example");
    assertThat(taken(Map.of("family_name", "")).person().fullName()).isEqualTo("Amna");
  }

  @ParameterizedTest
  @CsvSource({
    "institution, '', institution, import.noInstitution",
    "institution, '  ', institution, import.noInstitution",
    "course_code, O-99, course_code, import.unknownCourse",
    "course_code, o-08, course_code, import.unknownCourse",
    "sex, Y, sex, import.unknownCode",
    "disability, MAYBE, disability, import.unknownCode",
    "institution_type, POLICE, institution_type, import.unknownCode",
    "institution_country, XX, institution_country, import.unknownCode",
    "nationality, PAK, nationality, import.unknownCode",
    "mode, DISTANCE, mode, import.unknownCode",
    "language, not a language, language, import.unknownCode",
    "language, Urdu, language, import.unknownCode",
    "language, english, language, import.unknownCode",
    "language, xx, language, import.unknownCode",
    "completed_on, 2025-02-30, completed_on, import.noSuchDay",
    "completed_on, 10.03.2025, completed_on, import.ambiguousDay",
    "completed_on, 3/4/25, completed_on, import.noSuchDay",
    "national_id, 1.23457E+12, national_id, import.numberCut",
    "completed_on, 0025-03-10, completed_on, import.noSuchDay",
    "started_on, yesterday, started_on, import.noSuchDay",
    "birth_date, 1990-13-01, birth_date, import.noSuchDay",
    "birth_date, 1890-01-01, birth_date, import.noSuchDay",
    "completed_on, 2026-11-23, completed_on, import.future",
    "started_on, 2026-11-23, started_on, import.future",
    "birth_date, 2026-11-23, birth_date, import.future",
    "completed_on, 2025-03-02, completed_on, import.datesReversed",
    "birth_date, 2025-03-11, birth_date, import.datesReversed",
    "attendance_percent, 100.5, attendance_percent, import.outOfRange",
    "attendance_percent, -1, attendance_percent, import.outOfRange",
    "attendance_percent, 80%, attendance_percent, import.notANumber",
    "score, 101, score, import.outOfRange",
    "score, -0.1, score, import.outOfRange",
    "score, good, score, import.notANumber",
    "score, 1E-999999999, score, import.notANumber",
  })
  void aRowWithAFaultIsNotTakenAndTheReasonIsSaid(
      String column, String value, String blamed, String key) {
    var rejection = rejection(Map.of(column, value));
    assertThat(rejection.row()).isEqualTo(2);
    assertThat(rejection.column()).isEqualTo(blamed);
    assertThat(rejection.key()).isEqualTo(key);
    assertThat(rejection.value()).isEqualTo(value.isBlank() ? null : value);
  }

  @Test
  void withoutANameACourseOrADayThereIsNoRecord() {
    assertThat(rejection(Map.of("given_name", "", "family_name", "")))
        .isEqualTo(new Rejection(2, "given_name", "import.noName", null));
    assertThat(rejection(Map.of("course_code", "", "activity_title", "")))
        .isEqualTo(new Rejection(2, "course_code", "import.noCourse", null));
    assertThat(rejection(Map.of("started_on", "", "completed_on", "")))
        .isEqualTo(new Rejection(2, "completed_on", "import.noDate", null));
  }

  @Test
  void aTextThatIsTooLongIsNotCut() {
    var rejection = rejection(Map.of("position", "x".repeat(201)));
    assertThat(rejection.column()).isEqualTo("position");
    assertThat(rejection.key()).isEqualTo("import.tooLong");
    assertThat(taken(Map.of("position", "x".repeat(200))).position()).hasSize(200);
  }

  @Test
  void theLimitsThemselvesAreTaken() {
    assertThat(taken(Map.of("completed_on", "2026-11-22")).completedOn()).isEqualTo(TODAY);
    assertThat(taken(Map.of("completed_on", "2025-03-03")).completedOn()).isEqualTo("2025-03-03");
    assertThat(taken(Map.of("attendance_percent", "100", "score", "0")).score())
        .isEqualByComparingTo("0");
    assertThat(taken(Map.of("course_code", "")).what()).isEqualTo("title Spring course");
  }

  @ParameterizedTest
  @CsvSource({"'', true", "100, true", "80, true", "80.00, true", "79.99, false", "79, false"})
  void fromEightyPercentOnItIsAParticipation(String attendance, boolean participation) {
    assertThat(taken(Map.of("attendance_percent", attendance)).isParticipation())
        .isEqualTo(participation);
  }

  @Test
  void withoutCompletionItIsARecordButNoParticipation() {
    var row = taken(Map.of("completed_on", "", "attendance_percent", "100"));
    assertThat(row.isParticipation()).isFalse();
    assertThat(row.happenedOn()).isEqualTo("2025-03-03");
    assertThat(taken(Map.of()).happenedOn()).isEqualTo("2025-03-10");
  }

  @Test
  void rowsAreNumberedAsSpreadsheetsDo() {
    var reader =
        read(
            """
            given_name,institution,course_code,completed_on
            Amna,Academy One,O-08,2025-03-10

            ,,,
            "Bi
            lal",Academy One,O-08,2025-03-10
            Chandni,Academy One,O-77,2025-03-10
            """);
    assertThat(reader.count()).isEqualTo(3);
    assertThat(reader.rows()).extracting(ParticipationRow::number).containsExactly(2, 5);
    assertThat(reader.rejected()).extracting(Rejection::row).containsExactly(6);
  }

  @Test
  void quotedValuesMayHoldCommasAndQuotes() {
    var reader =
        read(
            "given_name,institution,course_code,completed_on\n"
                + "Amna,\"Academy \"\"One\"\", Lahore\",O-08,2025-03-10\n");
    assertThat(reader.rows().get(0).institution()).isEqualTo("Academy \"One\", Lahore");
  }

  @Test
  void languagesAreTagsInTheirUsualForm() {
    assertThat(taken(Map.of("language", "EN-gb")).language()).isEqualTo("en-GB");
    assertThat(taken(Map.of("language", "prs")).language()).isEqualTo("prs");
  }

  @ParameterizedTest
  @CsvSource({
    "'', import.empty",
    "'nom;institution', import.noHeader",
    "'given_name,course_code', import.noHeader",
    "'institution,course_code', import.noHeader",
    "'given_name,institution,Given_Name', import.columnTwice",
    "'given_name,institution\nAmna,\"Academy', import.notCsv",
  })
  void whatIsNoListIsRefusedAsAWhole(String csv, String key) {
    var refused = catchThrowableOfType(Refused.class, () -> read(csv));
    assertThat(refused.kind()).isEqualTo(Refused.Kind.UNPROCESSABLE);
    assertThat(refused.key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16", "UTF-16LE", "UTF-16BE"})
  void namesArriveInAnyEncoding(String charset) throws Exception {
    var list =
        "given_name;institution;course_code;completed_on\n"
            + "Jos\u00E9;Acad\u00E9mie;O-08;2025-03-10\n";
    assertThat(read(list.getBytes(charset)).rows().get(0).person().fullName())
        .isEqualTo("Jos\u00E9");
  }

  @Test
  void arabicLettersOfWindowsAreTold() throws Exception {
    var list =
        "\u0646\u0627\u0645,institution,course_code,completed_on\n"
            + "\u0622\u0645\u0646\u06C1,\u0627\u062F\u0627\u0631\u06C1,O-08,2025-03-10\n";
    var row = read(list.getBytes("windows-1256")).rows().get(0);
    assertThat(row.person().fullName()).isEqualTo("\u0622\u0645\u0646\u06C1");
    assertThat(row.institution()).isEqualTo("\u0627\u062F\u0627\u0631\u06C1");
  }
}
