package org.sarai.enrolment;

/**
 * What a move came to.
 *
 * @param moved how many learners go on in the other version
 * @param kept how many completed units they keep, all together
 * @param left how many stay because the other version would ask nothing of them
 */
public record LearnersMoved(int moved, int kept, int left) {}
