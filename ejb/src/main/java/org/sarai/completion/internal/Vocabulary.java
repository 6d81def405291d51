package org.sarai.completion.internal;

import java.util.Locale;
import java.util.Set;

/** The codes of participation lists. */
final class Vocabulary {
  static final Set<String> SEXES = Set.of("F", "M", "X");
  static final Set<String> YES_NO = Set.of("YES", "NO");
  static final Set<String> MODES = Set.of("ONLINE", "LIVE", "CLASSROOM", "ROOM", "BLENDED");
  static final Set<String> INSTITUTION_TYPES =
      Set.of(
          "LAW_ENFORCEMENT",
          "GOVERNMENT",
          "CSO",
          "INTERNATIONAL",
          "ACADEMIA",
          "MEDIA",
          "RELIGIOUS",
          "MRC",
          "DIASPORA",
          "PRIVATE",
          "OTHER");
  static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Vocabulary() {}

  /**
   * Whether a primary subtag names a language: of two letters those that ISO 639-1 knows, of three
   * any (Dari, Sorani and many others have no shorter one). Longer ones, such as a language's
   * English name, name nothing.
   */
  static boolean isLanguage(String subtag) {
    return subtag.length() == 3 || LANGUAGES.contains(subtag);
  }
}
