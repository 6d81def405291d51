package org.sarai.reporting.internal;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A CSV file of a pack. A text that a spreadsheet would calculate gets an apostrophe before it, as
 * in every list that leaves the platform: names come from strangers.
 */
final class PackTable {
  private static final String CALCULATED = "=+-@\t\r";

  private final CSVPrinter csv;

  PackTable(OutputStream out, String... columns) throws IOException {
    Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    writer.write('\uFEFF');
    csv = new CSVPrinter(writer, CSVFormat.RFC4180);
    csv.printRecord((Object[]) columns);
  }

  /** A row; null is an empty cell. */
  void row(Object... cells) throws IOException {
    csv.printRecord(Arrays.stream(cells).map(PackTable::cell).toArray());
  }

  private static Object cell(Object value) {
    return value instanceof String text
            && !text.isEmpty()
            && CALCULATED.indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : value;
  }

  void end() throws IOException {
    csv.flush();
  }
}
