package org.sarai.enrolment;

/**
 * Somebody is enrolled.
 *
 * @param enrolmentId the enrolment
 * @param created false when they were enrolled before
 */
public record Enrolled(long enrolmentId, boolean created) {}
