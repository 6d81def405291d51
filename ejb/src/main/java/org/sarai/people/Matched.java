package org.sarai.people;

/**
 * Who somebody turned out to be.
 *
 * @param personId the person
 * @param created whether the person is new to the register
 * @param toReview whether a new person looks like one who was there before
 */
public record Matched(long personId, boolean created, boolean toReview) {}
