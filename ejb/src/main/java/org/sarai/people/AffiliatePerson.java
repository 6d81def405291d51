package org.sarai.people;

import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody belongs to an institution, beside what they belong to already.
 *
 * @param personId who
 * @param institutionId where
 * @param position may be null
 * @param rank as the institution writes it; may be null
 * @param from first day; null when nobody knows
 */
public record AffiliatePerson(
    long personId,
    long institutionId,
    @Size(max = 200) String position,
    @Size(max = 80) String rank,
    LocalDate from) {}
