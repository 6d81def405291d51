package org.sarai.shared.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.sarai.shared.Refused;

/** The rows of a sheet of an XLSX file. */
final class SheetLines implements Lines {
  private final Workbook book;
  private final InputStream content;
  private final XMLStreamReader xml;
  private final List<Workbook.Span> spans;
  private final Map<Workbook.Span, String> shared = new HashMap<>();
  private int nextSpan;
  private int number;

  SheetLines(Source source, Workbook book, Workbook.Sheet sheet) throws IOException {
    this.book = book;
    this.spans = sheet.spans();
    this.content = Zip.open(source, sheet.file());
    try {
      this.xml = Xml.open(content);
    } catch (XMLStreamException e) {
      throw Refused.unprocessable("import.notXlsx");
    }
  }

  @Override
  public Line next() throws IOException {
    try {
      for (var name = Xml.nextElement(xml); name != null; name = Xml.nextElement(xml)) {
        if (name.equals("row")) {
          return row();
        }
      }
      return null;
    } catch (XMLStreamException e) {
      throw Refused.unprocessable("import.notXlsx");
    }
  }

  private Line row() throws XMLStreamException {
    var said = xml.getAttributeValue(null, "r");
    var stated = said != null && said.matches("[1-9]\\d{0,6}") ? Integer.parseInt(said) : 0;
    number = Math.max(stated, number + 1);
    if (number > Limits.ROWS) {
      throw Refused.unprocessable("import.tooLarge");
    }
    var cells = new ArrayList<String>();
    while (xml.hasNext()) {
      var event = Xml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
        cell(cells);
      } else if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
        break;
      }
    }
    fill(cells);
    return new Line(number, cells);
  }

  private void cell(List<String> cells) throws XMLStreamException {
    var name = xml.getAttributeValue(null, "r");
    var column = name == null ? cells.size() : Cells.column(name);
    if (column < 0 || column < cells.size()) {
      column = cells.size();
    }
    var type = String.valueOf(xml.getAttributeValue(null, "t"));
    var style = xml.getAttributeValue(null, "s");
    var value = value(type, style);
    if (value.isEmpty()) {
      // Styled but empty cells may reach to the last column that there is.
      return;
    }
    if (column >= Limits.COLUMNS) {
      throw Refused.unprocessable("import.tooManyColumns", number, Limits.COLUMNS);
    }
    put(cells, column, value);
  }

  private String value(String type, String style) throws XMLStreamException {
    var raw = new StringBuilder();
    var wanted = false;
    var phonetic = 0;
    while (xml.hasNext()) {
      var event = Xml.next(xml);
      if (event == XMLStreamConstants.START_ELEMENT) {
        var name = xml.getLocalName();
        phonetic += name.equals("rPh") ? 1 : 0;
        wanted = phonetic == 0 && (name.equals("v") || name.equals("t"));
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        wanted = false;
        phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
        if (xml.getLocalName().equals("c")) {
          break;
        }
      } else if (wanted && xml.hasText()) {
        Texts.append(raw, xml.getText());
      }
    }
    var text = raw.toString();
    return switch (type) {
      case "s" -> book.texts().get(text);
      case "inlineStr", "str", "e" -> text;
      case "d" -> text.replaceFirst("T.*", "");
      case "b" -> text.strip().equals("1") ? "TRUE" : "FALSE";
      default -> text.isBlank() ? "" : book.styles().text(text, style);
    };
  }

  private static void put(List<String> cells, int column, String value) {
    while (cells.size() <= column) {
      cells.add("");
    }
    cells.set(column, value);
  }

  /** Cells joined downwards: an institution that stands once beside ten people is everybody's. */
  private void fill(List<String> cells) {
    while (nextSpan < spans.size() && spans.get(nextSpan).first() <= number) {
      var span = spans.get(nextSpan++);
      if (span.first() == number && span.column() < cells.size()) {
        shared.put(span, cells.get(span.column()));
      }
    }
    shared.keySet().removeIf(span -> span.last() < number);
    shared.forEach(
        (span, value) -> {
          if (span.column() < Limits.COLUMNS
              && !value.isEmpty()
              && (span.column() >= cells.size() || cells.get(span.column()).isEmpty())) {
            put(cells, span.column(), value);
          }
        });
  }

  @Override
  public void close() throws IOException {
    content.close();
  }
}
