package org.sarai.enrolment;

/**
 * A group that the caller keeps, by name.
 *
 * @param id its id
 * @param name what it is called
 * @param institution whose it is, by name; null for a closed list
 */
public record CohortName(long id, String name, String institution) {}
