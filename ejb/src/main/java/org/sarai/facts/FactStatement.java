package org.sarai.facts;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a fact card says.
 *
 * @param value the number, amount or title itself, the same in every language
 * @param source where it stands in public
 * @param note for authors, never for learners; may be null
 * @param texts words by language; English is always there
 */
public record FactStatement(String value, String source, String note, Map<String, FactText> texts) {
  /** The language in which every card speaks. */
  public static final String ENGLISH = "en";

  /** Languages in which a card can speak (BCP 47). */
  public static final List<String> LANGUAGES =
      List.of(
          ENGLISH, "ur", "ar", "bn", "prs", "fa", "ps", "ckb", "tg", "ru", "uz", "ky", "tr", "kk",
          "tk");

  public FactStatement {
    texts = Map.copyOf(texts);
  }

  /**
   * @param language BCP 47
   * @return the words in that language, else in English; null if there are neither
   */
  public FactText in(String language) {
    return Objects.requireNonNullElse(texts.get(language), texts.get(ENGLISH));
  }

  /**
   * @return the languages in which it speaks, in the order of {@link #LANGUAGES}
   */
  public List<String> languages() {
    return LANGUAGES.stream().filter(new TreeMap<>(texts)::containsKey).toList();
  }
}
