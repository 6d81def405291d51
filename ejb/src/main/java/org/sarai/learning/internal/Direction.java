package org.sarai.learning.internal;

import java.util.Locale;
import java.util.Set;

/** In which direction a language is written. */
final class Direction {
  private static final Set<String> RIGHT_TO_LEFT =
      Set.of("ur", "ar", "fa", "prs", "ps", "ckb", "he", "sd", "ug");

  private Direction() {}

  static String of(String language) {
    return RIGHT_TO_LEFT.contains(Locale.forLanguageTag(language).getLanguage()) ? "rtl" : "ltr";
  }
}
