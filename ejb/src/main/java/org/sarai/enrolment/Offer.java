package org.sarai.enrolment;

/**
 * How somebody who is not in a course would come into it.
 *
 * @param approval whether somebody has to say yes
 * @param full whether they would have to wait for a place
 */
public record Offer(boolean approval, boolean full) {}
