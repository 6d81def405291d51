package org.sarai.web.documents;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.text.MessageFormat;

/** What stands below every page: the document's title, and the number of the page. */
final class PageFoot extends PdfPageEventHelper {
  private final Paper paper;

  PageFoot(Paper paper) {
    this.paper = paper;
  }

  @Override
  public void onEndPage(PdfWriter writer, Document document) {
    var language = paper.language();
    var number =
        new MessageFormat(language.messages().getString("paper.page"), language.locale())
            .format(new Object[] {writer.getPageNumber()});
    var foot = new PdfPTable(new float[] {4, 1});
    foot.setTotalWidth(document.right() - document.left());
    foot.setRunDirection(PdfPaper.direction(language));
    add(foot, paper.title(), Element.ALIGN_LEFT);
    add(foot, number, Element.ALIGN_RIGHT);
    foot.writeSelectedRows(
        0, -1, document.left(), document.bottom() - 8, writer.getDirectContent());
  }

  private void add(PdfPTable foot, String text, int alignment) {
    var cell = PdfPaper.cell(paper.language(), text, PdfPaper.SMALL, false, PdfPaper.SOFT);
    cell.setHorizontalAlignment(alignment);
    cell.setBorder(Rectangle.TOP);
    cell.setBorderColor(PdfPaper.LINE);
    cell.setFixedHeight(22);
    cell.setPaddingLeft(0);
    cell.setPaddingRight(0);
    foot.addCell(cell);
  }
}
