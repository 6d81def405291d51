package org.sarai.people.internal;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Set;
import org.sarai.people.PersonDetails;

/**
 * What of a person is compared with others.
 *
 * @param name their name in its parts
 * @param written the name as written, without case
 * @param birth may be null
 * @param number letters and digits of the national id; may be null
 * @param phone the digits that do not depend on how the country is dialled; may be null
 * @param email in lower case; may be null
 * @param sex F, M, X or null
 * @param places institutions that they were seen with, by any stable word; never null
 */
record Profile(
    PersonName name,
    String written,
    LocalDate birth,
    String number,
    String phone,
    String email,
    String sex,
    Set<String> places) {
  private static final int DIALLED = 9;

  static Profile of(PersonDetails person, Set<String> places) {
    return new Profile(
        PersonName.of(person.givenName(), person.familyName()),
        Normalizer.normalize(person.fullName(), Normalizer.Form.NFKC)
            .strip()
            .toLowerCase(Locale.ROOT),
        person.birthDate(),
        MatchKeys.plainNumber(person.nationalId()),
        phone(person.phone()),
        person.email() == null ? null : person.email().strip().toLowerCase(Locale.ROOT),
        person.sex(),
        Set.copyOf(places));
  }

  Profile withSex(String known) {
    return sex != null
        ? this
        : new Profile(name, written, birth, number, phone, email, known, places);
  }

  Profile withNumber(String known) {
    return number != null || known == null
        ? this
        : new Profile(name, written, birth, known, phone, email, sex, places);
  }

  /** The last digits: with and without the country's code a number is one. */
  private static String phone(String written) {
    var digits = MatchKeys.plainNumber(written);
    if (digits == null) {
      return null;
    }
    digits = digits.replaceAll("\\D", "");
    return digits.length() < DIALLED - 2
        ? null
        : digits.substring(Math.max(0, digits.length() - DIALLED));
  }
}
