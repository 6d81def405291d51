package org.sarai.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.sarai.shared.Refused;

/** An XLSX file, looked through once: everything but its rows. */
final class Workbook {
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String STRICT = "http://purl.oclc.org/ooxml/officeDocument/relationships";
  private static final Pattern BOOK = Pattern.compile("xl/workbook\\d*\\.xml");

  /**
   * A sheet.
   *
   * @param file where its rows are
   * @param spans cells that were joined downwards
   */
  record Sheet(String file, List<Span> spans) {}

  /** Rows {@code first} to {@code last} share what stands in the first of them. */
  record Span(int column, int first, int last) {}

  private final SharedTexts texts = new SharedTexts();
  private final NumberStyles styles = new NumberStyles();
  private final List<String> ids = new ArrayList<>();
  private final Map<String, String> targets = new HashMap<>();
  private final Map<String, List<Span>> spans = new LinkedHashMap<>();

  private Workbook() {}

  static Workbook read(Source source) throws IOException {
    var book = new Workbook();
    Zip.visit(source, book::part);
    if (book.sheets().isEmpty()) {
      throw Refused.unprocessable("import.notXlsx");
    }
    return book;
  }

  SharedTexts texts() {
    return texts;
  }

  NumberStyles styles() {
    return styles;
  }

  /** The sheets in the order in which people see them. */
  List<Sheet> sheets() {
    return ids.stream()
        .map(targets::get)
        .filter(Objects::nonNull)
        .filter(spans::containsKey)
        .limit(Limits.SHEETS)
        .map(file -> new Sheet(file, spans.get(file)))
        .toList();
  }

  private boolean part(String name, InputStream content) throws IOException, XMLStreamException {
    if (name.equals("EncryptedPackage")) {
      throw Refused.unprocessable("import.oldOrLocked");
    }
    if (BOOK.matcher(name).matches()) {
      book(content);
    } else if (name.matches("xl/_rels/workbook\\d*\\.xml\\.rels")) {
      relations(content);
    } else if (name.equals("xl/styles.xml")) {
      styles.read(content);
    } else if (name.equals("xl/sharedStrings.xml")) {
      texts.read(content);
    } else if (name.startsWith("xl/worksheets/") && name.endsWith(".xml")) {
      spans.put(name, spans(content));
    }
    return true;
  }

  private void book(InputStream content) throws XMLStreamException {
    var xml = Xml.open(content);
    for (var name = Xml.nextElement(xml); name != null; name = Xml.nextElement(xml)) {
      if (name.equals("workbookPr")
          && String.valueOf(xml.getAttributeValue(null, "date1904")).matches("1|true")) {
        styles.since1904();
      } else if (name.equals("sheet")) {
        var id = xml.getAttributeValue(RELATIONS, "id");
        ids.add(id == null ? xml.getAttributeValue(STRICT, "id") : id);
      }
    }
  }

  private void relations(InputStream content) throws XMLStreamException {
    var xml = Xml.open(content);
    for (var name = Xml.nextElement(xml); name != null; name = Xml.nextElement(xml)) {
      var target = xml.getAttributeValue(null, "Target");
      if (name.equals("Relationship") && target != null) {
        targets.put(
            xml.getAttributeValue(null, "Id"),
            target.startsWith("/")
                ? target.substring(1)
                : "xl/" + target.replaceFirst("^\\./", ""));
      }
    }
  }

  private static List<Span> spans(InputStream content) throws XMLStreamException {
    var xml = Xml.open(content);
    var spans = new ArrayList<Span>();
    for (var name = Xml.nextElement(xml); name != null; name = Xml.nextElement(xml)) {
      if (name.equals("mergeCell")) {
        var corners = String.valueOf(xml.getAttributeValue(null, "ref")).split(":");
        if (corners.length == 2 && spans.size() < Limits.ROWS / 8) {
          var first = Cells.row(corners[0]);
          var last = Cells.row(corners[1]);
          var column = Cells.column(corners[0]);
          if (first > 0 && last > first && column >= 0) {
            spans.add(new Span(column, first, last));
          }
        }
      }
    }
    spans.sort(Comparator.comparingInt(Span::first));
    return spans;
  }
}
