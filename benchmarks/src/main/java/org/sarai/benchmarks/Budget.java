package org.sarai.benchmarks;

/**
 * What a request may cost.
 *
 * @param cpuMs CPU milliseconds over all server processes, at most
 * @param aimMs CPU milliseconds that we aim at
 * @param queries statements, at most; null where nothing is said of them
 */
record Budget(double cpuMs, double aimMs, Integer queries) {

  /** How a result stands against this budget, in a word or a few. */
  String verdict(Result result) {
    if (queries != null && result.queries() > queries + Result.LOOSE_QUERIES) {
      return "OVER (queries)";
    }
    if (result.cpuMs() > cpuMs) {
      return "OVER";
    }
    return result.cpuMs() <= aimMs ? "within aim" : "within budget";
  }
}
