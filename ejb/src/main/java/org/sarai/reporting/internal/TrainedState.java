package org.sarai.reporting.internal;

/**
 * What an answer must know of the database before anything else.
 *
 * @param version of the table {@code trained}
 * @param forgotten changes up to this number cannot be asked for any more
 * @param isBehind whether deliveries wait, so that the table is not what the ledgers say
 * @param proposals differs whenever anything does that makes or ends a proposal
 */
record TrainedState(TrainedVersion version, long forgotten, boolean isBehind, String proposals) {}
