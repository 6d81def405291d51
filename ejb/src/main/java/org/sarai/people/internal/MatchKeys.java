package org.sarai.people.internal;

import java.text.Normalizer;
import java.util.Locale;
import org.sarai.people.PersonDetails;

/**
 * By which values two records are one person, automatically.
 *
 * @param nationalId letters and digits of the number, and the nationality; null if no number
 * @param emailAndBirth the address in lower case and the birth date; null if either is missing
 */
record MatchKeys(String nationalId, String emailAndBirth) {

  static MatchKeys of(PersonDetails person) {
    var number = plainNumber(person.nationalId());
    return new MatchKeys(
        number == null
            ? null
            : number + '|' + (person.nationality() == null ? "" : person.nationality()),
        person.email() == null || person.birthDate() == null
            ? null
            : person.email().strip().toLowerCase(Locale.ROOT) + '|' + person.birthDate());
  }

  /** The letters and digits of a number, in upper case; null if there are none. */
  static String plainNumber(String number) {
    if (number == null) {
      return null;
    }
    var plain =
        Normalizer.normalize(number, Normalizer.Form.NFKC)
            .codePoints()
            .filter(Character::isLetterOrDigit)
            .map(MatchKeys::latinDigit)
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString()
            .toUpperCase(Locale.ROOT);
    return plain.isEmpty() ? null : plain;
  }

  private static int latinDigit(int character) {
    return Character.isDigit(character) ? '0' + Character.digit(character, 10) : character;
  }
}
