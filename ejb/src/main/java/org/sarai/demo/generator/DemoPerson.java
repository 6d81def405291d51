package org.sarai.demo.generator;

import java.time.LocalDate;

/**
 * An invented person. Whoever has neither national id nor e-mail stands in exactly one row of all
 * lists, because nothing would connect a second one.
 *
 * @param key {@code P0001} to {@code P7213}, for use within the demo only
 * @param givenName given name in the person's script
 * @param familyName family name in the same script
 * @param sex {@code F}, {@code M}, {@code X}, or null for not stated
 * @param birthDate never null
 * @param nationalId with a prefix that no authority gives out; null for none
 * @param email under {@code demo.example}; null for none
 * @param phone under a country code that is not assigned; null for none
 * @param nationality ISO 3166-1 alpha-2
 * @param disability {@code YES}, {@code NO}, or null for not stated
 */
public record DemoPerson(
    String key,
    String givenName,
    String familyName,
    String sex,
    LocalDate birthDate,
    String nationalId,
    String email,
    String phone,
    String nationality,
    String disability) {

  /** Whether several rows about this person can be connected automatically. */
  boolean connectable() {
    return nationalId != null || email != null;
  }
}
