package org.sarai.enrolment;

/**
 * Somebody on a group's list who is not enrolled with it yet.
 *
 * @param personId who
 * @param name full name; null when the register has none any more
 */
public record Listed(long personId, String name) {}
