package org.sarai.systemtests.exam;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What became of an exam, as text: for each failed case the visit that failed, step by step. */
final class Report {
  private Report() {}

  /** The last line. */
  static String summary(List<Outcome> outcomes) {
    var passed = outcomes.stream().filter(Outcome::isPassed).count();
    return passed + " of " + outcomes.size() + " cases passed";
  }

  /** Writes a report. */
  static void write(Path file, List<Outcome> outcomes) throws IOException {
    var lines = new ArrayList<String>();
    for (var outcome : outcomes) {
      lines.add(outcome.toString());
      outcome.steps().forEach(step -> lines.add("    " + step));
    }
    lines.add(summary(outcomes));
    Files.write(file, lines);
  }
}
