package org.sarai.courses.test;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One question with its key.
 *
 * @param id its name, the same in every language
 * @param type how it is asked
 * @param prompt what is asked, as running text; may have pictures
 * @param audio what is heard before, {@code media/NAME}; null unless the type is AUDIO
 * @param pool the pool from which it may be drawn; null if none
 * @param domain what it is about; null if nobody said
 * @param marked whether an answer can be right or wrong; never in a survey
 * @param points what a right answer is worth; 0 where nothing is marked
 * @param stem id of the block with the story that it belongs to; null if none
 * @param items the options; for ORDERING in the right order
 * @param value the right number; null unless the type is NUMBER, and in a survey
 * @param tolerance by how much an answer may differ; null where there is no value
 * @param accepted the right texts; empty unless the type is TEXT, and in a survey
 * @param feedback what is said to everybody afterwards; null if nothing
 * @param line line of the file; 0 if it comes from no file
 */
public record Question(
    String id,
    Type type,
    String prompt,
    String audio,
    String pool,
    Domain domain,
    boolean marked,
    double points,
    String stem,
    List<Item> items,
    BigDecimal value,
    BigDecimal tolerance,
    List<String> accepted,
    String feedback,
    int line) {
  /** Keeps the lists as they are now. */
  public Question {
    items = List.copyOf(items);
    accepted = List.copyOf(accepted);
  }

  /** The item of a name. */
  public Optional<Item> item(String id) {
    return items.stream().filter(item -> item.id().equals(id)).findFirst();
  }

  /**
   * All that must be the same in every language, as one comparable text: type, names of the items
   * in their order and which are right. Words, and the texts that are accepted, are each language's
   * own.
   */
  public String structure() {
    String key =
        items.stream()
            .map(item -> item.id() + (item.right() ? "*" : ""))
            .collect(Collectors.joining(" "));
    return String.join(
        "|",
        type.word(),
        String.valueOf(pool),
        String.valueOf(domain),
        String.valueOf(points),
        String.valueOf(stem),
        key,
        value == null ? "" : value.stripTrailingZeros().toPlainString(),
        tolerance == null ? "" : tolerance.stripTrailingZeros().toPlainString());
  }
}
