package org.sarai.people;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * Somebody agrees to a purpose, or withdraws.
 *
 * @param personId who
 * @param purpose for what
 * @param given false: refused or withdrawn
 * @param on the day, not in the future
 */
public record RecordConsent(
    long personId, @NotNull ConsentPurpose purpose, boolean given, @NotNull LocalDate on) {}
