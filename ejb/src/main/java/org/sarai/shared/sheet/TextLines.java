package org.sarai.shared.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.sarai.shared.Refused;

/** The rows of a text file. */
final class TextLines implements Lines {
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final GuardedReader guard;
  private final boolean hint;
  private int number;

  TextLines(Source source, TextForm form) throws IOException {
    this.guard = new GuardedReader(form.reader(source));
    this.hint = form.hint();
    this.parser =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(form.delimiter())
            .setTrailingData(true)
            .get()
            .parse(guard);
    this.records = parser.iterator();
  }

  @Override
  public Line next() throws IOException {
    try {
      if (number == 0 && hint && records.hasNext()) {
        records.next();
        number++;
      }
      guard.rowBegins();
      if (!records.hasNext()) {
        return null;
      }
      var record = records.next();
      number++;
      return line(record);
    } catch (UncheckedIOException | IllegalStateException e) {
      if (guard.isExceeded()) {
        throw Refused.unprocessable("import.rowTooLong", number + 1);
      }
      throw Refused.unprocessable("import.notCsv", number + 1);
    }
  }

  private Line line(CSVRecord record) {
    if (record.size() > Limits.COLUMNS) {
      throw Refused.unprocessable("import.tooManyColumns", number, Limits.COLUMNS);
    }
    var cells = new ArrayList<String>(record.size());
    for (var cell : record) {
      if (cell.length() > Limits.CELL) {
        throw Refused.unprocessable("import.cellTooLong");
      }
      if (cell.indexOf('\0') >= 0) {
        throw Refused.unprocessable("import.notText");
      }
      cells.add(cell);
    }
    return new Line(number, cells);
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }
}
