package org.sarai.web.documents;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.PageSize;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.OutputStream;
import java.util.List;
import org.sarai.web.shell.Language;

/**
 * A document to be read and printed, A4; across where there are many columns. Tables break over
 * pages and repeat their heads.
 */
final class PdfPaper {
  static final Color INK = new Color(0x1F2933);
  static final Color SOFT = new Color(0x52606D);
  static final Color LINE = new Color(0xDDD6C8);
  static final float SMALL = 8;

  private static final Color TEAL = new Color(0x0B5351);
  private static final Color SAND = new Color(0xF7F3EC);
  private static final float TEXT = 9.5f;
  private static final float MARGIN = 48;
  private static final int MANY_COLUMNS = 6;

  /** Narrower than this no column gets, wider none asks for; in letters. */
  private static final int NARROWEST = 8;

  private static final int WIDEST = 42;

  private final Document document;
  private final Language language;
  private final Shown shown;

  private PdfPaper(Document document, Language language) {
    this.document = document;
    this.language = language;
    this.shown = new Shown(language);
  }

  static void write(Paper paper, OutputStream out) {
    var columns = paper.sections().stream().mapToInt(part -> part.heads().size()).max().orElse(0);
    var page = columns > MANY_COLUMNS ? PageSize.A4.rotate() : PageSize.A4;
    try (var document = new Document(page, MARGIN, MARGIN, MARGIN, MARGIN + 18)) {
      var writer = ReadablePdf.of(document, new Unclosed(out));
      writer.setPageEvent(new PageFoot(paper));
      document.addTitle(paper.title());
      document.addCreator("Sarai");
      document.open();
      writer.getExtraCatalog().put(PdfName.LANG, new PdfString(paper.language().tag()));
      new PdfPaper(document, paper.language()).write(paper);
    }
  }

  private void write(Paper paper) {
    words(paper.title(), 18, true, TEAL, 0);
    paper.notes().forEach(note -> words(note, TEXT, false, INK, 3));
    for (var part : paper.sections()) {
      words(part.heading(), 13, true, TEAL, 16);
      part.notes().forEach(note -> words(note, TEXT, false, INK, 3));
      if (!part.heads().isEmpty()) {
        table(part);
      }
    }
  }

  private void words(String text, float size, boolean bold, Color colour, float before) {
    var block = across(1);
    block.setSpacingBefore(before);
    block.setKeepTogether(bold);
    var cell = cell(text, size, bold, colour);
    cell.setBorder(Rectangle.NO_BORDER);
    cell.setPaddingLeft(0);
    cell.setPaddingRight(0);
    block.addCell(cell);
    document.add(block);
  }

  private void table(Section part) {
    var table = across(part.heads().size());
    table.setWidths(widths(part));
    table.setSpacingBefore(6);
    table.setHeaderRows(1);
    var numeric = new boolean[part.heads().size()];
    for (var column = 0; column < numeric.length; column++) {
      numeric[column] = isNumeric(part, column);
      var head = cell(part.heads().get(column), TEXT, true, INK);
      head.setBackgroundColor(SAND);
      head.setVerticalAlignment(Element.ALIGN_BOTTOM);
      align(head, numeric[column]);
      table.addCell(lined(head));
    }
    for (var row : part.rows()) {
      for (var column = 0; column < row.size(); column++) {
        var cell = cell(shown.text(row.get(column)), TEXT, false, INK);
        align(cell, numeric[column]);
        table.addCell(lined(cell));
      }
    }
    document.add(table);
  }

  private static boolean isNumeric(Section part, int column) {
    return part.rows().stream().map(row -> row.get(column)).anyMatch(Shown::isNumber);
  }

  /** Where text runs from the right, the library takes right for the end too. */
  private static void align(PdfPCell cell, boolean number) {
    cell.setHorizontalAlignment(number ? Element.ALIGN_RIGHT : Element.ALIGN_LEFT);
  }

  /** By the longest text of each column. */
  private float[] widths(Section part) {
    var widths = new float[part.heads().size()];
    for (var column = 0; column < widths.length; column++) {
      var longest = longestWord(part.heads().get(column));
      for (var row : part.rows()) {
        longest = Math.max(longest, shown.text(row.get(column)).length());
      }
      widths[column] = Math.max(NARROWEST, Math.min(WIDEST, longest));
    }
    return widths;
  }

  private static int longestWord(String text) {
    return List.of(text.split("\\s")).stream().mapToInt(String::length).max().orElse(0) + 2;
  }

  private PdfPTable across(int columns) {
    var table = new PdfPTable(columns);
    table.setWidthPercentage(100);
    table.setRunDirection(direction(language));
    return table;
  }

  private PdfPCell cell(String text, float size, boolean bold, Color colour) {
    return cell(language, text, size, bold, colour);
  }

  static PdfPCell cell(Language language, String text, float size, boolean bold, Color colour) {
    var cell = new PdfPCell(Letters.of(text, size, bold, colour));
    cell.setRunDirection(direction(language));
    // The Arabic script reaches further up and down than the Latin one.
    cell.setLeading(0, "rtl".equals(language.direction()) ? 1.5f : 1.3f);
    cell.setPadding(3);
    cell.setPaddingBottom("rtl".equals(language.direction()) ? 6 : 4);
    return cell;
  }

  private static PdfPCell lined(PdfPCell cell) {
    cell.setBorder(Rectangle.BOTTOM);
    cell.setBorderColor(LINE);
    cell.setBorderWidth(0.75f);
    return cell;
  }

  static int direction(Language language) {
    return "rtl".equals(language.direction())
        ? PdfWriter.RUN_DIRECTION_RTL
        : PdfWriter.RUN_DIRECTION_LTR;
  }
}
