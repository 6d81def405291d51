package org.sarai.benchmarks;

import java.time.Duration;

/**
 * What the servers do when nobody asks: their timers, polls and collectors.
 *
 * @param cpuMsPerSecond CPU milliseconds of all server processes in a second
 * @param queriesPerSecond statements in a second
 */
record Idle(double cpuMsPerSecond, double queriesPerSecond) {

  /** Leaves the servers alone for a while and reads the meters before and after. */
  static Idle measured(Meters meters, Duration settle, Duration length)
      throws InterruptedException {
    Thread.sleep(settle.toMillis());
    var begin = meters.read();
    Thread.sleep(length.toMillis());
    var spent = meters.read().since(begin);
    return new Idle(spent.cpuMs() / spent.seconds(), spent.queries() / spent.seconds());
  }
}
