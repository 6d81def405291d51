package org.sarai.benchmarks;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * What one row came to: medians over its rounds, without what the servers spend when nobody asks.
 *
 * @param row the row's name
 * @param scale the data: 1 is the demo programme's size
 * @param users who asked at the same time
 * @param cpuMs CPU milliseconds of all server processes for each request
 * @param queries statements for each request
 * @param p50Ms wall time of half of the requests, at most
 * @param p95Ms wall time of 95 of 100 requests, at most
 * @param perSecond requests that were answered in a second
 * @param bytes of the compressed bodies of a request's answers; null when not weighed
 * @param requests HTTP requests that make up one request of the row
 */
record Result(
    String row,
    int scale,
    int users,
    double cpuMs,
    double queries,
    double p50Ms,
    double p95Ms,
    double perSecond,
    Long bytes,
    double requests) {

  /** Statements that a background task may have run meanwhile, for each request. */
  static final double LOOSE_QUERIES = 0.05;

  /**
   * @param row the row
   * @param rounds its rounds, at least one
   * @param idle what the servers do when nobody asks
   * @param bytes as weighed, or null
   */
  static Result of(Row row, List<Round> rounds, Idle idle, Long bytes) {
    var latencies =
        rounds.stream().flatMapToLong(round -> Arrays.stream(round.latencies())).sorted().toArray();
    return new Result(
        row.name(),
        row.scale(),
        row.size().users(),
        median(rounds, round -> round.cpuMs(idle)),
        median(rounds, round -> round.queries(idle)),
        percentile(latencies, 0.50) / 1e6,
        percentile(latencies, 0.95) / 1e6,
        median(rounds, Round::perSecond),
        bytes,
        median(rounds, Round::requestsEach));
  }

  private static double median(List<Round> rounds, ToDoubleFunction<Round> value) {
    return median(rounds.stream().mapToDouble(value).toArray());
  }

  static double median(double... values) {
    var sorted = values.clone();
    Arrays.sort(sorted);
    var middle = sorted.length / 2;
    return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
  }

  /** The smallest value that this part of the sorted values does not exceed. */
  static long percentile(long[] sorted, double part) {
    return sorted[Math.max(0, (int) Math.ceil(part * sorted.length) - 1)];
  }
}
