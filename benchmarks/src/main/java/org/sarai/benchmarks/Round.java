package org.sarai.benchmarks;

/**
 * What one round took.
 *
 * @param operations how often the row's request was made
 * @param requests HTTP requests, redirects included
 * @param spent between its first and its last moment
 * @param latencies of each operation, in nanoseconds
 */
record Round(int operations, long requests, Reading spent, long[] latencies) {

  /** CPU milliseconds of all server processes for each operation, never below 0. */
  double cpuMs(Idle idle) {
    return Math.max(0, spent.cpuMs() - idle.cpuMsPerSecond() * spent.seconds()) / operations;
  }

  /** Statements for each operation, never below 0. */
  double queries(Idle idle) {
    return Math.max(0, spent.queries() - idle.queriesPerSecond() * spent.seconds()) / operations;
  }

  double perSecond() {
    return operations / spent.seconds();
  }

  double requestsEach() {
    return (double) requests / operations;
  }
}
