package org.sarai.authoring;

import java.time.Instant;

/**
 * Something that happened to a draft.
 *
 * @param what it was
 * @param at when
 * @param by who
 * @param reason or comment; may be null
 * @param version number of the version that was published; else null
 * @param current whether it speaks of the draft as it is now
 */
public record DraftEvent(
    What what, Instant at, Author by, String reason, Integer version, boolean current) {
  /** What can happen. */
  public enum What {
    OPENED,
    /** Was sent to review. */
    SENT,
    /** A peer has reviewed it. */
    REVIEWED,
    /** It may be published as far as the law is concerned. */
    CLEARED,
    RETURNED,
    PUBLISHED,
    DISCARDED
  }
}
