package org.sarai.benchmarks;

import java.util.Random;

/**
 * A commit as a lesson makes it in its middle: score, status and all the suspend data it may keep.
 */
final class Commit {
  /** The most that SCORM 1.2 lets a lesson keep. */
  static final int SUSPEND_DATA = 4096;

  private static final String TEXT = text();

  private Commit() {}

  /**
   * @param seq number of the commit in its play; other numbers give other values
   * @return the body, JSON
   */
  static String body(int seq) {
    var start = seq % SUSPEND_DATA;
    return """
    {"seq": %1$d, "journal": [["cmi.core.score.raw", "%2$d", %4$d],
     ["cmi.core.lesson_status", "incomplete", %4$d], ["cmi.suspend_data", "%3$s", %4$d]]}"""
        .formatted(
            seq,
            seq % 100,
            TEXT.substring(start, start + SUSPEND_DATA),
            System.currentTimeMillis());
  }

  private static String text() {
    return new Random(1)
        .ints(2 * SUSPEND_DATA, 'A', 'Z' + 1)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
