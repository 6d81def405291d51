package org.sarai.people;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * Somebody moves to an institution: what they belong to within the caller's scope ends.
 *
 * @param personId who
 * @param institutionId where to
 * @param position there; may be null
 * @param rank there; may be null
 * @param on first day there
 */
public record TransferPerson(
    long personId,
    long institutionId,
    @Size(max = 200) String position,
    @Size(max = 80) String rank,
    @NotNull LocalDate on) {}
