package org.sarai.web.indicators;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Locale;
import java.util.function.Supplier;
import org.omnifaces.util.Faces;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.IndicatorDesk;
import org.sarai.indicators.Indicators;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** {@code /indicators/new} and {@code /indicators/CODE/edit}: what is promised. */
@Named
@RequestScoped
public class IndicatorEditPage {
  @EJB private IndicatorDesk desk;
  @EJB private Indicators indicators;
  @Inject private Texts say;

  private IndicatorForm form;

  /** Shows what stands, or what was typed. */
  public void load() {
    if (!isKeeping()) {
      throw Refused.forbidden("refused.indicatorKeeping");
    }
    getForm();
  }

  private boolean isKeeping() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  public IndicatorForm getForm() {
    if (form == null) {
      form = new IndicatorForm();
      if (Faces.isPostback()) {
        form.keep();
      } else {
        form.show(isFresh() ? null : indicators.find(Query.segment(0)));
      }
    }
    return form;
  }

  /**
   * @return whether it is a new one
   */
  public boolean isFresh() {
    return Query.segment(0).equals("new");
  }

  /** Says from now on what was typed. */
  public void save() {
    change(
        () -> {
          Indicator told = getForm().indicator(isFresh() ? null : Query.segment(0), audience());
          desk.define(told);
          return "/indicators/" + told.code().strip().toUpperCase(Locale.ROOT);
        });
  }

  /** Takes the indicator back. */
  public void withdraw() {
    change(
        () -> {
          desk.withdraw(Query.segment(0), Query.filter("reason"));
          return "/indicators";
        });
  }

  private void change(Supplier<String> change) {
    try {
      var then = change.get();
      say.saved("indicator-" + getCode(), "indicators.saved");
      Faces.redirect(then);
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static String audience() {
    return (Faces.isUserInRole(Roles.ADMINISTRATOR) ? Register.OFFICIALS : Register.MIGRANTS)
        .audience();
  }

  /**
   * @return the indicator's code; {@code new} for a new one
   */
  public String getCode() {
    return Query.segment(0);
  }
}
