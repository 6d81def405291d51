package org.sarai.courses.facts;

import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/**
 * One fact card as its text says it. Maps are keyed by BCP 47 language and keep the order of the
 * file; English and Urdu are always there.
 *
 * @param code stable code, such as {@code PK-TIP-HOTLINE}
 * @param country ISO 3166-1 alpha-2
 * @param kind {@code hotline}, {@code fee}, {@code law}, {@code office} or {@code other}
 * @param value the number, amount or title itself, the same in every language
 * @param source where it stands in public, in words
 * @param note what authors should know, for instance that it is old; may be null
 * @param text what it says, by language
 * @param instead whom to ask while it cannot be shown, by language
 * @param drafts languages whose texts a machine drafted and nobody has reviewed
 * @param check how it was verified; null while it is not
 */
public record FactSeed(
    String code,
    String country,
    String kind,
    String value,
    String source,
    String note,
    Map<String, String> text,
    Map<String, String> instead,
    Set<String> drafts,
    Check check) {

  /**
   * That somebody verified a card.
   *
   * @param verifiedOn the day
   * @param by who
   * @param expiresOn the last day on which it may be shown; not before the day of the check
   */
  public record Check(LocalDate verifiedOn, String by, LocalDate expiresOn) {}
}
