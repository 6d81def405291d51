package org.sarai.enrolment;

/**
 * A learner has completed a unit; told in the transaction that did it.
 *
 * @param enrolmentId of which enrolment
 * @param personId who
 * @param unitId which unit
 * @param score 0 to 100; null when the unit gives none
 * @param language the unit was taken in
 */
public record UnitCompleted(
    long enrolmentId, long personId, long unitId, Double score, String language) {}
