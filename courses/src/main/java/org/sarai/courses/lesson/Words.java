package org.sarai.courses.lesson;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;

/** The words that a lesson needs around its text, in the lesson's language. */
public final class Words {
  private static final Set<String> FROM_THE_RIGHT = Set.of("ur", "ar", "prs", "fa", "ps", "ckb");

  private final ResourceBundle bundle;

  private Words(ResourceBundle bundle) {
    this.bundle = bundle;
  }

  /** The words of a language; English where nobody has written them yet. */
  public static Words of(String language) {
    return new Words(
        ResourceBundle.getBundle(
            "org.sarai.courses.lesson.words",
            Locale.forLanguageTag(language),
            Words.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
  }

  /** {@code rtl} or {@code ltr}. */
  public static String direction(String language) {
    return FROM_THE_RIGHT.contains(language) ? "rtl" : "ltr";
  }

  /** A word by its key. */
  public String get(String key) {
    return bundle.getString(key);
  }

  /** The keys that the script says. */
  static final List<String> SPOKEN =
      List.of(
          "right",
          "wrong",
          "choose",
          "again",
          "done",
          "open",
          "nolanguage",
          "switched",
          "listen",
          "quiet",
          "remark",
          "remark-hint",
          "remark-place",
          "remark-here",
          "remark-text",
          "remark-send",
          "remark-empty",
          "remark-noted",
          "remark-refused");
}
