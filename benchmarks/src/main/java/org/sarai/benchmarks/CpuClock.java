package org.sarai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The CPU time that processes have taken so far, as Linux counts it: user and system. */
final class CpuClock {
  /** What {@code /proc} counts in: the kernel's USER_HZ is 100 on every platform that we run on. */
  private static final double MILLISECONDS_PER_TICK = 10;

  /** Of the values after the program's name, which is in brackets and may hold anything. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  private final List<Path> files;

  /**
   * @param processes ids of the processes, which must live as long as the clock is read
   */
  CpuClock(List<Long> processes) {
    files = processes.stream().map(pid -> Path.of("/proc", pid.toString(), "stat")).toList();
  }

  /**
   * @return the sum over all processes
   * @throws UncheckedIOException if one of them is gone
   */
  double milliseconds() {
    try {
      var ticks = 0L;
      for (var file : files) {
        ticks += ticks(Files.readString(file));
      }
      return ticks * MILLISECONDS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** User and system time of a process, from the one line of its {@code stat}. */
  static long ticks(String stat) {
    var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(values[USER]) + Long.parseLong(values[SYSTEM]);
  }
}
