package org.sarai.indicators;

/** What an entered value is a number of. What is counted has the unit of its measure. */
public enum Unit {
  NUMBER,
  PERCENT,
  /** Percentage points: the difference of two percentages, which is no percentage. */
  POINTS
}
