package org.sarai.completion;

/** How a list writes its days, where they could be read in two ways: 03/04/2025. */
public enum DayOrder {
  /** Nobody knows; such a row is not taken. */
  UNKNOWN,

  /** The day comes first: 3 April. */
  DAY_FIRST,

  /** The month comes first: 4 March. */
  MONTH_FIRST
}
