package org.sarai.systemtests.exam;

import java.util.List;

/**
 * What became of a case.
 *
 * @param id of the case
 * @param failure which step failed and how; empty if the case passed
 * @param steps of the visit that failed, as far as it went, and what was to be seen then
 */
public record Outcome(String id, String failure, List<String> steps) {
  /** Whether everything was as it must be. */
  public boolean isPassed() {
    return failure.isEmpty();
  }

  /** The line for the person at the terminal. */
  @Override
  public String toString() {
    return id + (isPassed() ? " passed" : " failed: " + failure);
  }
}
