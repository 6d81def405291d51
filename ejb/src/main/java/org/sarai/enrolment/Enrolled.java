package org.sarai.enrolment;

/**
 * Somebody is enrolled, or waits to be.
 *
 * @param enrolmentId the enrolment
 * @param created false when they were enrolled before
 * @param state whether they may learn, or wait for approval or a place
 */
public record Enrolled(long enrolmentId, boolean created, EnrolmentRow.State state) {}
