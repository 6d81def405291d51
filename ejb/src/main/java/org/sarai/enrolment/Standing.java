package org.sarai.enrolment;

/**
 * How many people stand where.
 *
 * @param nominated who wait for approval
 * @param waiting who wait for a place
 * @param enrolled who have not begun
 * @param started who are in the middle
 * @param completed who are through
 * @param overdue who should have completed before today, among those enrolled and started
 */
public record Standing(
    long nominated, long waiting, long enrolled, long started, long completed, long overdue) {}
