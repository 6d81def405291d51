package org.sarai.authoring.internal;

import java.time.Instant;

/**
 * What became of a link to the outside.
 *
 * @param what what was found
 * @param status what the other server answered; null if it did not
 * @param at when it was looked at; null where it is only being said
 */
public record LinkFinding(What what, Integer status, Instant at) {
  /** What was found. Only what is certain is said to be dead. */
  public enum What {
    /** Something is there. */
    ALIVE,
    /** The other server says that nothing is there, and that nothing will be. */
    GONE,
    /** There is no such server, though others are found. */
    NO_HOST,
    /** No answer came, in time or as one can read it. */
    SILENT,
    /** The answer neither gives nor denies it: asked too often, not for programs, broken. */
    ANSWERED,
    /** This server does not go there, or not where it leads. */
    REFUSED,
    /** This server finds nobody. */
    OFFLINE;

    boolean isDead() {
      return this == GONE || this == NO_HOST;
    }
  }

  static LinkFinding of(What what) {
    return new LinkFinding(what, null, null);
  }

  static LinkFinding of(What what, int status) {
    return new LinkFinding(what, status, null);
  }
}
