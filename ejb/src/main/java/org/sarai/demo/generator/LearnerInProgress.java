package org.sarai.demo.generator;

import java.time.LocalDate;

/**
 * A learner who is in the middle of the first lesson of a course today.
 *
 * @param person has an e-mail address, and no participation in this course yet
 * @param institution where the person works today
 * @param courseCode {@code O-08}
 * @param startedOn when the person enrolled
 * @param percent how far the learner is, 1 to 99
 * @param location the lesson's bookmark ({@code cmi.core.lesson_location})
 * @param suspendData the lesson's own state ({@code cmi.suspend_data}), consistent with the
 *     bookmark
 */
public record LearnerInProgress(
    DemoPerson person,
    DemoInstitution institution,
    String courseCode,
    LocalDate startedOn,
    int percent,
    String location,
    String suspendData) {}
