package org.sarai.indicators;

/**
 * A milestone, and what was there on its day by what is known at the instant asked for.
 *
 * @param milestone what was promised
 * @param actual null while the day has not come
 */
public record MilestoneReached(Milestone milestone, Figure actual) {}
