package org.sarai.courses.text;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One piece of a unit: what an author writes, moves and translates as a whole. The same block has
 * the same id in every language.
 *
 * @param kind what it is
 * @param id its name within the unit; null only where the text forgot it, which is a fault
 * @param of in a translation, the fingerprint of the source block that was translated; else null
 * @param reviewedBy who has reviewed this block and when, {@code NAME, 2026-11-20}; null if nobody
 * @param attributes what its first line says; a directive's argument under {@value #ARGUMENT}, a
 *     heading's level under {@value #LEVEL}
 * @param body its text without the mark; for directives the lines between the {@code :::}
 * @param line line of the file where it begins, from 1; 0 if it comes from no file
 */
public record Block(
    Kind kind,
    String id,
    String of,
    String reviewedBy,
    Map<String, String> attributes,
    String body,
    int line) {
  /** Attribute of a directive's argument. */
  public static final String ARGUMENT = "argument";

  /** Attribute of a heading's level, {@code 2} or {@code 3}. */
  public static final String LEVEL = "level";

  /** What an id looks like. */
  public static final String ID = "[a-z][a-z0-9-]{0,30}";

  /**
   * Keeps the attributes in their order.
   *
   * @throws IllegalArgumentException when {@code reviewedBy} could not be written down
   */
  public Block {
    if (reviewedBy != null && reviewedBy.matches("(?s).*[\"\\n].*")) {
      throw new IllegalArgumentException("no quotes or line breaks in who reviewed");
    }
    attributes = Collections.unmodifiableMap(new LinkedHashMap<>(attributes));
  }

  /** The directive's argument; null if it has none. */
  public String argument() {
    return attributes.get(ARGUMENT);
  }

  /** Line of the file where the body begins. */
  public int bodyLine() {
    return kind.isDirective() ? line + 1 : line;
  }

  /**
   * What a translation says it was made of: ten hex digits over the canonical text without id.
   * Changes exactly when something that a reader can notice changes.
   */
  public String fingerprint() {
    return Fingerprint.of(SourceWriter.text(this));
  }

  /** The same block under another id. */
  public Block withId(String other) {
    return new Block(kind, other, of, reviewedBy, attributes, body, line);
  }

  /** The same block with another text, which nobody has reviewed yet. */
  public Block withBody(String other) {
    return new Block(kind, id, of, null, attributes, other, line);
  }

  /** The same block, said to be the translation of what the source says now. */
  public Block translating(Block source) {
    return new Block(kind, id, source.fingerprint(), reviewedBy, attributes, body, line);
  }

  /**
   * The same block as reviewed.
   *
   * @param who {@code NAME, 2026-11-20}; null takes the review back
   */
  public Block reviewed(String who) {
    return new Block(kind, id, of, who, attributes, body, line);
  }
}
