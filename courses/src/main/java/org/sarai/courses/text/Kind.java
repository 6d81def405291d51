package org.sarai.courses.text;

import java.util.Arrays;
import java.util.Optional;

/** What a block is. */
public enum Kind {
  /** {@code ##} or {@code ###}; attribute {@code level}. */
  HEADING(Shape.MARKDOWN),
  /** Running text. */
  PARAGRAPH(Shape.MARKDOWN),
  /** A list with dots or numbers. */
  LIST(Shape.MARKDOWN),
  /** A table with a row of heads. */
  TABLE(Shape.MARKDOWN),
  /** A picture with its alternative text. */
  IMAGE(Shape.MARKDOWN),
  /** Something that must not be overlooked; argument: note, tip, warning or danger. */
  CALLOUT(Shape.TEXT),
  /** A fact card; argument: its code. The body, if any, is a remark of the author. */
  FACT(Shape.EMPTY),
  /** A word of the field and what it means; argument: the word. */
  TERM(Shape.TEXT),
  /** Something to hear; argument: the file. The body is the transcript. */
  AUDIO(Shape.TEXT),
  /** Something to see; argument: the file. The body is description and transcript. */
  VIDEO(Shape.TEXT),
  /** Something to take along; argument: the file. The body says what it is. */
  FILE(Shape.TEXT),
  /** Sections that open one by one. */
  ACCORDION(Shape.STRUCTURE),
  /** A question inside a lesson, with feedback; never counted. */
  CHOICE(Shape.STRUCTURE),
  /** A story with decisions. */
  SCENARIO(Shape.STRUCTURE),
  /** A question of a test or survey; argument: its type. */
  QUESTION(Shape.STRUCTURE);

  enum Shape {
    MARKDOWN,
    TEXT,
    EMPTY,
    STRUCTURE
  }

  private final Shape shape;

  Kind(Shape shape) {
    this.shape = shape;
  }

  /** The word for it in the text, for example {@code callout}. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }

  /** Whether it stands between {@code :::} lines. */
  public boolean isDirective() {
    return shape != Shape.MARKDOWN;
  }

  boolean isRunningText() {
    return shape == Shape.TEXT;
  }

  boolean needsArgument() {
    return this != ACCORDION && this != CHOICE && this != SCENARIO && isDirective();
  }

  boolean namesMedia() {
    return this == AUDIO || this == VIDEO || this == FILE;
  }

  static Optional<Kind> ofDirective(String word) {
    return Arrays.stream(values())
        .filter(kind -> kind.isDirective() && kind.word().equals(word))
        .findFirst();
  }
}
