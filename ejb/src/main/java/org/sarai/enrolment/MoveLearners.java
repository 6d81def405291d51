package org.sarai.enrolment;

/**
 * Learners are to go on in another version of their course.
 *
 * @param courseCode the course
 * @param from number of the version that they are in
 * @param to number of the version that they go on in
 * @param begun whether those who have begun are moved, too; else only those who have not
 * @param reason why; never blank
 */
public record MoveLearners(String courseCode, int from, int to, boolean begun, String reason) {}
