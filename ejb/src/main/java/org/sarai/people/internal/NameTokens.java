package org.sarai.people.internal;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What of a name can be searched for. Names are encrypted, so the register keeps keyed hashes of
 * their words: of each word's skeleton (without vowels, accents and doubled letters, so that
 * Muhammad is found as Mohamed) and of the beginnings of it. A search hashes what was typed and
 * decrypts nobody.
 */
final class NameTokens {
  private static final int LONGEST_BEGINNING = 8;
  private static final int MOST_WORDS = 6;
  private static final int DIGITS_OF_A_NUMBER = 5;

  private NameTokens() {}

  /** Every token of a name; a name without letters has one too, or it would seem never indexed. */
  static Set<String> of(String name) {
    var tokens = new LinkedHashSet<String>();
    tokens.add("*");
    for (var word : words(name)) {
      tokens.add(whole(word));
      for (var end = 1; end <= Math.min(word.length(), LONGEST_BEGINNING); end++) {
        tokens.add(beginning(word.substring(0, end)));
      }
    }
    return tokens;
  }

  /** Skeletons of the words, as they stand. */
  static List<String> words(String name) {
    return Arrays.stream(folded(name).split("[^\\p{L}\\p{N}]+"))
        .filter(word -> !word.isEmpty())
        .map(NameTokens::skeleton)
        .limit(MOST_WORDS)
        .toList();
  }

  static String whole(String skeleton) {
    return "=" + skeleton;
  }

  static String beginning(String skeleton) {
    return "^" + skeleton.substring(0, Math.min(skeleton.length(), LONGEST_BEGINNING));
  }

  /** Whether somebody typed a number rather than a name. */
  static boolean isNumber(String typed) {
    return typed.codePoints().filter(Character::isDigit).count() >= DIGITS_OF_A_NUMBER;
  }

  private static String folded(String name) {
    return Normalizer.normalize(name, Normalizer.Form.NFKD)
        .toLowerCase(Locale.ROOT)
        .replaceAll("[\\p{M}\\p{Cf}\u0640'’ʼ`]+", "")
        .replaceAll("[\u064A\u0649\u06D2]", "\u06CC")
        .replace('\u0643', '\u06A9')
        .replaceAll("[\u0629\u0647\u06C3\u06BE\u06D5]", "\u06C1");
  }

  private static String skeleton(String word) {
    var first = word.offsetByCodePoints(0, 1);
    var bare =
        word.substring(0, first) + word.substring(first).replaceAll("[aeiouyаеёиоуыэюя]", "");
    return bare.replaceAll("(.)\\1+", "$1");
  }
}
