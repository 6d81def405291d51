package org.sarai.facts;

/**
 * A place in a course that shows a fact card.
 *
 * @param courseCode the course's
 * @param versionId the course version's
 * @param unit name of the unit
 */
public record FactUse(String courseCode, long versionId, String unit) {}
