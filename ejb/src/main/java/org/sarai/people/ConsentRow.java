package org.sarai.people;

import java.time.LocalDate;

/**
 * What somebody decided on a purpose last.
 *
 * @param purpose for what
 * @param given true: agreed; false: refused or withdrawn
 * @param on the day of the decision
 */
public record ConsentRow(ConsentPurpose purpose, boolean given, LocalDate on) {}
