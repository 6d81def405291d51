package org.sarai.benchmarks;

import java.util.List;

/** Rows and results for tests. */
final class Samples {
  private Samples() {}

  /** A row that may cost 2 ms, better 1, and so many queries. */
  static Row row(Integer queries) {
    return new Row(
        "commit",
        "SCORM commit",
        new Budget(2, 1, queries),
        new Row.Size(8, 1, 2, 3),
        () -> null,
        () -> null,
        session -> List.of());
  }

  static Result result(double cpuMs, double queries, Long bytes) {
    return new Result("commit", 1, 8, cpuMs, queries, 1.25, 20, 800, bytes, 1);
  }
}
