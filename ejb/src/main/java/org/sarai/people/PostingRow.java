package org.sarai.people;

import java.time.LocalDate;

/**
 * Where somebody belongs or belonged.
 *
 * @param id the affiliation; 0 when only a training record says so
 * @param institutionId where
 * @param institution its name
 * @param position may be null
 * @param rank as the institution writes it; may be null
 * @param from first day; null when nobody knows
 * @param until first day on which it was no more; null while it lasts
 * @param current whether it holds today
 */
public record PostingRow(
    long id,
    long institutionId,
    String institution,
    String position,
    String rank,
    LocalDate from,
    LocalDate until,
    boolean current) {}
