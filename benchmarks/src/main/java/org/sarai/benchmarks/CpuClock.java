package org.sarai.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/** The CPU time that processes have taken so far, as Linux counts it: user and system. */
final class CpuClock {
  /** What {@code /proc} counts in: the kernel's USER_HZ is 100 on every platform that we run on. */
  private static final double MILLISECONDS_PER_TICK = 10;

  /** Of the values after the program's name, which is in brackets and may hold anything. */
  private static final int USER = 11;

  private static final int SYSTEM = 12;

  /** What Linux keeps of the names of the threads that compile Java. */
  private static final Pattern COMPILER = Pattern.compile("C[12] CompilerThre\\S*");

  private final List<Path> processes;

  /**
   * @param processes ids of the processes, which must live as long as the clock is read
   */
  CpuClock(List<Long> processes) {
    this.processes = processes.stream().map(pid -> Path.of("/proc", pid.toString())).toList();
  }

  /**
   * @return the sum over all processes
   * @throws UncheckedIOException if one of them is gone
   */
  double milliseconds() {
    try {
      var ticks = 0L;
      for (var process : processes) {
        ticks += ticks(Files.readString(process.resolve("stat")));
      }
      return ticks * MILLISECONDS_PER_TICK;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * @return what the Java compilers of the processes have taken; those of their threads that have
   *     ended, because there was nothing to compile, are missing
   */
  double compilingMilliseconds() {
    var ticks = 0L;
    for (var process : processes) {
      try (var threads = Files.newDirectoryStream(process.resolve("task"))) {
        for (var thread : threads) {
          ticks += compilingTicks(thread);
        }
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return ticks * MILLISECONDS_PER_TICK;
  }

  private static long compilingTicks(Path thread) throws IOException {
    try {
      var stat = Files.readString(thread.resolve("stat"));
      return COMPILER.matcher(name(stat)).matches() ? ticks(stat) : 0;
    } catch (IOException e) {
      if (Files.exists(thread)) {
        throw e;
      }
      // It has ended since the folder was read.
      return 0;
    }
  }

  /** The name of a process or thread, cut off by Linux after 15 characters. */
  static String name(String stat) {
    return stat.substring(stat.indexOf('(') + 1, stat.lastIndexOf(')'));
  }

  /** User and system time of a process, from the one line of its {@code stat}. */
  static long ticks(String stat) {
    var values = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
    return Long.parseLong(values[USER]) + Long.parseLong(values[SYSTEM]);
  }
}
