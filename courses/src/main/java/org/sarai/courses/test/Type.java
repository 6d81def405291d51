package org.sarai.courses.test;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** How a question is asked. */
public enum Type {
  /** One of several. */
  SINGLE,
  /** All that are right of several. */
  MULTIPLE,
  /** True or false. */
  TRUEFALSE,
  /** What belongs to what. */
  MATCHING,
  /** In which order. */
  ORDERING,
  /** A number. */
  NUMBER,
  /** A few words. */
  TEXT,
  /** One of several pictures. */
  IMAGE,
  /** One of several, about something that is heard. */
  AUDIO,
  /** One of several, about a story that other questions share. */
  SCENARIO,
  /** A step between two ends; not marked. */
  SCALE,
  /** Free text; not marked. */
  OPEN;

  /** The word for it in the text. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether an answer can be right or wrong. */
  public boolean isMarked() {
    return this != SCALE && this != OPEN;
  }

  /** Whether exactly one option is chosen of those that are given. */
  public boolean isOneOf() {
    return this == SINGLE
        || this == TRUEFALSE
        || this == IMAGE
        || this == AUDIO
        || this == SCENARIO;
  }

  /** Whether its options have boxes that are ticked. */
  public boolean hasBoxes() {
    return isOneOf() || this == MULTIPLE;
  }

  static Optional<Type> of(String word) {
    return Arrays.stream(values()).filter(type -> type.word().equals(word)).findFirst();
  }
}
