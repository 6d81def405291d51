package org.sarai.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What the servers hold in memory, as Linux counts it (resident; shared pages count for each). */
final class Memory {
  private static final String RESIDENT = "VmRSS:";
  private static final double KIB_PER_MIB = 1024;

  private Memory() {}

  /**
   * @param names of the servers
   * @param processes their ids, in the same order
   * @return a line for people
   * @throws IOException if one of them is gone
   */
  static String of(List<String> names, List<Long> processes) throws IOException {
    var line = new StringJoiner(", ", "  memory: ", "");
    var sum = 0L;
    for (var index = 0; index < names.size(); index++) {
      var status = Path.of("/proc", processes.get(index).toString(), "status");
      var kibibytes = kibibytes(Files.readString(status));
      sum += kibibytes;
      line.add(mebibytes(names.get(index), kibibytes));
    }
    return line.add(mebibytes("together", sum)).toString();
  }

  private static String mebibytes(String name, long kibibytes) {
    return String.format(Locale.ROOT, "%s %.0f MiB", name, kibibytes / KIB_PER_MIB);
  }

  /** The resident memory of a process, from its {@code status}. */
  static long kibibytes(String status) {
    return status
        .lines()
        .filter(line -> line.startsWith(RESIDENT))
        .map(line -> line.substring(RESIDENT.length()).replace("kB", "").strip())
        .mapToLong(Long::parseLong)
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no resident memory in the status"));
  }
}
