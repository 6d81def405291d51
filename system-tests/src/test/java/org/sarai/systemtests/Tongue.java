package org.sarai.systemtests;

import java.util.Locale;
import java.util.regex.Pattern;

/** A language of the interface, as a visitor's browser asks for it. */
enum Tongue {
  ENGLISH("en", "ltr", "en-GB", "[A-Za-z]"),
  URDU("ur", "rtl", "ur-PK", "[\\u0600-\\u06FF]");

  private final String tag;
  private final String direction;
  private final String locale;
  private final Pattern script;

  Tongue(String tag, String direction, String locale, String script) {
    this.tag = tag;
    this.direction = direction;
    this.locale = locale;
    this.script = Pattern.compile(script);
  }

  String tag() {
    return tag;
  }

  String direction() {
    return direction;
  }

  /** The locale of a browser whose owner reads this language. */
  String locale() {
    return locale;
  }

  /** Matches a text that has at least one letter of the language's script. */
  Pattern script() {
    return script;
  }

  Tongue other() {
    return this == ENGLISH ? URDU : ENGLISH;
  }

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
