package org.sarai.reporting;

import java.util.List;

/**
 * A report is to be kept.
 *
 * @param title what people call it, 1 to 200 characters; it leaves the house, so no names
 * @param question what it answers; as of its instant, or of now if it has none
 * @param leftOut references of lists that it leaves out; never null
 */
public record FreezeReport(String title, TrainedQuestion question, List<String> leftOut) {
  public FreezeReport {
    leftOut = leftOut.stream().distinct().sorted().toList();
  }
}
