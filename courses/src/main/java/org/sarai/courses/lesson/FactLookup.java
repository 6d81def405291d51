package org.sarai.courses.lesson;

import java.util.Optional;

/** Where the fact cards are; given by whoever renders. */
@FunctionalInterface
public interface FactLookup {
  /**
   * Looks a card up.
   *
   * @param code the card's code
   * @param language BCP 47 language of the lesson
   * @return empty if there is no such card
   */
  Optional<FactText> find(String code, String language);
}
