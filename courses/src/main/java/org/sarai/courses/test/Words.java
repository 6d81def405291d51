package org.sarai.courses.test;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** What people type, made comparable across keyboards. */
final class Words {
  /** Accents of Latin and Cyrillic, vowel marks of Arabic; vowels of Bengali are letters. */
  private static final Pattern ACCENTS =
      Pattern.compile("[\\u0300-\\u036F\\u0610-\\u061A\\u064B-\\u065F\\u0670\\u06D6-\\u06ED]");

  private static final Pattern UNSEEN = Pattern.compile("[\\s\\p{Z}\\p{Cf}\\u0640]");

  /** yeh, alef maksura; kaf; teh marbuta and the kinds of heh. */
  private static final String LETTERS =
      "\u064A\u0649\u0643\u0629\u06C0\u06C1\u06BE\u06D5\u06C3\u06C2";

  private static final String SAME = "\u06CC\u06CC\u06A9\u0647\u0647\u0647\u0647\u0647\u0647\u0647";

  private static final Pattern GROUPED =
      Pattern.compile("[1-9]\\d{0,2}(,\\d{2,3})*,\\d{3}(\\.\\d+)?");

  private Words() {}

  /**
   * A text without case, accents, blanks and what cannot be seen; letters that Arabic, Persian and
   * Urdu keyboards encode differently, and digits of all scripts, are made one.
   */
  static String folded(String text) {
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKD);
    plain = UNSEEN.matcher(ACCENTS.matcher(plain).replaceAll("")).replaceAll("");
    plain = plain.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder();
    plain.codePoints().map(Words::letter).forEach(folded::appendCodePoint);
    return folded.toString();
  }

  /**
   * A number as people type it: digits of any script, a point or comma; a comma before groups of
   * digits, as in 1,000 or 1,00,000, only groups them.
   */
  static Optional<BigDecimal> number(String text) {
    String plain = folded(text).replace('\u066B', '.').replace("\u066C", "").replace('\u2212', '-');
    if (GROUPED.matcher(plain.replaceFirst("^-", "")).matches()) {
      plain = plain.replace(",", "");
    }
    plain = plain.replace(',', '.');
    return plain.matches("[-+]?\\d{1,18}(\\.\\d{0,18})?")
        ? Optional.of(new BigDecimal(plain))
        : Optional.empty();
  }

  private static int letter(int letter) {
    int digit = Character.isDigit(letter) ? Character.digit(letter, 10) : -1;
    if (digit >= 0) {
      return '0' + digit;
    }
    int place = LETTERS.indexOf(letter);
    return place < 0 ? letter : SAME.charAt(place);
  }
}
