package org.sarai.benchmarks;

/**
 * What a request may cost.
 *
 * @param ms milliseconds, at most
 * @param aimMs milliseconds that we aim at
 * @param queries statements, at most; null where nothing is said of them
 * @param wall whether the milliseconds are those that somebody waits, half of the time at most;
 *     else those of the processors, over all server processes
 */
record Budget(double ms, double aimMs, Integer queries, boolean wall) {

  Budget(double cpuMs, double aimMs, Integer queries) {
    this(cpuMs, aimMs, queries, false);
  }

  /** What somebody may have to wait. */
  static Budget wall(double ms, double aimMs) {
    return new Budget(ms, aimMs, null, true);
  }

  /** How a result stands against this budget, in a word or a few. */
  String verdict(Result result) {
    var spent = wall ? result.p50Ms() : result.cpuMs();
    if (queries != null && result.queries() > queries + Result.LOOSE_QUERIES) {
      return "OVER (queries)";
    }
    if (spent > ms) {
      return "OVER";
    }
    return (spent <= aimMs ? "within aim" : "within budget") + (wall ? " (wall)" : "");
  }
}
