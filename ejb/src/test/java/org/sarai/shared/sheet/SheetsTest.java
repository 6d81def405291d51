package org.sarai.shared.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SheetsTest {
  private static List<Line> lines(byte[] file) throws IOException {
    return lines(file, 0);
  }

  private static List<Line> lines(byte[] file, int sheet) throws IOException {
    var lines = new ArrayList<Line>();
    try (var open = Sheets.of(() -> new ByteArrayInputStream(file)).open(sheet)) {
      for (var line = open.next(); line != null; line = open.next()) {
        lines.add(line);
      }
    }
    return lines;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"a,b\r\n1,2\r\n", "a;b\n1;2", "a\tb\n1\t2\n", "\uFEFFa,b\n1,2", "sep=;\na;b\n1;2"})
  void cellsStandBetweenWhateverTheSpreadsheetWrites(String text) throws IOException {
    var lines = lines(text.getBytes("UTF-8"));
    assertThat(lines.get(lines.size() - 2).cells()).containsExactly("a", "b");
    assertThat(lines.get(lines.size() - 1).cells()).containsExactly("1", "2");
  }

  @ParameterizedTest
  @CsvSource({"UTF-16LE, 2", "UTF-16BE, 2", "UTF-8, 3"})
  void marksAreNoText(String charset, int unused) throws IOException {
    assertThat(lines(("\uFEFFname;x\n\u0622\u0645\u0646\u06C1;y").getBytes(charset)).get(1).cell(0))
        .isEqualTo("\u0622\u0645\u0646\u06C1");
  }

  @Test
  void westernAndArabicLettersOfWindowsAreTold() throws IOException {
    var western = Charset.forName("windows-1252");
    var arabic = Charset.forName("windows-1256");
    assertThat(lines("name\nJos\u00E9 M\u00FCller\n".getBytes(western)).get(1).cell(0))
        .isEqualTo("Jos\u00E9 M\u00FCller");
    assertThat(lines("name\n\u0645\u062D\u0645\u062F\n".getBytes(arabic)).get(1).cell(0))
        .isEqualTo("\u0645\u062D\u0645\u062F");
  }

  @Test
  void quotesMayHoldLineBreaksAndDelimiters() throws IOException {
    var lines = lines("a;b\n\"x;\n\"\"y\"\"\";2\n".getBytes("UTF-8"));
    assertThat(lines.get(1).cells()).containsExactly("x;\n\"y\"", "2");
  }

  @Test
  void daysNumbersAndZerosAreWhatPeopleSee() throws IOException {
    var sheet =
        "<sheetData><row r=\"3\"><c r=\"A3\" s=\"1\"><v>45726</v></c><c r=\"B3\"><v>45726</v></c>"
            + "<c r=\"C3\"><v>1.2345678901230001E12</v></c><c r=\"D3\" s=\"2\"><v>123</v></c>"
            + "<c r=\"F3\" s=\"3\"><v>0.8</v></c><c r=\"G3\" t=\"b\"><v>1</v></c>"
            + "<c r=\"H3\" t=\"str\"><f>A3&amp;1</f><v>=1+1</v></c><c r=\"I3\"><f>NOW()</f></c>"
            + "<c r=\"J3\"><v>12345678901234567890</v></c><c r=\"K3\" s=\"1\"><v>45726.75</v></c>"
            + "</row></sheetData>";
    var lines = lines(XlsxFile.of(sheet).styled().bytes());
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0).number()).isEqualTo(3);
    assertThat(lines.get(0).cells())
        .containsExactly(
            "2025-03-10",
            "45726",
            "1234567890123",
            "0000000000123",
            "",
            "80",
            "TRUE",
            "=1+1",
            "",
            "1.23456789012346E+19",
            "2025-03-10");
  }

  @Test
  void sharedTextsArriveWithoutTheirPronunciation() throws IOException {
    var sheet =
        "<sheetData><row><c t=\"s\"><v>1</v></c><c t=\"s\"><v>0</v></c><c t=\"s\"><v>9</v></c></row>"
            + "</sheetData>";
    var file =
        XlsxFile.of(sheet)
            .shared("<t>zero</t>", "<r><t>o</t></r><r><t>ne</t></r><rPh><t>uno</t></rPh>");
    assertThat(lines(file.bytes()).get(0).cells()).containsExactly("one", "zero");
  }

  @Test
  void whatIsJoinedDownwardsIsEverybodys() throws IOException {
    var sheet =
        "<sheetData>"
            + XlsxFile.row(1, "Academy", "Amna")
            + "<row r=\"2\"><c r=\"A2\"/><c r=\"B2\" t=\"inlineStr\"><is><t>Bilal</t></is></c></row>"
            + "<row r=\"3\"><c r=\"B3\" t=\"inlineStr\"><is><t>Sana</t></is></c></row>"
            + "</sheetData><mergeCells><mergeCell ref=\"A1:A2\"/></mergeCells>";
    assertThat(lines(XlsxFile.of(sheet).bytes()))
        .extracting(Line::cells)
        .containsExactly(
            List.of("Academy", "Amna"), List.of("Academy", "Bilal"), List.of("", "Sana"));
  }

  @Test
  void sheetsComeInTheOrderOfTheWorkbook() throws IOException {
    var file =
        XlsxFile.of(
            "<sheetData>" + XlsxFile.row(1, "first") + "</sheetData>",
            "<sheetData>" + XlsxFile.row(1, "second") + "</sheetData>");
    assertThat(lines(file.bytes(), 1).get(0).cell(0)).isEqualTo("second");
  }
}
