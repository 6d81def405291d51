package org.sarai.completion.internal;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.completion.DayOrder;
import org.sarai.completion.ListKind;
import org.sarai.completion.ListLayout;
import org.sarai.completion.ListProposal;
import org.sarai.shared.Refused;
import org.sarai.shared.sheet.Line;
import org.sarai.shared.sheet.Sheets;
import org.sarai.shared.sheet.Source;

/**
 * Finds the header of a list: the first row of the first sheet that names what every list needs.
 * Letterheads and titles above it do not.
 */
public final class Layouts {
  /** Rows with content among which a header is looked for. */
  private static final int HEADER_AMONG = 40;

  private static final int BLANK_ROWS = 200;
  private static final int SAMPLE = 3;

  private Layouts() {}

  /** The layout of a list that needs no help. */
  static ListLayout find(Sheets sheets, ListKind kind) throws IOException {
    var empty = true;
    for (var sheet = 0; sheet < sheets.count(); sheet++) {
      for (var line : start(sheets, sheet)) {
        empty = false;
        var columns = columns(line, kind);
        if (isComplete(columns, kind)) {
          refuseDoubles(line, kind);
          return new ListLayout(sheet, line.number(), columns, DayOrder.UNKNOWN);
        }
      }
    }
    throw Refused.unprocessable(empty ? "import.empty" : "import.noHeader");
  }

  /**
   * A layout for people to adjust; where no header is recognised, the row that comes nearest.
   *
   * @param source the file
   * @param kind what it tells of
   * @param wanted the sheet and header row that somebody chose; null to find out
   * @return the proposal
   * @throws IOException if the file cannot be read
   */
  public static ListProposal propose(Source source, ListKind kind, ListLayout wanted)
      throws IOException {
    var sheets = Sheets.of(source);
    var best = wanted == null ? nearest(sheets, kind) : chosen(sheets, wanted);
    var lines = start(sheets, best.sheet());
    var header =
        lines.stream()
            .filter(line -> line.number() == best.headerRow())
            .findFirst()
            .orElseThrow(() -> Refused.unprocessable("import.noHeader"));
    var columns = wanted == null ? columns(header, kind) : wanted.columns();
    var sample =
        lines.stream()
            .filter(line -> line.number() > best.headerRow())
            .limit(SAMPLE)
            .map(line -> cells(line, header.cells().size()))
            .toList();
    return new ListProposal(
        new ListLayout(best.sheet(), best.headerRow(), columns, best.days()),
        isComplete(columns, kind),
        header.cells(),
        sample);
  }

  private static ListLayout chosen(Sheets sheets, ListLayout wanted) {
    if (wanted.sheet() < 0 || wanted.sheet() >= sheets.count()) {
      throw Refused.unprocessable("import.noHeader");
    }
    return wanted;
  }

  private static ListLayout nearest(Sheets sheets, ListKind kind) throws IOException {
    ListLayout best = null;
    var most = -1;
    for (var sheet = 0; sheet < sheets.count(); sheet++) {
      for (var line : start(sheets, sheet)) {
        var columns = columns(line, kind);
        var cells = (int) line.cells().stream().filter(cell -> !cell.isBlank()).count();
        var worth =
            isComplete(columns, kind)
                ? Integer.MAX_VALUE
                : columns.size() * 1000 + (cells > 1 ? 1 : 0);
        if (worth > most) {
          most = worth;
          best = new ListLayout(sheet, line.number(), columns, DayOrder.UNKNOWN);
        }
      }
    }
    return Optional.ofNullable(best).orElseThrow(() -> Refused.unprocessable("import.empty"));
  }

  private static List<String> cells(Line line, int count) {
    var cells = new ArrayList<String>();
    for (var index = 0; index < count; index++) {
      var cell = line.cell(index);
      cells.add(cell.length() > 60 ? cell.substring(0, 60) + "…" : cell);
    }
    return cells;
  }

  private static List<Line> start(Sheets sheets, int sheet) throws IOException {
    var start = new ArrayList<Line>();
    var blank = 0;
    try (var lines = sheets.open(sheet)) {
      for (var line = lines.next();
          line != null && start.size() < HEADER_AMONG && blank < BLANK_ROWS;
          line = lines.next()) {
        if (line.isBlank()) {
          blank++;
        } else {
          start.add(line);
        }
      }
    }
    return start;
  }

  /** The columns that a row names; of two that mean the same the contract's own, else the first. */
  static Map<Integer, String> columns(Line line, ListKind kind) {
    var found = new HashMap<Integer, String>();
    var taken = new HashSet<String>();
    for (var own : List.of(true, false)) {
      for (var index = 0; index < line.cells().size(); index++) {
        var title = line.cell(index);
        if (HeaderWords.isCanonical(title) == own && title.length() <= 120) {
          var column = HeaderWords.column(title, kind);
          if (column.isPresent() && taken.add(column.get())) {
            found.put(index, column.get());
          }
        }
      }
    }
    return found;
  }

  /** Whether nothing is missing without which no row could be taken. */
  public static boolean isComplete(Map<Integer, String> columns, ListKind kind) {
    var named = columns.containsValue("given_name") || columns.containsValue("family_name");
    return named
        && (kind == ListKind.PEOPLE ? columns.size() >= 2 : columns.containsValue("institution"));
  }

  /** The contract's own names stand for themselves; twice they contradict each other. */
  private static void refuseDoubles(Line line, ListKind kind) {
    var seen = new HashSet<String>();
    for (var title : line.cells()) {
      if (HeaderWords.isCanonical(title)) {
        var column = HeaderWords.column(title, kind);
        if (column.isPresent() && !seen.add(column.get())) {
          throw Refused.unprocessable("import.columnTwice", column.get());
        }
      }
    }
  }
}
