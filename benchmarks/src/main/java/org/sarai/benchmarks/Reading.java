package org.sarai.benchmarks;

/**
 * The meters at one moment, or the difference between two moments.
 *
 * @param seconds wall time
 * @param cpuMs CPU milliseconds of all server processes
 * @param compilingMs those of them that the Java compilers took
 * @param queries statements that the database has executed
 */
record Reading(double seconds, double cpuMs, double compilingMs, long queries) {
  Reading since(Reading earlier) {
    return new Reading(
        seconds - earlier.seconds,
        cpuMs - earlier.cpuMs,
        compilingMs - earlier.compilingMs,
        queries - earlier.queries);
  }
}
