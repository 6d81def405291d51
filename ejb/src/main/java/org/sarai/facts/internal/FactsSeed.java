package org.sarai.facts.internal;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.DependsOn;
import jakarta.ejb.EJB;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import java.util.HashMap;
import java.util.Locale;
import org.sarai.courses.facts.FactCards;
import org.sarai.courses.facts.FactSeed;
import org.sarai.facts.CheckFact;
import org.sarai.facts.DefineFact;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactKind;
import org.sarai.facts.FactStatement;
import org.sarai.facts.FactText;
import org.sarai.shared.Roles;
import org.sarai.shared.Seeds;

/**
 * Loads the fact cards that the product brings. A newer edition of them replaces those that nobody
 * here looks after; what somebody has taken over is theirs.
 */
@Singleton(name = "FactsSeed")
@Startup
@DependsOn("Migrations")
@RunAs(Roles.ADMINISTRATOR)
@TransactionManagement(TransactionManagementType.BEAN)
public class FactsSeed {
  @EJB private FactDesk desk;
  @EJB private FactStore store;
  @EJB private Seeds seeds;

  @PostConstruct
  void load() {
    var cards = FactCards.load();
    seeds.load("facts", cards.toString(), () -> cards.forEach(this::load));
  }

  private void load(FactSeed seed) {
    var standing = store.find(seed.code());
    if (standing.filter(card -> card.owner() != null || card.withdrawn()).isPresent()) {
      return;
    }
    desk.define(
        new DefineFact(
            seed.code(),
            seed.country(),
            FactKind.valueOf(seed.kind().toUpperCase(Locale.ROOT)),
            null,
            statement(seed)));
    var check = seed.check();
    var card = store.find(seed.code()).orElseThrow();
    if (check != null && card.expiresOn() == null) {
      store.addCheck(
          card.edition(),
          new CheckFact(
              card.code(), card.edition(), check.verifiedOn(), check.expiresOn(), check.by()));
    }
  }

  private static FactStatement statement(FactSeed seed) {
    var texts = new HashMap<String, FactText>();
    seed.text()
        .forEach(
            (language, text) ->
                texts.put(
                    language,
                    new FactText(
                        text, seed.instead().get(language), seed.drafts().contains(language))));
    return new FactStatement(seed.value(), seed.source(), seed.note(), texts);
  }
}
