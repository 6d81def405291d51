package org.sarai.indicators;

/** What an indicator counts. */
public enum Measure {
  PERSONS,
  PARTICIPATIONS,
  INSTITUTIONS,
  COURSES,
  /** Headcount of outreach, which is never added to persons. */
  OUTREACH,
  /** Interactions of counselling, which are never added to persons. */
  COUNSELLING,
  /** Nothing: somebody enters what a survey found, with its day and its source. */
  ENTERED;

  /**
   * @return whether people who were trained are counted, or where and in what they were
   */
  public boolean ofTrained() {
    return this == PERSONS || this == PARTICIPATIONS || this == INSTITUTIONS || this == COURSES;
  }
}
