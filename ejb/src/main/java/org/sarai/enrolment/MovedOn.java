package org.sarai.enrolment;

import java.time.Instant;

/**
 * A learner was moved to another version of a course.
 *
 * @param at when
 * @param reason why
 * @param from number of the version that they came from
 * @param to number of the version that they are in
 * @param kept how many completed units they kept
 */
public record MovedOn(Instant at, String reason, int from, int to, int kept) {}
