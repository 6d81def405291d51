package org.sarai.facts;

/**
 * What waits for somebody who looks after fact cards.
 *
 * @param unverified cards of theirs that nobody has checked
 * @param expiring cards of theirs that are near their last day
 * @param expired cards of theirs whose last day is over
 * @param unowned cards that nobody looks after
 */
public record FactsWaiting(long unverified, long expiring, long expired, long unowned) {}
