package org.sarai.web.documents;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;

/**
 * A document's tables, one below the other. Every record has the same fields, as RFC 4180 wants it:
 * of several tables the columns of all, and before them the heading of the table that a row is of.
 * Title and paragraphs are left out.
 */
final class CsvPaper {
  private CsvPaper() {}

  static void write(Paper paper, OutputStream out) throws IOException {
    var tables = paper.sections().stream().filter(part -> !part.heads().isEmpty()).toList();
    var heads = new LinkedHashSet<String>();
    tables.forEach(table -> heads.addAll(table.heads()));
    var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
    if (tables.size() > 1) {
      several(paper, tables, List.copyOf(heads), writer);
    } else {
      var csv = new Csv(writer, heads.toArray(String[]::new));
      tables.forEach(
          table ->
              table.rows().forEach(row -> csv.row(row.stream().map(CsvPaper::value).toArray())));
    }
    writer.flush();
  }

  private static void several(
      Paper paper, List<Section> tables, List<String> heads, BufferedWriter writer) {
    var columns = new String[heads.size() + 1];
    columns[0] = paper.language().messages().getString("paper.section");
    for (var place = 0; place < heads.size(); place++) {
      columns[place + 1] = heads.get(place);
    }
    var csv = new Csv(writer, columns);
    for (var table : tables) {
      for (var row : table.rows()) {
        var cells = new Object[columns.length];
        cells[0] = table.heading();
        for (var place = 0; place < row.size(); place++) {
          cells[heads.indexOf(table.heads().get(place)) + 1] = value(row.get(place));
        }
        csv.row(cells);
      }
    }
  }

  private static Object value(Cell cell) {
    if (cell instanceof Cell.Words words) {
      return words.text();
    }
    if (cell instanceof Cell.Count count) {
      return count.number();
    }
    if (cell instanceof Cell.Decimal decimal) {
      return decimal.number();
    }
    if (cell instanceof Cell.Share share) {
      return share.share();
    }
    if (cell instanceof Cell.Day day) {
      return day.day();
    }
    return ((Cell.Moment) cell).moment();
  }
}
