package org.sarai.people;

/**
 * Where somebody belonged on a day.
 *
 * @param institutionId the institution
 * @param institutionName its name
 * @param position rank or post; may be null
 */
public record Affiliated(long institutionId, String institutionName, String position) {}
