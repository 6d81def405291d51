package org.sarai.shared.suppression;

/** What is said of a figure; the later, the less. */
public enum Status {
  /** Nobody is in it, and that may be known. */
  NOBODY,
  /** All of it. */
  SHOWN,
  /** That there is such a figure. */
  WITHHELD,
  /** Nothing: it is part of what is withheld already. */
  UNDIVIDED
}
