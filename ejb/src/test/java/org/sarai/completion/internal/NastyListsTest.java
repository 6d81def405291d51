package org.sarai.completion.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.sarai.completion.ListKind;
import org.sarai.shared.Refused;
import org.sarai.shared.sheet.XlsxFile;

/** Files that are no lists, or mean harm: each is refused as a whole, with its own reason. */
class NastyListsTest {
  private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");
  private static final String HEADER = "given_name,institution,course_code,completed_on\n";
  private static final String ROW = "Amna,Academy One,O-08,2025-03-10\n";
  private static final String[] TITLES = {
    "given_name", "institution", "course_code", "completed_on"
  };

  /** Two gigabytes of nothing would take the test long; much less is far too much already. */
  private static final int MEGABYTE = 1 << 20;

  static Stream<Arguments> nasty() throws IOException {
    return Stream.of(
        file("empty", "import.empty", new byte[0]),
        file("only a mark", "import.empty", text("\uFEFF")),
        file("only blank lines", "import.empty", text("\n\n  \n,,,\n")),
        file("wrong header", "import.noHeader", text("shoe,size\n44,45\n")),
        file("no header", "import.noHeader", text(ROW.repeat(3))),
        file("a column twice", "import.columnTwice", text("given_name,institution,given_name\n")),
        file("an open quote", "import.notCsv", text(HEADER + "Amna,\"Academy\n" + ROW)),
        file(
            "an open quote in a large file",
            "import.rowTooLong",
            text(HEADER + "Amna,\"Academy\n" + ROW.repeat(60_000))),
        file("10,000 columns", "import.tooManyColumns", text(HEADER + "x,".repeat(10_000) + "\n")),
        file("10,000 titles", "import.tooManyColumns", text("given_name,".repeat(10_000) + "\n")),
        file(
            "one giant cell",
            "import.cellTooLong",
            text(HEADER + "A".repeat(40_000) + ",Academy One,O-08,2025-03-10\n")),
        file("a row without an end", "import.rowTooLong", text(HEADER + "A".repeat(3 * MEGABYTE))),
        file("NUL bytes", "import.notText", text(HEADER + "Am\0na,Academy One,O-08,2025-03-10\n")),
        file("an image called csv", "import.notAList", bytes(0x89, 'P', 'N', 'G', 13, 10, 26, 10)),
        file("a photograph", "import.notAList", bytes(0xFF, 0xD8, 0xFF, 0xE0, 0, 16)),
        file("a PDF", "import.notAList", text("%PDF-1.7 ...")),
        file("packed once more", "import.notAList", gzip(text(HEADER + ROW))),
        file("random bytes", "import.notText", random()),
        file(
            "a password or an old Excel",
            "import.oldOrLocked",
            bytes(0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0, 0)),
        file("a zip cut off", "import.notXlsx", Arrays.copyOf(honest().bytes(), 300)),
        file("a zip without a workbook", "import.notXlsx", new XlsxFileOf("a.txt", "x").bytes()),
        file(
            "an empty zip",
            "import.notXlsx",
            bytes('P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0)),
        file(
            "broken XML",
            "import.notXlsx",
            XlsxFile.of("<sheetData>" + XlsxFile.row(1, TITLES) + "<row").bytes()),
        file(
            "entities from elsewhere",
            "import.dangerous",
            honest()
                .text(
                    "xl/sharedStrings.xml",
                    "<!DOCTYPE sst [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + "<sst><si><t>&x;</t></si></sst>")
                .bytes()),
        file(
            "a billion laughs",
            "import.dangerous",
            honest()
                .text(
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE w [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;\">]><w>&b;</w>")
                .bytes()),
        file(
            "a bomb by its ratio",
            "import.tooLarge",
            honest().part("xl/media/x.bin", out -> zeros(out, 60)).bytes()),
        file(
            "a bomb by its size",
            "import.tooLarge",
            honest().part("xl/media/x.bin", NastyListsTest::muchThatHardlyPacks).bytes()),
        file("too many parts", "import.tooLarge", manyParts(honest()).bytes()),
        file(
            "a giant cell in XLSX",
            "import.cellTooLong",
            XlsxFile.of(
                    "<sheetData>"
                        + XlsxFile.row(1, TITLES)
                        + XlsxFile.row(2, "A".repeat(40_000))
                        + "</sheetData>")
                .bytes()),
        file(
            "a cell far to the right",
            "import.tooManyColumns",
            XlsxFile.of(
                    "<sheetData>"
                        + XlsxFile.row(1, TITLES)
                        + "<row r=\"2\"><c r=\"XFD2\"><v>1</v></c></row></sheetData>")
                .bytes()),
        file(
            "an XLSX without a header",
            "import.noHeader",
            XlsxFile.of("<sheetData>" + XlsxFile.row(1, "a", "b") + "</sheetData>").bytes()));
  }

  private static Arguments file(String name, String key, byte[] file) {
    return Arguments.of(name, key, file);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("nasty")
  void whatIsNoListIsRefusedWithItsReason(String name, String key, byte[] file) {
    var refused = catchThrowableOfType(Refused.class, () -> rows(file));
    assertThat(refused).as(name).isNotNull();
    assertThat(refused.key()).isEqualTo(key);
  }

  @Test
  void aHeaderAloneIsAListOfNobody() throws IOException {
    assertThat(rows(text(HEADER))).isZero();
    assertThat(rows(XlsxFile.of("<sheetData>" + XlsxFile.row(1, TITLES) + "</sheetData>").bytes()))
        .isZero();
  }

  @Test
  void aMillionEmptyRowsAreNone() throws IOException {
    var rows = new StringBuilder("<sheetData>" + XlsxFile.row(1, TITLES));
    rows.append(XlsxFile.row(2, "Amna", "Academy One", "O-08", "2025-03-10"));
    for (var row = 3; row <= 1_000_000; row++) {
      rows.append("<row r=\"").append(row).append("\"/>");
    }
    assertThat(rows(XlsxFile.of(rows.append("</sheetData>").toString()).bytes())).isEqualTo(1);
  }

  @Test
  void formulasAreTheTextsThatTheyShowed() throws IOException {
    var list = HEADER + "\"=cmd|' /C calc'!A0\",@SUM(1),O-08,2025-03-10\n";
    assertThat(rows(text(list))).isEqualTo(1);
  }

  private static int rows(byte[] file) throws IOException {
    try (var reader =
        ListReader.open(
            () -> new ByteArrayInputStream(file),
            ListKind.PARTICIPATIONS,
            null,
            Set.of("O-08"),
            NOW)) {
      while (reader.next() != null) {
        // Whatever is wrong is found while reading on.
      }
      return reader.count();
    }
  }

  private static XlsxFile honest() {
    return XlsxFile.of(
        "<sheetData>"
            + XlsxFile.row(1, TITLES)
            + XlsxFile.row(2, "Amna", "Academy One", "O-08", "2025-03-10")
            + "</sheetData>");
  }

  private static XlsxFile manyParts(XlsxFile file) {
    for (var index = 0; index < 2_100; index++) {
      file.text("xl/x/" + index, "");
    }
    return file;
  }

  private static void zeros(OutputStream out, int megabytes) throws IOException {
    var nothing = new byte[MEGABYTE];
    for (var written = 0; written < megabytes; written++) {
      out.write(nothing);
    }
  }

  /** Packs sixteen to one: no ratio to be afraid of, but four hundred megabytes. */
  private static void muchThatHardlyPacks(OutputStream out) throws IOException {
    var random = new java.util.Random(7);
    var block = new byte[MEGABYTE];
    for (var at = 0; at < block.length; at += 256) {
      var few = new byte[12];
      random.nextBytes(few);
      System.arraycopy(few, 0, block, at, few.length);
    }
    for (var written = 0; written < 330; written++) {
      out.write(block);
    }
  }

  /** A zip file of one text. */
  private record XlsxFileOf(String name, String text) {
    byte[] bytes() throws IOException {
      var bytes = new ByteArrayOutputStream();
      try (var zip = new java.util.zip.ZipOutputStream(bytes)) {
        zip.putNextEntry(new java.util.zip.ZipEntry(name));
        zip.write(NastyListsTest.text(text));
      }
      return bytes.toByteArray();
    }
  }

  private static byte[] random() {
    var bytes = new byte[5_000];
    new java.util.Random(3).nextBytes(bytes);
    return bytes;
  }

  private static byte[] gzip(byte[] content) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var gzip = new GZIPOutputStream(bytes)) {
      gzip.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(int... values) {
    var bytes = new byte[values.length];
    for (var index = 0; index < values.length; index++) {
      bytes[index] = (byte) values[index];
    }
    return bytes;
  }
}
