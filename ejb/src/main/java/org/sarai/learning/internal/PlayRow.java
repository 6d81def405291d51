package org.sarai.learning.internal;

import java.time.LocalDateTime;

/**
 * A play, its attempt and what belongs to them; read and locked in one query.
 *
 * @param id the play
 * @param reference its public name
 * @param tokenHash SHA-256 of the token that may write it
 * @param expiresAt until when
 * @param lastSeq the last commit that the database has
 * @param language in which the learner reads
 * @param attemptId the attempt
 * @param state the engine's state
 * @param writerPlay the play that may write the attempt; null when none does
 * @param packageId the package
 * @param enrolmentId the enrolment
 * @param unitId the unit
 * @param completedAt when the unit was completed; null before
 * @param personId the learner
 * @param courseCode the course
 * @param register the learner's register
 * @param lastCommitAt the newest receipt of the attempt; null before the first
 */
record PlayRow(
    long id,
    String reference,
    byte[] tokenHash,
    LocalDateTime expiresAt,
    int lastSeq,
    String language,
    long attemptId,
    String state,
    Long writerPlay,
    long packageId,
    long enrolmentId,
    long unitId,
    LocalDateTime completedAt,
    long personId,
    String courseCode,
    String register,
    LocalDateTime lastCommitAt) {}
