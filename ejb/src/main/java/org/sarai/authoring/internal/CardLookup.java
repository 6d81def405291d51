package org.sarai.authoring.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sarai.courses.lesson.FactLookup;
import org.sarai.courses.lesson.FactText;
import org.sarai.facts.Fact;
import org.sarai.facts.FactState;

/** The fact cards that texts name, each read once. A card that was withdrawn is not there. */
public final class CardLookup implements FactLookup {
  private final Function<String, Optional<Fact>> cards;
  private final Map<String, Optional<Fact>> read = new HashMap<>();

  /**
   * @param cards where the cards are
   */
  public CardLookup(Function<String, Optional<Fact>> cards) {
    this.cards = cards;
  }

  public Optional<Fact> card(String code) {
    return read.computeIfAbsent(
        code, c -> cards.apply(c).filter(card -> card.state() != FactState.WITHDRAWN));
  }

  @Override
  public Optional<FactText> find(String code, String language) {
    return card(code).map(card -> text(card, language));
  }

  private static FactText text(Fact card, String language) {
    var words = card.statement().in(language);
    return new FactText(
        card.statement().value(),
        words.text(),
        words.instead(),
        card.verifiedOn(),
        card.expiresOn());
  }
}
