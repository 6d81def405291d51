package org.sarai.people;

/**
 * Which institutions to list. Filters may be null.
 *
 * @param text part of any name
 * @param type only this type
 * @param country only of this country, ISO 3166-1 alpha-2
 * @param closed whether closed ones and merged duplicates are listed too
 * @param language of the names
 * @param first how many to leave out
 * @param count how many at most
 */
public record InstitutionQuery(
    String text,
    InstitutionType type,
    String country,
    boolean closed,
    String language,
    int first,
    int count) {}
