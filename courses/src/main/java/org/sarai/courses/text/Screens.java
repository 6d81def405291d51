package org.sarai.courses.text;

import java.util.List;
import java.util.Optional;

/**
 * A lesson's screens: each begins with a heading of the second level. For each there is a place for
 * a recording of somebody who reads it aloud, {@code media/UNIT.HEADING.LANGUAGE.opus}; nothing in
 * the text names it, so that it can come later without making translations behind.
 */
public final class Screens {
  private Screens() {}

  /** Whether a screen begins with this block. */
  public static boolean begins(Block block) {
    return block.kind() == Kind.HEADING
        && block.id() != null
        && !"3".equals(block.attributes().get(Block.LEVEL));
  }

  /**
   * Where the recording of a screen lies, if there is one.
   *
   * @param text a text of the unit, in the recording's language
   * @param block any block of it
   * @return empty for blocks that begin no screen
   */
  public static Optional<String> recording(Source text, Block block) {
    return begins(block) && text.unit() != null && text.language() != null
        ? Optional.of("media/%s.%s.%s.opus".formatted(text.unit(), block.id(), text.language()))
        : Optional.empty();
  }

  /** The places of all recordings of a text, whether there is anything or not. */
  public static List<String> recordings(Source text) {
    return text.hasQuestions()
        ? List.of()
        : text.blocks().stream().flatMap(block -> recording(text, block).stream()).toList();
  }
}
