package org.sarai.enrolment;

/**
 * Enrols somebody by their account.
 *
 * @param courseCode the course
 * @param username the account's name
 */
public record EnrolLearner(String courseCode, String username) {}
