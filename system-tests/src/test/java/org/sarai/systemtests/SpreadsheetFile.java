package org.sarai.systemtests;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** An XLSX file as a spreadsheet shows it: sheets, rows, and each cell's value as text. */
final class SpreadsheetFile {
  private SpreadsheetFile() {}

  /**
   * @param number of the sheet, from 1
   */
  static List<List<String>> sheet(byte[] content, int number) {
    try {
      Path file = Files.createTempFile("sheet", ".xlsx");
      try {
        Files.write(file, content);
        try (ZipFile zip = new ZipFile(file.toFile())) {
          return rows(
              document(zip, "xl/worksheets/sheet" + number + ".xml"),
              texts(document(zip, "xl/sharedStrings.xml")));
        }
      } finally {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Document document(ZipFile zip, String name) throws IOException {
    try (var in = zip.getInputStream(zip.getEntry(name))) {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(in);
    } catch (SAXException | ParserConfigurationException e) {
      throw new IOException(name, e);
    }
  }

  private static List<String> texts(Document strings) {
    return elements(strings.getElementsByTagName("si")).stream()
        .map(Element::getTextContent)
        .toList();
  }

  private static List<List<String>> rows(Document sheet, List<String> texts) {
    List<List<String>> rows = new ArrayList<>();
    for (Element row : elements(sheet.getElementsByTagName("row"))) {
      rows.add(
          elements(row.getElementsByTagName("c")).stream()
              .map(cell -> value(cell, texts))
              .toList());
    }
    return rows;
  }

  private static String value(Element cell, List<String> texts) {
    String value = cell.getTextContent();
    return cell.getAttribute("t").equals("s") ? texts.get(Integer.parseInt(value)) : value;
  }

  private static List<Element> elements(NodeList nodes) {
    return IntStream.range(0, nodes.getLength())
        .mapToObj(index -> (Element) nodes.item(index))
        .toList();
  }
}
