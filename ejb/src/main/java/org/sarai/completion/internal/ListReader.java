package org.sarai.completion.internal;

import java.io.Closeable;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarai.completion.ImportResult.Rejection;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.shared.Refused;
import org.sarai.shared.sheet.Line;
import org.sarai.shared.sheet.Lines;
import org.sarai.shared.sheet.Sheets;
import org.sarai.shared.sheet.Source;

/** Reads a list row by row: rows that can be taken, rows that cannot, and why. */
public final class ListReader implements Closeable {
  /** Where each day begins first. */
  private static final ZoneOffset EASTERNMOST = ZoneOffset.ofHours(14);

  /** Rows without a value, beyond which nothing more is looked for. */
  private static final int LONGEST_GAP = 5_000;

  /** More rows than this is no list of one office any more. */
  private static final int MOST_ROWS = 250_000;

  private final ListKind kind;
  private final ListLayout layout;
  private final Lines lines;
  private final Line titles;
  private final Map<String, RowReader.Column> header = new HashMap<>();
  private final List<String> unknownColumns = new ArrayList<>();
  private final Set<String> courseCodes;
  private final LocalDate today;
  private int count;

  /**
   * What the next row gave: either what it says or why it is not taken.
   *
   * @param line as it stands in the list
   * @param row what it says; null if it is not taken
   * @param rejection why it is not taken; null if it is
   */
  record Item(Line line, ListRow row, Rejection rejection) {}

  private ListReader(
      ListKind kind, ListLayout layout, Lines lines, Set<String> courseCodes, Instant now)
      throws IOException {
    this.kind = kind;
    this.layout = layout;
    this.lines = lines;
    this.courseCodes = courseCodes;
    this.today = LocalDate.ofInstant(now, EASTERNMOST);
    this.titles = headerLine();
    for (var index = 0; index < titles.cells().size(); index++) {
      var title = titles.cell(index).strip();
      var column = layout.columns().get(index);
      if (column != null) {
        header.put(
            column,
            new RowReader.Column(
                index, !HeaderWords.isCanonical(title), HeaderWords.isCnic(title)));
      } else if (!title.isEmpty()) {
        unknownColumns.add(title);
      }
    }
  }

  /**
   * Opens a list behind its header.
   *
   * @param source the file
   * @param kind what it tells of
   * @param layout how it is to be read; null to find out
   * @param courseCodes the courses that rows may name
   * @param now a day lies in the future when it has not begun anywhere on earth
   * @throws Refused (unprocessable) if this is no list at all
   * @throws IOException if the file cannot be read
   */
  static ListReader open(
      Source source, ListKind kind, ListLayout layout, Set<String> courseCodes, Instant now)
      throws IOException {
    var sheets = Sheets.of(source);
    var used = layout == null ? Layouts.find(sheets, kind) : layout;
    if (used.sheet() < 0 || used.sheet() >= sheets.count()) {
      throw Refused.unprocessable("import.noHeader");
    }
    var lines = sheets.open(used.sheet());
    try {
      return new ListReader(kind, used, lines, courseCodes, now);
    } catch (IOException | RuntimeException e) {
      lines.close();
      throw e;
    }
  }

  private Line headerLine() throws IOException {
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.number() >= layout.headerRow()) {
        return line;
      }
    }
    throw Refused.unprocessable("import.noHeader");
  }

  ListLayout layout() {
    return layout;
  }

  List<String> titles() {
    return titles.cells();
  }

  List<String> unknownColumns() {
    return unknownColumns;
  }

  /** Rows read so far that hold anything. */
  int count() {
    return count;
  }

  /** The next row that holds anything; null after the last. */
  Item next() throws IOException {
    var blank = 0;
    for (var line = lines.next(); line != null; line = lines.next()) {
      if (line.isBlank()) {
        if (++blank > LONGEST_GAP) {
          return null;
        }
      } else if (!repeatsHeader(line)) {
        if (++count > MOST_ROWS) {
          throw Refused.unprocessable("import.tooManyRows", MOST_ROWS);
        }
        return read(line);
      }
    }
    return null;
  }

  /** Printed lists say their header again on every page, and joined header cells say it twice. */
  private boolean repeatsHeader(Line line) {
    for (var index = 0; index < line.cells().size(); index++) {
      if (!line.cell(index).isBlank() && !line.cell(index).equals(titles.cell(index))) {
        return false;
      }
    }
    return true;
  }

  private Item read(Line line) {
    var reader = new RowReader(line, header, courseCodes, today, layout.days());
    try {
      var row = kind == ListKind.PEOPLE ? reader.person() : reader.participation();
      return new Item(line, row, null);
    } catch (RowReader.NotTaken e) {
      return new Item(
          line, null, new Rejection(line.number(), e.column(), e.getMessage(), e.value()));
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
