package org.sarai.outreach;

/**
 * An institution for which the caller may record.
 *
 * @param id its id
 * @param name its name
 * @param country ISO 3166-1 alpha-2, or null
 */
public record Workplace(long id, String name, String country) {}
