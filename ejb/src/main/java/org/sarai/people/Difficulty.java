package org.sarai.people;

/** Domains of the Washington Group's short set. */
public enum Difficulty {
  SEEING,
  HEARING,
  WALKING,
  REMEMBERING,
  SELF_CARE,
  COMMUNICATING;

  /** Answers, from none to not at all. */
  public enum Answer {
    NONE,
    SOME,
    A_LOT,
    CANNOT
  }
}
