package org.sarai.people.internal;

import java.util.Locale;
import java.util.Set;

/** Countries by ISO 3166-1 alpha-2. */
public final class CountryCodes {
  private static final Set<String> CODES = Set.of(Locale.getISOCountries());

  private CountryCodes() {}

  public static boolean exists(String code) {
    return CODES.contains(code);
  }
}
