package org.sarai.facts;

import java.time.Instant;
import java.time.LocalDate;

/**
 * Something that happened to a fact card.
 *
 * @param what what happened
 * @param at when
 * @param by who did it
 * @param edition which edition it concerns; 0 for a change of owner
 * @param statement what was said; null unless something was
 * @param verifiedOn day of a check; else null
 * @param expiresOn its last day; else null
 * @param words how it was checked, or why it was withdrawn; else null
 */
public record FactEvent(
    What what,
    Instant at,
    FactOwner by,
    long edition,
    FactStatement statement,
    LocalDate verifiedOn,
    LocalDate expiresOn,
    String words) {

  /** What can happen to a card. */
  public enum What {
    STATED,
    OWNED,
    CHECKED,
    WITHDRAWN
  }
}
