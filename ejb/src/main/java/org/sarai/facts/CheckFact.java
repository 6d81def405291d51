package org.sarai.facts;

import java.time.LocalDate;

/**
 * Says that what a fact card says was checked.
 *
 * @param code the card's
 * @param edition the edition that was checked
 * @param verifiedOn the day of the check
 * @param expiresOn the last day on which it may be shown without another check
 * @param method how: called, read, asked whom
 */
public record CheckFact(
    String code, Long edition, LocalDate verifiedOn, LocalDate expiresOn, String method) {}
