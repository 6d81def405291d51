package org.sarai.web.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.sarai.reporting.Trained;
import org.sarai.web.shell.Language;

/** One document in its three forms. */
class PaperTest {
  private static final Paper ENGLISH =
      new Paper(
          Language.ENGLISH,
          "People trained",
          List.of("Officials, since the beginning.", "Rule 2026.2"),
          List.of(
              Section.table(
                  "By institution",
                  List.of("Institution", "Persons", "Since", "Share"),
                  List.of(
                      List.of(
                          Cell.of("=Academy, One"),
                          Cell.of(1234L),
                          Cell.of(LocalDate.of(2026, 3, 1)),
                          Cell.share(new BigDecimal("0.125"))),
                      List.of(
                          Cell.of("Post"),
                          Cell.figure(Trained.WITHHELD, Language.ENGLISH),
                          Cell.EMPTY,
                          Cell.EMPTY)))));

  private static final Paper URDU =
      new Paper(
          Language.URDU,
          "تربیت یافتہ افراد",
          List.of("سرکاری اہلکار، ابتدا سے۔ 85% حاضری", "22 نومبر 2026 \u206614:05\u2069"),
          List.of(
              Section.table(
                  "ادارے کے لحاظ سے",
                  List.of("ادارہ", "افراد"),
                  List.of(
                      List.of(Cell.of("Academy One (PK)"), Cell.of(1234L)),
                      List.of(Cell.of("چھوٹے لاہور گھر"), Cell.of(7L))))));

  @Test
  void csvHasTheTableAlone() throws IOException {
    assertThat(text(PaperForm.CSV, ENGLISH))
        .isEqualTo(
            "\uFEFFInstitution,Persons,Since,Share\r\n"
                + "\"'=Academy, One\",1234,2026-03-01,0.125\r\n"
                + "Post,withheld,,\r\n");
  }

  @Test
  void severalTablesKeepOneWidth() throws IOException {
    var paper =
        new Paper(
            Language.ENGLISH,
            "Two",
            List.of(),
            List.of(
                Section.table("First", List.of("a", "b"), List.of(cells("1", "2"))),
                Section.words("Between", List.of("Words")),
                Section.table("Second", List.of("b", "c"), List.of(cells("3", "4")))));
    assertThat(text(PaperForm.CSV, paper))
        .isEqualTo("\uFEFFTable,a,b,c\r\nFirst,1,2,\r\nSecond,,3,4\r\n");
  }

  @Test
  void spreadsheetsGetNumbersDaysAndTexts() throws IOException {
    var parts = sheets(ENGLISH);
    assertThat(parts.get("xl/workbook.xml")).contains("By institution");
    var sheet = parts.get("xl/worksheets/sheet2.xml");
    assertThat(sheet).contains("<v>1234</v>", "<v>46082", "<v>0.125</v>").doesNotContain("<f>");
    assertThat(sheet).doesNotContain("rightToLeft");
    assertThat(parts.get("xl/sharedStrings.xml")).contains("=Academy, One", "Rule 2026.2");
  }

  @Test
  void urduSheetsRunFromTheRight() throws IOException {
    assertThat(sheets(URDU).get("xl/worksheets/sheet1.xml")).contains("rightToLeft=\"true\"");
    assertThat(sheets(URDU).get("xl/worksheets/sheet2.xml")).contains("rightToLeft=\"true\"");
  }

  @Test
  void sheetsHaveNamesThatSpreadsheetsTake() throws IOException {
    var long1 = "A very long heading: 1/2 [of many] that no sheet takes";
    var section = Section.table(long1, List.of("a"), List.of(cells("1")));
    var paper = new Paper(Language.ENGLISH, "T", List.of(), List.of(section, section));
    assertThat(sheets(paper).get("xl/workbook.xml"))
        .contains("\"A very long heading  1 2  of ma\"", "\"A very long heading  1 2  of  2\"");
  }

  @Test
  void whatAFileCannotHoldDoesNotBreakIt() throws IOException {
    var strange = "\u0000\u0007" + "x".repeat(40_000) + "\uD83D\uDE00 \uFFFE";
    var section = Section.table("", List.of(""), List.of(cells(strange)));
    var paper = new Paper(Language.URDU, strange, List.of(strange), List.of(section));
    for (var form : PaperForm.values()) {
      assertThat(bytes(form, paper)).isNotEmpty();
    }
    assertThat(sheets(paper).get("xl/sharedStrings.xml")).doesNotContain("\u0000", "\u0007");
  }

  @Test
  void pdfCarriesEmbeddedFontsAndItsWords() throws IOException {
    var text = pdf(ENGLISH);
    assertThat(text).contains("People trained", "1,234", "1 Mar 2026", "12.5%", "withheld");
    assertThat(text).contains("Page 1");
    assertThat(new String(bytes(PaperForm.PDF, ENGLISH), StandardCharsets.ISO_8859_1))
        .contains("/FontFile2", "/Lang(en)");
  }

  @Test
  void urduIsSaidInLettersAndNotInForms() throws IOException {
    var text = pdf(URDU);
    assertThat(text.chars()).noneMatch(letter -> letter >= 0xFB50 && letter < 0xFEF5);
    assertThat(text).contains("Academy One (PK)", "1,234");
    // In the order of the page, from the left: reading it from the right is the reader's part.
    assertThat(text).contains(new StringBuilder("تربیت").reverse());
  }

  @Test
  void longTablesRepeatTheirHeads() throws IOException {
    var rows =
        IntStream.range(0, 200)
            .mapToObj(row -> List.of(Cell.of("Institution " + row), Cell.of((long) row)))
            .toList();
    var paper =
        new Paper(
            Language.ENGLISH,
            "Long",
            List.of(),
            List.of(Section.table("Parts", List.of("Where", "Persons"), new ArrayList<>(rows))));
    var reader = new PdfReader(bytes(PaperForm.PDF, paper));
    assertThat(reader.getNumberOfPages()).isGreaterThan(3);
    for (var page = 1; page <= reader.getNumberOfPages(); page++) {
      assertThat(new PdfTextExtractor(reader).getTextFromPage(page))
          .contains("Persons", "Page " + page);
    }
  }

  @Test
  void aRowThatDoesNotFitIsNoTable() {
    assertThatThrownBy(() -> Section.table("x", List.of("a", "b"), List.of(cells("1"))))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static List<Cell> cells(String... texts) {
    return List.of(texts).stream().map(Cell::of).toList();
  }

  private static String pdf(Paper paper) throws IOException {
    return new PdfTextExtractor(new PdfReader(bytes(PaperForm.PDF, paper))).getTextFromPage(1);
  }

  private static String text(PaperForm form, Paper paper) throws IOException {
    return new String(bytes(form, paper), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(PaperForm form, Paper paper) throws IOException {
    var out = new ByteArrayOutputStream();
    form.write(paper, out);
    if (System.getProperty("sarai.papers") != null) {
      var name = paper.title().replaceAll("\\P{L}+", "-");
      java.nio.file.Files.write(
          java.nio.file.Path.of(
              System.getProperty("sarai.papers"),
              name.substring(0, Math.min(20, name.length())) + "." + form.extension()),
          out.toByteArray());
    }
    return out.toByteArray();
  }

  private static Map<String, String> sheets(Paper paper) throws IOException {
    var parts = new HashMap<String, String>();
    var file = Files.createTempFile("paper", ".xlsx");
    Files.write(file, bytes(PaperForm.XLSX, paper));
    try (var zip = new ZipFile(file.toFile())) {
      for (var entry : Collections.list(zip.entries())) {
        var content = zip.getInputStream(entry).readAllBytes();
        parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
      }
    } finally {
      Files.delete(file);
    }
    return parts;
  }
}
