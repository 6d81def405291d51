package org.sarai.learning;

/**
 * The caller looks at a unit as learners would see it, without becoming one.
 *
 * @param unitId which unit, of a version that may not be published yet
 * @param language in which they read (BCP 47)
 */
public record OpenPreview(long unitId, String language) {}
