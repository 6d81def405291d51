package org.sarai.benchmarks;

import java.util.List;
import java.util.Locale;

/** The results beside their budgets, for people. */
final class Table {
  private static final String HEAD = "%-10s %-36s %8s %6s %6s  %8s %6s  %-20s %8s %8s %8s %5s %8s";
  private static final String LINE =
      "%-10s %-36s %8.2f %6.0f %6.0f  %8.2f %6s  %-20s %8.1f %8.1f %8.0f %5.1f %8s";

  private Table() {}

  /**
   * @param rows the rows
   * @param results of the same rows, in the same order
   * @return the lines of the table
   */
  static String of(List<Row> rows, List<Result> results) {
    var table = new StringBuilder();
    line(
        table, HEAD, "row", "", "CPU ms", "aim", "budget", "queries", "budget", "", "p50 ms",
        "p95 ms", "per s", "HTTP", "bytes");
    for (var index = 0; index < rows.size(); index++) {
      var row = rows.get(index);
      var budget = row.budget();
      var result = results.get(index);
      line(
          table,
          LINE,
          row.name(),
          row.what(),
          result.cpuMs(),
          budget.aimMs(),
          budget.ms(),
          result.queries(),
          budget.queries() == null ? "-" : budget.queries().toString(),
          budget.verdict(result),
          result.p50Ms(),
          result.p95Ms(),
          result.perSecond(),
          result.requests(),
          result.bytes() == null ? "-" : result.bytes().toString());
    }
    return table.toString();
  }

  private static void line(StringBuilder table, String format, Object... values) {
    table.append(String.format(Locale.ROOT, format, values).stripTrailing()).append('\n');
  }
}
