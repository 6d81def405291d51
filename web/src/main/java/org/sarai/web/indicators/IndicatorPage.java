package org.sarai.web.indicators;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.indicators.EnterValue;
import org.sarai.indicators.IndicatorDesk;
import org.sarai.indicators.IndicatorReport;
import org.sarai.indicators.Indicators;
import org.sarai.indicators.Measure;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Texts;

/** {@code /indicators/CODE}: an indicator with its figures, its values and what is said of it. */
@Named
@RequestScoped
public class IndicatorPage {
  @EJB private IndicatorDesk desk;
  @EJB private Indicators indicators;
  @Inject private Texts say;

  private IndicatorReport report;

  /** Counts the indicator. */
  public void load() {
    report = indicators.report(Query.segment(0), AsOf.instant());
  }

  public IndicatorReport getReport() {
    if (report == null) {
      load();
    }
    return report;
  }

  /** Enters the value that was typed. */
  public void enter() {
    change(
        () ->
            desk.enter(
                new EnterValue(
                    code(),
                    IndicatorForm.number(Query.filter("value")),
                    Query.day(Query.filter("day")),
                    Query.filter("source"))),
        "value");
  }

  /** Takes back the entered value that was chosen. */
  public void withdrawValue() {
    change(
        () -> desk.withdrawValue(code(), Query.filter("which"), Query.filter("reason")), "value");
  }

  /** Says what was typed. */
  public void comment() {
    change(() -> desk.comment(code(), Query.filter("comment")), "comment");
  }

  /** Takes back the comment that was chosen. */
  public void withdrawComment() {
    change(() -> desk.withdrawComment(code(), Query.filter("which")), "comment");
  }

  private void change(Runnable change, String draft) {
    try {
      change.run();
      say.saved(draft + "-" + code(), "indicators.saved");
      Faces.redirect("/indicators/%s", code());
    } catch (Refused refused) {
      say.refused(refused);
    }
  }

  private static String code() {
    return Query.segment(0);
  }

  /**
   * @return whether values are entered, and not counted
   */
  public boolean isEntered() {
    return getReport().standing().indicator().measure() == Measure.ENTERED;
  }

  /**
   * @return whether the caller keeps this indicator; whoever sees it as an administrator does
   */
  public boolean isKeeping() {
    return Faces.isUserInRole(Roles.ADMINISTRATOR)
        || Faces.isUserInRole(Roles.MIGRANT_ADMINISTRATOR);
  }

  public String getAsOf() {
    return AsOf.text();
  }
}
