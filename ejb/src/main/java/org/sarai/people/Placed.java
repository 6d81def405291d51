package org.sarai.people;

/**
 * What came of a placement.
 *
 * @param affiliationId the affiliation that says it
 * @param created whether nobody had said so before
 */
public record Placed(long affiliationId, boolean created) {}
