package org.sarai.facts;

import java.time.LocalDate;

/**
 * A fact card in a list for authors.
 *
 * @param code its code
 * @param country ISO 3166-1 alpha-2
 * @param kind what it holds
 * @param state how it stands today
 * @param value what it holds; authors see it in any state
 * @param text what it says, in the reader's language or else in English
 * @param verifiedOn day of the newest check; null without one
 * @param expiresOn last day on which it may be shown; null without a check
 * @param owned whether anybody looks after it
 * @param mine whether the caller does
 * @param uses how many places show it
 */
public record FactRow(
    String code,
    String country,
    FactKind kind,
    FactState state,
    String value,
    String text,
    LocalDate verifiedOn,
    LocalDate expiresOn,
    boolean owned,
    boolean mine,
    long uses) {}
