package org.sarai.plan;

import java.time.LocalDate;

/**
 * Somebody who has to take a course.
 *
 * @param personId who
 * @param name full name; null if the register knows none
 * @param institution where they work
 * @param rank may be null
 * @param last when they took it last; null for never
 */
public record DueRow(long personId, String name, String institution, String rank, LocalDate last) {}
