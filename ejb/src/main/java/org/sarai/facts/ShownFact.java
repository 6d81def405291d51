package org.sarai.facts;

import java.time.LocalDate;

/**
 * A fact card as learners see it on a day.
 *
 * @param code its code
 * @param kind what it holds
 * @param language of the words: the one that was asked for, or English
 * @param value what it holds; null unless it is verified and not expired
 * @param text what it says; null unless it is verified and not expired
 * @param instead whom to ask: without a value in its place, with one after its last day
 * @param verifiedOn day of the check; null without a value
 * @param expiresOn the last day on which the value may be seen, also off line; null without one
 * @param draft whether nobody has reviewed the words that a machine drafted
 */
public record ShownFact(
    String code,
    FactKind kind,
    String language,
    String value,
    String text,
    String instead,
    LocalDate verifiedOn,
    LocalDate expiresOn,
    boolean draft) {}
