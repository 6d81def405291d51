package org.scorm4j.sequencing;

/**
 * What is known of an objective (SN 4.2.1, extended by 4th Ed.). All values are numbers; those that
 * answer yes or no are 1 and 0.
 */
public enum Aspect {
  SATISFIED("SatisfiedStatus"),
  MEASURE("NormalizedMeasure"),
  RAW("RawScore"),
  MIN("MinScore"),
  MAX("MaxScore"),
  COMPLETION("CompletionStatus"),
  PROGRESS("ProgressMeasure");

  private final String word;

  Aspect(String word) {
    this.word = word;
  }

  /** As the attributes of {@code mapInfo} end, after {@code read} or {@code write}. */
  public String word() {
    return word;
  }
}
