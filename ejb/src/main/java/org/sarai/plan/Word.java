package org.sarai.plan;

/**
 * A word of an academy.
 *
 * @param kind what it is for
 * @param word as the academy writes it
 * @param institutionId of a wing: an institution whose people belong to it, with those below; null
 *     for a rank
 * @param institution its name; null for a rank
 */
public record Word(WordKind kind, String word, Long institutionId, String institution) {}
