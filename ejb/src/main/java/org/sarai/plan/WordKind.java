package org.sarai.plan;

/** What an academy has words for. */
public enum WordKind {
  RANK,
  WING
}
