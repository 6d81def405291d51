package org.sarai.facts;

/**
 * Says what a fact card says.
 *
 * @param code stable code such as {@code PK-TIP-HOTLINE}; may be in small letters
 * @param country ISO 3166-1 alpha-2; stays for ever
 * @param kind what it holds; stays for ever
 * @param edition the edition that whoever writes had before them; null for a new card, or to write
 *     whatever stands
 * @param statement what it says
 */
public record DefineFact(
    String code, String country, FactKind kind, Long edition, FactStatement statement) {}
