package org.sarai.web.documents;

import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.BorderSide;
import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.sarai.web.shell.Language;

/**
 * A workbook: what must be known on the first sheet, then a sheet for each table. Texts are stored
 * as texts, so that no spreadsheet calculates one, whatever it begins with.
 */
final class XlsxPaper {
  /** What spreadsheets take at most in a cell, and in the name of a sheet. */
  private static final int LONGEST_TEXT = 32_767;

  private static final int LONGEST_NAME = 31;
  private static final int WIDEST = 60;
  private static final double READING_WIDTH = 100;

  private final Workbook book;
  private final Language language;
  private final Set<String> names = new HashSet<>();

  private XlsxPaper(Workbook book, Language language) {
    this.book = book;
    this.language = language;
  }

  static void write(Paper paper, OutputStream out) throws IOException {
    try (var book = new Workbook(new Unclosed(out), "Sarai", null)) {
      book.properties().setTitle(cut(paper.title(), 250));
      var writer = new XlsxPaper(book, paper.language());
      writer.about(paper);
      for (var part : paper.sections()) {
        if (!part.heads().isEmpty()) {
          writer.table(part);
        }
      }
    }
  }

  private void about(Paper paper) throws IOException {
    var sheet = sheet(language.messages().getString("paper.about"));
    sheet.width(0, READING_WIDTH);
    var row = 0;
    sheet.value(row, 0, cut(paper.title(), LONGEST_TEXT));
    sheet.style(row++, 0).bold().fontSize(16).wrapText(true).set();
    for (var note : paper.notes()) {
      row = paragraph(sheet, row, note);
    }
    for (var part : paper.sections()) {
      if (!part.notes().isEmpty()) {
        row++;
        sheet.value(row, 0, cut(part.heading(), LONGEST_TEXT));
        sheet.style(row++, 0).bold().wrapText(true).set();
        for (var note : part.notes()) {
          row = paragraph(sheet, row, note);
        }
      }
    }
    sheet.finish();
  }

  private static int paragraph(Worksheet sheet, int row, String note) {
    sheet.value(row, 0, cut(note, LONGEST_TEXT));
    sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
    return row + 1;
  }

  private void table(Section part) throws IOException {
    var sheet = sheet(part.heading());
    var shown = new Shown(language);
    for (var column = 0; column < part.heads().size(); column++) {
      var width = part.heads().get(column).length();
      sheet.value(0, column, cut(part.heads().get(column), LONGEST_TEXT));
      sheet
          .style(0, column)
          .bold()
          .wrapText(true)
          .borderStyle(BorderSide.BOTTOM, BorderStyle.THIN)
          .set();
      for (var row = 0; row < part.rows().size(); row++) {
        var cell = part.rows().get(row).get(column);
        cell(sheet, row + 1, column, cell);
        width = Math.max(width, shown.text(cell).length());
      }
      sheet.width(column, Math.min(width, WIDEST) + 3.0);
    }
    sheet.freezePane(0, 1);
    sheet.repeatRows(0);
    sheet.finish();
  }

  private Worksheet sheet(String name) {
    var sheet = book.newWorksheet(free(name));
    if ("rtl".equals(language.direction())) {
      sheet.rightToLeft();
    }
    return sheet;
  }

  /** A name that spreadsheets take and that no sheet of this book has. */
  private String free(String wanted) {
    var plain =
        wanted.replaceAll("[\\[\\]:*?/\\\\\\p{Cntrl}]", " ").replaceAll("^'|'$", "").strip();
    var name = cut(plain.isEmpty() ? "-" : plain, LONGEST_NAME);
    for (var number = 2; !names.add(name.toLowerCase(Locale.ROOT)); number++) {
      var ending = " " + number;
      name = cut(plain, LONGEST_NAME - ending.length()) + ending;
    }
    return name;
  }

  private static void cell(Worksheet sheet, int row, int column, Cell cell) {
    if (cell instanceof Cell.Words words) {
      if (!words.text().isEmpty()) {
        sheet.value(row, column, cut(words.text(), LONGEST_TEXT));
      }
    } else if (cell instanceof Cell.Count count) {
      sheet.value(row, column, count.number());
      sheet.style(row, column).format("#,##0").set();
    } else if (cell instanceof Cell.Decimal decimal) {
      sheet.value(row, column, decimal.number());
      sheet.style(row, column).format("#,##0.###").set();
    } else if (cell instanceof Cell.Share share) {
      sheet.value(row, column, share.share());
      sheet.style(row, column).format("0.0%").set();
    } else if (cell instanceof Cell.Day day) {
      sheet.value(row, column, day.day());
      sheet.style(row, column).format("yyyy-mm-dd").set();
    } else if (cell instanceof Cell.Moment moment) {
      sheet.value(row, column, LocalDateTime.ofInstant(moment.moment(), ZoneOffset.UTC));
      sheet.style(row, column).format("yyyy-mm-dd hh:mm").set();
    }
  }

  private static String cut(String text, int longest) {
    if (text.length() <= longest) {
      return text;
    }
    return text.substring(
        0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
  }
}
