package org.sarai.benchmarks;

/**
 * What one round took.
 *
 * @param operations how often the row's request was made
 * @param requests HTTP requests; a redirect leads to one more
 * @param spent between its first and its last moment
 * @param latencies of each operation, in nanoseconds
 */
record Round(int operations, long requests, Reading spent, long[] latencies) {
  /** The part of a round's CPU time that the Java compilers may take. */
  private static final double COMPILING = 0.1;

  /** CPU milliseconds of all server processes for each operation, never below 0. */
  double cpuMs(Idle idle) {
    return Math.max(0, spent.cpuMs() - idle.cpuMsPerSecond() * spent.seconds()) / operations;
  }

  /** Statements for each operation, never below 0. */
  double queries(Idle idle) {
    return Math.max(0, spent.queries() - idle.queriesPerSecond() * spent.seconds()) / operations;
  }

  /** Whether the Java compilers were still busy: what they cost now, nobody pays an hour later. */
  boolean isCold() {
    return spent.compilingMs() > COMPILING * spent.cpuMs();
  }

  double perSecond() {
    return operations / spent.seconds();
  }

  double requestsEach() {
    return (double) requests / operations;
  }
}
