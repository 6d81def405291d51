package org.sarai.web.facts;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.omnifaces.util.Faces;
import org.sarai.facts.FactDesk;
import org.sarai.facts.FactKind;
import org.sarai.facts.Facts;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** {@code /facts/new} and {@code /facts/CODE/edit}: what a card says. */
@Named
@RequestScoped
public class FactEditPage {
  @EJB private FactDesk desk;
  @EJB private Facts facts;
  @Inject private Texts say;

  private FactForm form;

  /** Shows what stands, or what was typed. */
  public void load() {
    if (!isFresh() && !facts.find(getCode()).keeping()) {
      throw Refused.forbidden("refused.factOwner", getCode());
    }
    getForm();
  }

  public FactForm getForm() {
    if (form == null) {
      form = new FactForm();
      if (Faces.isPostback()) {
        form.keep();
      } else if (!isFresh()) {
        form.show(facts.find(getCode()));
      }
    }
    return form;
  }

  /**
   * @return whether it is a new card
   */
  public boolean isFresh() {
    return getCode().equals("new");
  }

  /**
   * @return the card's code; {@code new} for a new one
   */
  public String getCode() {
    return Query.segment(0);
  }

  /** Says from now on what was typed. */
  public void save() {
    try {
      var told = getForm().card(isFresh() ? null : getCode());
      refuseTaken(told.code());
      desk.define(told);
      say.saved("fact-" + getCode(), "facts.saved");
      Faces.redirect("/facts/%s", told.code().strip().toUpperCase(Locale.ROOT));
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  /** Somebody who begins a new card does not mean to write over another one. */
  private void refuseTaken(String code) {
    var typed = Objects.requireNonNullElse(code, "").toUpperCase(Locale.ROOT);
    if (isFresh() && facts.shown(typed, "en", LocalDate.now(ZoneOffset.UTC)).isPresent()) {
      throw Refused.conflict("refused.factTaken", typed);
    }
  }

  public List<FactKind> getKinds() {
    return List.of(FactKind.values());
  }
}
