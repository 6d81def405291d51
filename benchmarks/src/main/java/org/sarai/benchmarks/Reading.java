package org.sarai.benchmarks;

/**
 * The meters at one moment, or the difference between two moments.
 *
 * @param seconds wall time
 * @param cpuMs CPU milliseconds of all server processes
 * @param queries statements that the database has executed
 */
record Reading(double seconds, double cpuMs, long queries) {
  Reading since(Reading earlier) {
    return new Reading(seconds - earlier.seconds, cpuMs - earlier.cpuMs, queries - earlier.queries);
  }
}
