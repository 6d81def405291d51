package org.sarai.enrolment;

import java.util.List;

/**
 * What came of a nomination, line by line.
 *
 * @param lines one for each person or text, in the order given
 */
public record Nominated(List<Line> lines) {
  public Nominated {
    lines = List.copyOf(lines);
  }

  /** What came of one line. */
  public enum Outcome {
    /** May learn from now on. */
    ENROLLED,
    /** Waits for approval. */
    NOMINATED,
    /** Waits for a place. */
    WAITING,
    /** Was in it already; nothing changed. */
    UNCHANGED,
    /** Nobody in the caller's scope is meant by this. */
    UNKNOWN,
    /** Several people are meant by this. */
    AMBIGUOUS,
    /** Not on the list of the closed group. */
    NOT_LISTED
  }

  /**
   * One line.
   *
   * @param written what was written; null for somebody given by id
   * @param personId who it is; null when unknown or ambiguous
   * @param outcome what came of it
   */
  public record Line(String written, Long personId, Outcome outcome) {}

  /**
   * @param outcome an outcome
   * @return how many lines came out so
   */
  public long count(Outcome outcome) {
    return lines.stream().filter(line -> line.outcome() == outcome).count();
  }
}
