package org.sarai.courses.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a question is about, in the words of knowledge-attitude-practice surveys. */
public enum Domain {
  KNOWLEDGE,
  ATTITUDE,
  PRACTICE;

  /** The word for it in the text. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Domain> of(String word) {
    return Arrays.stream(values()).filter(domain -> domain.word().equals(word)).findFirst();
  }
}
