package org.sarai.people;

/**
 * Which proposals to show.
 *
 * @param reason only those with this reason; null for all
 * @param atLeast only those with at least this score, 0 to 100
 */
public record ProposalFilter(MatchReason reason, int atLeast) {}
