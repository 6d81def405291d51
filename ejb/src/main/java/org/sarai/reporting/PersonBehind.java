package org.sarai.reporting;

import java.time.LocalDate;

/**
 * One of the people whom a figure counts.
 *
 * @param personId whom they count as
 * @param name what they are called; null if their identity was erased
 * @param participations how many of their participations the figure counts
 * @param last day of the newest of these
 */
public record PersonBehind(long personId, String name, long participations, LocalDate last) {}
