package org.sarai.benchmarks;

/** Everything that is read at the borders of a round. */
final class Meters {
  private final CpuClock cpu;
  private final Statements statements;

  Meters(CpuClock cpu, Statements statements) {
    this.cpu = cpu;
    this.statements = statements;
  }

  Reading read() {
    return new Reading(
        System.nanoTime() / 1e9,
        cpu.milliseconds(),
        cpu.compilingMilliseconds(),
        statements.count());
  }
}
