package org.sarai.authoring;

/** How a draft stands. */
public enum DraftState {
  /** Is being written. */
  DRAFT,
  /** Was sent to review, and says still what it said then. */
  REVIEW,
  /** Has become a version. */
  PUBLISHED,
  /** Was given up. */
  DISCARDED;

  /**
   * @return whether it can be written on
   */
  public boolean isOpen() {
    return this == DRAFT || this == REVIEW;
  }
}
