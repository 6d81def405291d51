package org.sarai.web.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Writes lists for spreadsheets: RFC 4180, with a byte order mark, without which the most used
 * spreadsheet takes Urdu for Latin. A text that a spreadsheet would calculate (it begins with one
 * of {@code = + - @}, a tabulator or a carriage return) gets an apostrophe before it: names and
 * answers come from strangers. Numbers are written as they are.
 */
public final class Csv {
  private static final String CALCULATED = "=+-@\t\r";

  private final Writer out;

  public Csv(Writer out, String... columns) {
    this.out = out;
    write("\uFEFF");
    row((Object[]) columns);
  }

  /** A row; null is an empty cell. */
  public void row(Object... cells) {
    write(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")) + "\r\n");
  }

  private void write(String text) {
    try {
      out.write(text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static String cell(Object value) {
    if (value == null || value instanceof Number) {
      return value == null ? "" : value.toString();
    }
    var text = value.toString();
    if (!text.isEmpty() && CALCULATED.indexOf(text.charAt(0)) >= 0) {
      text = "'" + text;
    }
    return text.matches("(?s).*[\",\r\n].*") ? '"' + text.replace("\"", "\"\"") + '"' : text;
  }
}
