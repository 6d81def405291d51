package org.sarai.authoring;

/**
 * A test or survey is part of a course.
 *
 * @param versionId the version that has it
 * @param number the version's number
 * @param unitId the unit that it is
 */
public record InstrumentAppended(long versionId, int number, long unitId) {}
