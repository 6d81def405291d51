package org.sarai.completion;

/** What a list tells of. */
public enum ListKind {
  /** Who took part in which training. */
  PARTICIPATIONS,

  /** Who is there, and where they belong. */
  PEOPLE
}
