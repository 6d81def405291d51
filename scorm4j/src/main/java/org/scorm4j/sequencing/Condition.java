package org.scorm4j.sequencing;

/**
 * One condition of a sequencing or roll-up rule (SN 3.4.1, 3.7.2).
 *
 * @param kind what is asked
 * @param negated whether the answer is turned round; an unknown one stays unknown
 * @param objective identifier of the activity's objective that is meant; empty for the primary one
 * @param threshold what a measure is compared with, -1 to 1
 */
public record Condition(Kind kind, boolean negated, String objective, double threshold) {

  /** What a condition asks of an activity. */
  public enum Kind {
    SATISFIED("satisfied"),
    OBJECTIVE_STATUS_KNOWN("objectiveStatusKnown"),
    OBJECTIVE_MEASURE_KNOWN("objectiveMeasureKnown"),
    OBJECTIVE_MEASURE_GREATER_THAN("objectiveMeasureGreaterThan"),
    OBJECTIVE_MEASURE_LESS_THAN("objectiveMeasureLessThan"),
    COMPLETED("completed"),
    ACTIVITY_PROGRESS_KNOWN("activityProgressKnown"),
    ATTEMPTED("attempted"),
    ATTEMPT_LIMIT_EXCEEDED("attemptLimitExceeded"),
    TIME_LIMIT_EXCEEDED("timeLimitExceeded"),
    OUTSIDE_AVAILABLE_TIME_RANGE("outsideAvailableTimeRange"),
    ALWAYS("always");

    private final String word;

    Kind(String word) {
      this.word = word;
    }

    /** As the manifest writes it. */
    public String word() {
      return word;
    }
  }

  /** A condition on the primary objective or the progress, as it is. */
  static Condition of(Kind kind) {
    return new Condition(kind, false, "", 0);
  }
}
