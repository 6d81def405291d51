package org.sarai.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Somebody leaves an institution.
 *
 * @param personId who
 * @param institutionId which one
 * @param on first day on which they do not belong there any more
 */
public record LeaveInstitution(long personId, long institutionId, @NotNull LocalDate on) {}
