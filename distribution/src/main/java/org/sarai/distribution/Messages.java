package org.sarai.distribution;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The sentences that the launcher says; they live in {@code messages.properties}. */
final class Messages {
  private static final ResourceBundle BUNDLE =
      ResourceBundle.getBundle("org.sarai.distribution.messages", Locale.ROOT);

  private Messages() {}

  /**
   * The sentence of a key with its arguments filled in.
   *
   * @throws java.util.MissingResourceException if there is no such key
   */
  static String text(String key, Object... arguments) {
    return new MessageFormat(BUNDLE.getString(key), Locale.ROOT).format(arguments);
  }
}
