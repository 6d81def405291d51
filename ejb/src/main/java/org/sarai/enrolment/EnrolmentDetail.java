package org.sarai.enrolment;

/**
 * An enrolment, for the features that let people learn.
 *
 * @param id its id
 * @param personId who
 * @param courseId in what
 * @param versionId in which version
 * @param state how far
 */
public record EnrolmentDetail(
    long id, long personId, long courseId, long versionId, EnrolmentRow.State state) {}
