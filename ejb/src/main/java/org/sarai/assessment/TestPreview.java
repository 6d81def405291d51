package org.sarai.assessment;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A test or survey of a draft as learners will see it.
 *
 * @param chance what the order and the draw come from; the same gives the same again
 * @param survey whether nothing is marked
 * @param title its title
 * @param language in which the questions are shown
 * @param minutes time limit; 0: none
 * @param pass percent from which it is passed; 0: handing in is enough
 * @param attempts how often it can be taken; 0: as often as one likes
 * @param show what learners see afterwards: {@code after}, {@code marks} or {@code never}
 * @param questions as one attempt would ask them, without their key
 * @param media sizes in bytes of pictures and sounds, by address, in the order in which they come
 * @param leftOut how many questions cannot be shown before their faults are put right
 */
public record TestPreview(
    int chance,
    boolean survey,
    String title,
    String language,
    int minutes,
    int pass,
    int attempts,
    String show,
    List<ShownQuestion> questions,
    Map<String, Long> media,
    int leftOut) {
  public TestPreview {
    questions = List.copyOf(questions);
    media = Collections.unmodifiableMap(new LinkedHashMap<>(media));
  }

  /**
   * @return what a learner loads, in bytes: texts, pictures and sounds
   */
  public long bytes() {
    var texts = questions.stream().mapToLong(question -> question.toString().length()).sum();
    return texts + media.values().stream().mapToLong(Long::longValue).sum();
  }

  /**
   * @param bitsPerSecond what a line carries
   * @return how long that takes on it, rounded up
   */
  public long seconds(int bitsPerSecond) {
    return (bytes() * Byte.SIZE + bitsPerSecond - 1) / bitsPerSecond;
  }
}
