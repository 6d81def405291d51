package org.sarai.shared.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** XLSX files for tests, honest and other ones, written part by part. */
public final class XlsxFile {
  private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
  private static final String MAIN =
      "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";

  /** Writes a part. */
  public interface Part {
    void write(OutputStream out) throws IOException;
  }

  private final Map<String, Part> parts = new LinkedHashMap<>();

  /** A workbook whose sheets hold these rows of XML. */
  public static XlsxFile of(String... sheets) {
    var file = new XlsxFile();
    var book = new StringBuilder();
    var relations = new StringBuilder();
    for (var index = 1; index <= sheets.length; index++) {
      book.append(
          "<sheet name=\"S%d\" sheetId=\"%d\" r:id=\"r%d\"/>".formatted(index, index, index));
      relations.append(
          "<Relationship Id=\"r%d\" Type=\"t\" Target=\"worksheets/sheet%d.xml\"/>"
              .formatted(index, index));
      file.text(
          "xl/worksheets/sheet" + index + ".xml",
          HEAD + "<worksheet " + MAIN + ">" + sheets[index - 1] + "</worksheet>");
    }
    file.text("[Content_Types].xml", HEAD + "<Types/>");
    file.text(
        "xl/workbook.xml",
        HEAD
            + "<workbook "
            + MAIN
            + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
            + "<sheets>"
            + book
            + "</sheets></workbook>");
    file.text(
        "xl/_rels/workbook.xml.rels", HEAD + "<Relationships>" + relations + "</Relationships>");
    return file;
  }

  /** Styles: 0 plain, 1 a day, 2 padded to thirteen digits, 3 per cent. */
  public XlsxFile styled() {
    return text(
        "xl/styles.xml",
        HEAD
            + "<styleSheet "
            + MAIN
            + "><numFmts><numFmt numFmtId=\"164\" formatCode=\"0000000000000\"/></numFmts>"
            + "<cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/>"
            + "<xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"9\"/></cellXfs>"
            + "</styleSheet>");
  }

  public XlsxFile shared(String... texts) {
    var all = new StringBuilder();
    for (var text : texts) {
      all.append("<si>").append(text).append("</si>");
    }
    return text("xl/sharedStrings.xml", HEAD + "<sst " + MAIN + ">" + all + "</sst>");
  }

  public XlsxFile text(String name, String text) {
    return part(name, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  public XlsxFile part(String name, Part part) {
    parts.put(name, part);
    return this;
  }

  /** A row of inline texts. */
  public static String row(int number, String... cells) {
    var row = new StringBuilder("<row r=\"" + number + "\">");
    for (var index = 0; index < cells.length; index++) {
      row.append("<c r=\"%c%d\" t=\"inlineStr\"><is><t>".formatted('A' + index, number))
          .append(cells[index])
          .append("</t></is></c>");
    }
    return row.append("</row>").toString();
  }

  public byte[] bytes() {
    var bytes = new ByteArrayOutputStream();
    try (var zip = new ZipOutputStream(bytes)) {
      for (var part : parts.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        part.getValue().write(zip);
        zip.closeEntry();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
