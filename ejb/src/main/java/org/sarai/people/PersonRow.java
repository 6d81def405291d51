package org.sarai.people;

/**
 * A person in a list.
 *
 * @param id the person (the one that counts, after merges)
 * @param name full name; null when the register has none
 * @param sex F, M, X or null
 * @param nationality ISO 3166-1 alpha-2 or null
 * @param institution name of the newest institution within the caller's scope; may be null
 * @param institutionId its id; null when there is none
 * @param position there; may be null
 * @param more to how many further institutions of the caller's scope the person belongs
 */
public record PersonRow(
    long id,
    String name,
    String sex,
    String nationality,
    String institution,
    Long institutionId,
    String position,
    int more) {}
