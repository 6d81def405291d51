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

  private Vocabulary() {}
}
