package org.sarai.shared;

import java.util.Locale;
import java.util.Optional;

/** What this installation is for; decided once, when the server starts. */
public enum Mode {
  /** Demo accounts and the demo programme. */
  DEMO,
  /** Demo accounts and the catalogue, no demo people. */
  EMPTY,
  /** The real thing: starts only without demo accounts. */
  PRODUCTION;

  /**
   * Reads {@code SARAI_MODE}; without it the installation is in production, so that nothing of the
   * demo appears by accident.
   *
   * @return the mode
   */
  public static Mode current() {
    return Optional.ofNullable(System.getenv("SARAI_MODE"))
        .map(mode -> valueOf(mode.toUpperCase(Locale.ROOT)))
        .orElse(PRODUCTION);
  }
}
