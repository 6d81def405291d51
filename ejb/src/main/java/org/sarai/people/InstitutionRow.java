package org.sarai.people;

/**
 * An institution.
 *
 * @param id its id
 * @param name as recorded first
 * @param country ISO 3166-1 alpha-2 or null
 * @param type one of the contract's institution types or null
 */
public record InstitutionRow(long id, String name, String country, String type) {}
