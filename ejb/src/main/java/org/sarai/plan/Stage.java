package org.sarai.plan;

/** How far a course is at an academy, in this order. */
public enum Stage {
  PILOTED,
  ADOPTED,
  BUDGETED,
  /** Delivered nationally. */
  DELIVERED
}
