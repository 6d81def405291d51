package org.sarai.completion.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sarai.completion.DayOrder;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.shared.sheet.XlsxFile;

/** Lists as offices have them. */
class TolerantReadingTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

  private static List<ListReader.Item> read(byte[] file, ListKind kind, ListLayout layout)
      throws IOException {
    try (var reader =
        ListReader.open(
            () -> new ByteArrayInputStream(file), kind, layout, Set.of("O-08", "O-09"), NOW)) {
      var items = new ArrayList<ListReader.Item>();
      for (var item = reader.next(); item != null; item = reader.next()) {
        items.add(item);
      }
      return items;
    }
  }

  private static List<ListReader.Item> read(String text) throws IOException {
    return read(text.getBytes(StandardCharsets.UTF_8), ListKind.PARTICIPATIONS, null);
  }

  @ParameterizedTest
  @CsvSource({
    "2025-03-31, 2025-03-31",
    "2025/3/31, 2025-03-31",
    "2025.03.31, 2025-03-31",
    "31/03/2025, 2025-03-31",
    "31.03.2025, 2025-03-31",
    "31-3-2025, 2025-03-31",
    "03/31/2025, 2025-03-31",
    "03/03/2025, 2025-03-03",
    "31-Mar-2025, 2025-03-31",
    "31 March 2025, 2025-03-31",
    "20250331, 2025-03-31",
    "45747, 2025-03-31",
    "2025-03-31 00:00:00, 2025-03-31",
    "2025-03-31T09:30:00Z, 2025-03-31",
    "٢٠٢٥-٠٣-٣١, 2025-03-31",
    "۳۱/۰۳/۲۰۲۵, 2025-03-31",
    "31/02/2025, ",
    "31/03/25, ",
    "1990, ",
    "99999, ",
    "soon, ",
    "2025-13-01, ",
  })
  void daysAreReadWhereTheyCanBeReadInOneWay(String written, String day) throws Exception {
    var read = Days.read(written, DayOrder.UNKNOWN);
    assertThat(read == null ? null : read.toString()).isEqualTo(day);
  }

  @Test
  void whatCanBeReadInTwoWaysIsReadAsSomebodyDecided() throws Exception {
    assertThat(Days.read("03/04/2025", DayOrder.DAY_FIRST)).isEqualTo("2025-04-03");
    assertThat(Days.read("03/04/2025", DayOrder.MONTH_FIRST)).isEqualTo("2025-03-04");
    assertThat(read("name,institution,course_code,end date\nAmna,A,O-08,03/04/2025\n"))
        .extracting(item -> item.rejection().key())
        .containsExactly("import.ambiguousDay");
  }

  @ParameterizedTest
  @CsvSource({
    "12345-6789012-3, 12345-6789012-3",
    "1.234567890123E+12, 1234567890123",
    "1234567890123.0, 1234567890123",
    "۱۲۳۴۵-۶۷۸۹۰۱۲-۳, ۱۲۳۴۵-۶۷۸۹۰۱۲-۳",
    "1.23457E+12, import.numberCut",
    "123456789012, import.cnicShort",
    "12345678901234, import.cnic",
    "AB1234567890123, import.cnic",
  })
  void numbersOfIdentityCardsAreRepairedWhereNothingIsLost(String written, String expected) {
    String read;
    try {
      read = CardNumbers.read(written, true);
    } catch (CardNumbers.Lost e) {
      read = e.getMessage();
    }
    assertThat(read).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "First Name, given_name",
    "NAME, given_name",
    "نام, given_name",
    "Surname, family_name",
    "Father Name, ",
    "Father's Name, ",
    "والد کا نام, ",
    "ولدیت, ",
    "CNIC No., national_id",
    "شناختی کارڈ نمبر, national_id",
    "شناختى كارڈ نمبر, national_id",
    "Date of Birth, birth_date",
    "D.O.B, birth_date",
    "تاریخ پیدائش, birth_date",
    "Organisation, institution",
    "Department, institution",
    "ادارہ, institution",
    "اداره, institution",
    "Designation, position",
    "Rank, position",
    "عہدہ, position",
    "E-Mail, email",
    "موبائل نمبر, phone",
    "Given Name, given_name",
    "S. No., ",
  })
  void columnsAreKnownByPeoplesWords(String title, String column) {
    assertThat(HeaderWords.column(title, ListKind.PARTICIPATIONS).orElse(null)).isEqualTo(column);
  }

  @Test
  void aRankIsAColumnOfItsOwnInListsOfPeople() {
    assertThat(HeaderWords.column("Rank", ListKind.PEOPLE)).contains("rank");
    assertThat(HeaderWords.column("BPS", ListKind.PEOPLE)).contains("rank");
  }

  @Test
  void letterheadsHeadersRepeatedAndWordsForCodesAreUnderstood() throws IOException {
    var items =
        read(
            """
            Federal Academy;;;;;
            List of participants, spring 2025;;;;;

            Sr;Name;Gender;CNIC;Department;Course;Training date;Country
            1;Amna Example;Female;12345-6789012-3;Academy One;O-08;10/03/2025;Pakistan
            2;Bilal Example;مرد;1.2345E+12;Academy One;O-08;31.03.2025;پاکستان
            Sr;Name;Gender;CNIC;Department;Course;Training date;Country
            3;Sana Example;F;9876543210123;Academy One;O-08;۳۱/۰۳/۲۰۲۵;PK
            """);
    assertThat(items).hasSize(3);
    assertThat(items.get(0).rejection().key()).isEqualTo("import.ambiguousDay");
    assertThat(items.get(1).rejection().key()).isEqualTo("import.numberCut");
    var sana = items.get(2).row().row();
    assertThat(sana.person().nationality()).isEqualTo("PK");
    assertThat(sana.person().sex()).isEqualTo("F");
    assertThat(sana.institutionCountry()).isEqualTo("PK");
    assertThat(sana.completedOn()).isEqualTo("2025-03-31");
    assertThat(sana.number()).isEqualTo(8);
  }

  @Test
  void theContractsHeaderIsHeldToTheContractsCodes() throws IOException {
    var items =
        read("given_name,sex,institution,course_code,completed_on\nA,Female,B,O-08,2025-03-31\n");
    assertThat(items.get(0).rejection().key()).isEqualTo("import.unknownCode");
  }

  @Test
  void theFirstSheetWithAKnownHeaderIsRead() throws IOException {
    var file =
        XlsxFile.of(
                "<sheetData>" + XlsxFile.row(1, "Cover") + "</sheetData>",
                "<sheetData>"
                    + XlsxFile.row(2, "Participants of the academy")
                    + XlsxFile.row(4, "نام", "ادارہ", "کورس کوڈ", "تاریخ تکمیل")
                    + "<row r=\"5\"><c r=\"A5\" t=\"s\"><v>0</v></c><c r=\"B5\" t=\"s\"><v>1</v></c>"
                    + "<c r=\"C5\" t=\"inlineStr\"><is><t>O-08</t></is></c>"
                    + "<c r=\"D5\" s=\"1\"><v>45747</v></c></row>"
                    + "<row r=\"6\"><c r=\"A6\" t=\"inlineStr\"><is><t>بلال</t></is></c>"
                    + "<c r=\"C6\" t=\"inlineStr\"><is><t>O-09</t></is></c>"
                    + "<c r=\"D6\" s=\"1\"><v>45747</v></c></row></sheetData>"
                    + "<mergeCells><mergeCell ref=\"B5:B6\"/></mergeCells>")
            .styled()
            .shared("<t>آمنہ</t>", "<t>اکیڈمی</t>");
    var items = read(file.bytes(), ListKind.PARTICIPATIONS, null);
    assertThat(items).extracting(item -> item.row().row().institution()).containsOnly("اکیڈمی");
    assertThat(items)
        .extracting(item -> item.row().row().completedOn().toString())
        .containsOnly("2025-03-31");
  }

  @Test
  void aLayoutThatSomebodyDecidedIsFollowed() throws IOException {
    var layout =
        new ListLayout(
            0,
            1,
            Map.of(0, "institution", 1, "given_name", 2, "course_code", 3, "completed_on"),
            DayOrder.MONTH_FIRST);
    var file = "a,b,c,d\nAcademy One,Amna,O-08,03/04/2025\n".getBytes(StandardCharsets.UTF_8);
    var row = read(file, ListKind.PARTICIPATIONS, layout).get(0).row().row();
    assertThat(row.person().fullName()).isEqualTo("Amna");
    assertThat(row.completedOn()).isEqualTo("2025-03-04");
  }

  @Test
  void peopleNeedNeitherCourseNorDay() throws IOException {
    var file =
        "Name,Rank,Designation,Department,Joining date\nAmna,BS-17,Inspector,FIA,2024-07-01\nBilal,,,,\n"
            .getBytes(StandardCharsets.UTF_8);
    var items = read(file, ListKind.PEOPLE, null);
    assertThat(items.get(0).row().rank()).isEqualTo("BS-17");
    assertThat(items.get(0).row().row().position()).isEqualTo("Inspector");
    assertThat(items.get(0).row().row().startedOn()).isEqualTo("2024-07-01");
    assertThat(items.get(1).row().row().institution()).isNull();
  }

  @Test
  void whatWentOutNeutralisedComesInAsItWas() throws IOException {
    var items =
        read(
            "given_name,phone,institution,course_code,completed_on\nA,'+92 300,B,O-08,2025-03-31\n");
    assertThat(items.get(0).row().row().person().phone()).isEqualTo("+92 300");
  }
}
