package org.sarai.catalogue;

/**
 * A course was defined.
 *
 * @param courseId its id
 * @param created false when it was there before
 */
public record Defined(long courseId, boolean created) {}
