package org.sarai.web.facts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.facts.CheckFact;
import org.sarai.facts.Fact;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactEvent;
import org.sarai.facts.FactState;
import org.sarai.facts.Facts;
import org.sarai.facts.ShownFact;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** {@code /facts/CODE}: a card as learners and as authors see it, its check and its history. */
@Named
@RequestScoped
public class FactPage {
  /** After so long a card is proposed to be checked again. */
  private static final int USUAL_MONTHS = 6;

  @EJB private FactDesk desk;
  @EJB private Facts facts;
  @Inject private Texts say;

  private Fact fact;
  private List<FactEvent> history;
  private ShownFact shown;

  /** Loads the card of the address. */
  public void load() {
    fact = facts.find(code());
  }

  public Fact getFact() {
    if (fact == null) {
      load();
    }
    return fact;
  }

  /**
   * @param language of the page (BCP 47)
   * @return the card as a learner sees it in that language today
   */
  public ShownFact shown(String language) {
    if (shown == null) {
      shown = facts.shown(code(), language, getToday()).orElseThrow();
    }
    return shown;
  }

  public List<FactEvent> getHistory() {
    if (history == null) {
      history = facts.history(code());
    }
    return history;
  }

  /** Says that the edition that was shown has been checked. */
  public void check() {
    change(
        () ->
            desk.check(
                new CheckFact(
                    code(),
                    FactForm.edition(),
                    Query.day(Query.filter("verifiedOn")),
                    Query.day(Query.filter("expiresOn")),
                    Query.filter("method"))),
        "facts.checked");
  }

  /** Takes the card back. */
  public void withdraw() {
    change(() -> desk.withdraw(code(), Query.filter("reason")), "facts.withdrawn");
  }

  /** Takes the card over. */
  public void own() {
    change(() -> desk.own(code()), "facts.owned");
  }

  private void change(Runnable change, String said) {
    try {
      change.run();
      say.saved("fact-check-" + code(), said);
      Faces.redirect("/facts/%s", code());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static String code() {
    return Query.segment(0);
  }

  public LocalDate getToday() {
    return LocalDate.now(ZoneOffset.UTC);
  }

  public LocalDate getUsual() {
    return getToday().plusMonths(USUAL_MONTHS);
  }

  /**
   * @return whether the caller can check it and take it back
   */
  public boolean isChecking() {
    return getFact().keeping() && getFact().state() != FactState.WITHDRAWN;
  }
}
