package org.sarai.learning;

/**
 * The caller opens a course's unit.
 *
 * @param courseCode the course
 * @param unitId which unit; null for the first that is not completed
 * @param language in which the learner reads (BCP 47)
 */
public record OpenPlay(String courseCode, Long unitId, String language) {}
