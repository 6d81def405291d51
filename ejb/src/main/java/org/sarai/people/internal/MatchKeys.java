package org.sarai.people.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.sarai.people.PersonDetails;

/**
 * By which values two records are one person (automatically), or may be (for review).
 *
 * @param nationalId letters and digits of the number, and the nationality; null if no number
 * @param emailAndBirth the address in lower case and the birth date; null if either is missing
 * @param likeness birth date and a skeleton of the name, equal for many spellings of one name; null
 *     without a birth date
 */
record MatchKeys(String nationalId, String emailAndBirth, String likeness) {

  static MatchKeys of(PersonDetails person) {
    var number = plainNumber(person.nationalId());
    return new MatchKeys(
        number == null
            ? null
            : number + '|' + (person.nationality() == null ? "" : person.nationality()),
        person.email() == null || person.birthDate() == null
            ? null
            : person.email().strip().toLowerCase(Locale.ROOT) + '|' + person.birthDate(),
        person.birthDate() == null ? null : person.birthDate() + "|" + skeleton(person.fullName()));
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

  /**
   * What is left of a name when vowels, accents and doubled letters are taken away and its words
   * are put in order: Muhammad, Mohammed and Mohamad have one skeleton.
   */
  static String skeleton(String name) {
    var words =
        Normalizer.normalize(name, Normalizer.Form.NFKD)
            .toLowerCase(Locale.ROOT)
            .replaceAll("\\p{M}+", "")
            .split("[^\\p{L}\\p{N}]+");
    return Arrays.stream(words)
        .filter(word -> !word.isEmpty())
        .map(MatchKeys::consonants)
        .sorted()
        .collect(Collectors.joining(" "));
  }

  private static String consonants(String word) {
    var bare = word.substring(0, 1) + word.substring(1).replaceAll("[aeiouyаеёиоуыэюя]", "");
    return bare.replaceAll("(.)\\1+", "$1");
  }
}
