package org.sarai.learning.internal;

import java.time.LocalDateTime;

/**
 * A preview; what belongs to its unit is set when it was read.
 *
 * @param reference its public name
 * @param tokenHash SHA-256 of the token that may write it
 * @param unitId the unit
 * @param language in which the author reads
 * @param personId who looks; null when it is nobody with a profile
 * @param register in which they stand; null with no person
 * @param state the engine's state
 * @param lastSeq the last commit
 * @param lastCommitAt when it came; null before the first
 * @param expiresAt until when
 * @param packageId the package
 * @param courseCode the course
 */
record PreviewRow(
    String reference,
    byte[] tokenHash,
    long unitId,
    String language,
    Long personId,
    String register,
    String state,
    int lastSeq,
    LocalDateTime lastCommitAt,
    LocalDateTime expiresAt,
    long packageId,
    String courseCode) {

  /** As the player sees it: a play without attempt, enrolment and person. */
  PlayRow play() {
    return new PlayRow(
        0,
        reference,
        tokenHash,
        expiresAt,
        lastSeq,
        language,
        0,
        state,
        null,
        packageId,
        0,
        unitId,
        null,
        0,
        courseCode,
        register,
        lastCommitAt);
  }
}
