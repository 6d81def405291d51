package org.sarai.web.documents;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTest {
  @Test
  void spreadsheetsSeeTextsAndCalculateNothing() {
    for (var formula : List.of("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx")) {
      assertThat(Csv.cell(formula)).contains("'" + formula);
    }
    assertThat(Csv.cell("a=b")).isEqualTo("a=b");
    assertThat(Csv.cell("=HYPERLINK(\"http://x\")")).isEqualTo("\"'=HYPERLINK(\"\"http://x\"\")\"");
  }

  @Test
  void numbersStayNumbers() {
    assertThat(Csv.cell(-0.5)).isEqualTo("-0.5");
    assertThat(Csv.cell(null)).isEmpty();
  }

  @Test
  void rowsAreQuotedWhereNeededAndTheMarkComesFirst() {
    var out = new StringWriter();
    new Csv(out, "a", "b").row("x,y", "two\nlines");
    assertThat(out).hasToString("\uFEFFa,b\r\n\"x,y\",\"two\nlines\"\r\n");
  }
}
