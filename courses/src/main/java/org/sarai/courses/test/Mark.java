package org.sarai.courses.test;

/**
 * What an answer is worth.
 *
 * @param points from 0 to the question's points, to four decimal places
 * @param right whether the answer is wholly right; false for questions that are not marked
 * @param feedback what the author says to this answer and to everybody, a line each, with inlines;
 *     null if nothing
 */
public record Mark(double points, boolean right, String feedback) {}
