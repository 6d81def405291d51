package org.sarai.enrolment;

/**
 * How somebody who is not in a course would come into it.
 *
 * @param approval whether somebody has to say yes
 * @param full whether they would have to wait for a place
 * @param reason why they were declined or withdrawn before; null when they were not
 */
public record Offer(boolean approval, boolean full, String reason) {}
