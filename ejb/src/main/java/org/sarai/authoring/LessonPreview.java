package org.sarai.authoring;

/**
 * A unit of a draft as learners will see it.
 *
 * @param html the whole page
 * @param nonce what its policy lets run
 * @param bytes that a learner loads before anything is played
 * @param seconds that this takes on the line that was asked for; 0 without one
 */
public record LessonPreview(String html, String nonce, long bytes, long seconds) {}
