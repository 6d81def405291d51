package org.sarai.courses.text;

import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A unit of a course in one language: front matter and blocks.
 *
 * @param file its name for messages
 * @param front the front matter by key
 * @param lines line of each key in the file; empty if it comes from no file
 * @param blocks in the order of the text
 */
public record Source(
    String file, Map<String, String> front, Map<String, Integer> lines, List<Block> blocks) {
  /** Keeps everything in its order. */
  public Source {
    front = Collections.unmodifiableMap(new LinkedHashMap<>(front));
    lines = Map.copyOf(lines);
    blocks = List.copyOf(blocks);
  }

  /** A text that comes from no file. */
  public Source(Map<String, String> front, List<Block> blocks) {
    this("", front, Map.of(), blocks);
  }

  /** A value of the front matter; null if it is not there. */
  public String value(String key) {
    return front.get(key);
  }

  /** The line of a key of the front matter; 1 if it is not there. */
  public int line(String key) {
    return lines.getOrDefault(key, 1);
  }

  /** Stable name of the unit; null where the text forgot it. */
  public String unit() {
    return value("unit");
  }

  /** {@code lesson}, {@code document}, {@code audio}, {@code test} or {@code survey}. */
  public String kind() {
    return value("kind");
  }

  /** BCP 47 language of the text. */
  public String language() {
    return value("language");
  }

  /** The unit's title in this language. */
  public String title() {
    return value("title");
  }

  /** Whether it consists of questions: a test or a survey. */
  public boolean hasQuestions() {
    return "test".equals(kind()) || "survey".equals(kind());
  }

  /** Whether a machine drafted it and nobody has said that it is right. */
  public boolean isDraft() {
    return "yes".equals(value("draft"));
  }

  /** Who has reviewed the whole unit and when, {@code NAME, 2026-11-20}; null if nobody. */
  public String reviewedBy() {
    return value("reviewed");
  }

  /** The block of an id. */
  public Optional<Block> block(String id) {
    return blocks.stream().filter(block -> id.equals(block.id())).findFirst();
  }

  /** The same text with a value of the front matter changed; null takes it away. */
  public Source with(String key, String value) {
    Map<String, String> changed = new LinkedHashMap<>(front);
    if (value == null) {
      changed.remove(key);
    } else {
      changed.put(key, value);
    }
    return new Source(file, changed, lines, blocks);
  }

  /** The same front matter over other blocks. */
  public Source withBlocks(List<Block> others) {
    return new Source(file, front, lines, others);
  }

  /** The same text with an id for every block that has none: what an editor does for its author. */
  public Source identified() {
    Set<String> taken = new HashSet<>();
    blocks.forEach(block -> taken.add(block.id()));
    int[] next = {1};
    return withBlocks(
        blocks.stream()
            .map(
                block -> {
                  if (block.id() != null) {
                    return block;
                  }
                  while (!taken.add("b" + next[0])) {
                    next[0]++;
                  }
                  return block.withId("b" + next[0]);
                })
            .toList());
  }
}
