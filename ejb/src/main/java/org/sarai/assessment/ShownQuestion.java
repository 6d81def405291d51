package org.sarai.assessment;

import java.time.Instant;
import java.util.List;

/**
 * A question as an attempt shows it, without its key.
 *
 * @param id its name
 * @param type how it is asked, in lower case: single, multiple, truefalse, matching, ordering,
 *     number, text, image, audio, scenario, scale or open
 * @param stem the story that it belongs to, as HTML that is safe; null if none
 * @param prompt what is asked, as HTML that is safe
 * @param sound what is heard before it is answered; null where nothing is
 * @param choices options, left sides of pairs, items of an order or steps; may be empty
 * @param matches right sides of pairs; else empty
 * @param answer the answer that counts so far, by the names of choices; empty if none
 * @param savedAt when that was committed; null if there is none
 */
public record ShownQuestion(
    String id,
    String type,
    String stem,
    String prompt,
    Sound sound,
    List<Choice> choices,
    List<Choice> matches,
    List<String> answer,
    Instant savedAt) {
  /**
   * Something to choose.
   *
   * @param name its name within this attempt, which tells nothing
   * @param text what it says, as HTML that is safe
   */
  public record Choice(String name, String text) {}

  /**
   * Something to be heard.
   *
   * @param address where it is; null if it was not published
   * @param transcript what is heard, as HTML that is safe; null if nobody wrote it down
   */
  public record Sound(String address, String transcript) {}

  public ShownQuestion {
    choices = List.copyOf(choices);
    matches = List.copyOf(matches);
    answer = List.copyOf(answer);
  }
}
