package org.sarai.courses;

/** How much a fault weighs. */
public enum Severity {
  /** Nothing is published or built while it is there. */
  ERROR,
  /** Authors are told; publishing is possible. */
  WARNING
}
