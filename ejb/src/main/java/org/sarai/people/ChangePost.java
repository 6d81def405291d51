package org.sarai.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody has another position or rank at the same institution from a day on.
 *
 * @param personId who
 * @param institutionId where they belong
 * @param position may be null
 * @param rank may be null
 * @param on first day
 */
public record ChangePost(
    long personId,
    long institutionId,
    @Size(max = 200) String position,
    @Size(max = 80) String rank,
    @NotNull LocalDate on) {}
