package org.sarai.people;

/**
 * Whom to list. Every filter may be null.
 *
 * @param text beginnings of names, in any order and script; or an e-mail address; or a number
 * @param institutionId only who belongs there or below today
 * @param country only who belongs to an institution of this country today, ISO 3166-1 alpha-2
 * @param sex F, M or X
 * @param language of the names of institutions
 * @param first how many to leave out
 * @param count how many at most
 */
public record PeopleQuery(
    String text,
    Long institutionId,
    String country,
    String sex,
    String language,
    int first,
    int count) {}
