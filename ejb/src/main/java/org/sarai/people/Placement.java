package org.sarai.people;

import java.time.LocalDate;

/**
 * Somebody's place, as a list states it.
 *
 * @param personId who
 * @param institutionId where
 * @param position or null
 * @param rank service rank, or null
 * @param from first day; null when nobody knows
 */
public record Placement(
    long personId, long institutionId, String position, String rank, LocalDate from) {}
