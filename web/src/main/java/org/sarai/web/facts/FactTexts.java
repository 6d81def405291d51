package org.sarai.web.facts;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.facts.FactEvent;
import org.sarai.facts.FactOwner;
import org.sarai.facts.FactRow;
import org.sarai.facts.FactState;
import org.sarai.web.shell.Texts;

/** Fact cards in the reader's language. */
@Named
@RequestScoped
public class FactTexts {
  @Inject private Texts say;

  /**
   * @param who somebody; null for nobody
   * @return who that is, as far as the reader may know
   */
  public String who(FactOwner who) {
    if (who == null) {
      return say.of("facts.nobody");
    }
    if (who.mine()) {
      return say.of("facts.you");
    }
    if (who.platform()) {
      return say.of("facts.catalogue");
    }
    return who.name() == null ? say.of("facts.colleague") : who.name();
  }

  /**
   * @param row a card in a list
   * @return who looks after it
   */
  public String owner(FactRow row) {
    if (row.mine()) {
      return say.of("facts.you");
    }
    return say.of(row.owned() ? "facts.colleague" : "facts.nobody");
  }

  /**
   * @param event something that happened
   * @return the same as a sentence
   */
  public String event(FactEvent event) {
    return switch (event.what()) {
      case STATED -> say.of("facts.event.stated");
      case OWNED -> say.of("facts.event.owned");
      case CHECKED ->
          say.of(
              "facts.event.checked",
              say.day(event.verifiedOn()),
              say.day(event.expiresOn()),
              event.words());
      case WITHDRAWN -> say.of("facts.event.withdrawn", event.words());
    };
  }

  /**
   * @param state how a card stands
   * @return what that means for learners
   */
  public String meaning(FactState state) {
    return say.of("facts.meaning." + state.name());
  }
}
