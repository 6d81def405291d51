package org.sarai.indicators;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.indicators.internal.IndicatorStore;
import org.sarai.indicators.internal.Sound;
import org.sarai.indicators.internal.Visible;
import org.sarai.shared.Clock;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Keeping indicators: each administrator those of their own register. Each change is a further row;
 * the newest counts.
 */
@Stateless
public class IndicatorDesk {
  private static final int LONGEST_SOURCE = 500;
  private static final int LONGEST_COMMENT = 2_000;

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private IndicatorStore store;
  @Resource private SessionContext session;

  /**
   * Says what is promised; in place of what was said before under the same code.
   *
   * @param told all of it; the code may be in small letters
   * @return whether there was none of that code
   * @throws Refused (forbidden) if the audience is not the caller's; (conflict) if the code is
   *     taken by an indicator of the other register; (invalid) if it cannot be promised so
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public boolean define(Indicator told) {
    Register.ofAudience(told.audience());
    if (!Visible.kept(told.audience(), session::isCallerInRole)) {
      throw Refused.forbidden("refused.otherRegister", told.audience());
    }
    var indicator = Sound.indicator(told);
    var before = store.find(indicator.code());
    if (before.filter(one -> !one.audience().equals(indicator.audience())).isPresent()) {
      throw Refused.conflict("refused.indicatorTaken", indicator.code());
    }
    store.add(indicator, false, null);
    return before.isEmpty();
  }

  /**
   * Takes an indicator back. Its values and comments stay, should it come again.
   *
   * @param code the indicator's
   * @param reason why; never blank
   * @throws Refused (not found) if the caller keeps no such indicator
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void withdraw(String code, String reason) {
    var indicator = kept(code);
    var why = Reason.of(reason);
    store.add(indicator, true, why);
    entered("indicatorWithdrawn", indicator, null, why);
  }

  /**
   * Enters what somebody found out elsewhere.
   *
   * @param told the value, its day and its source
   * @return the value's reference
   * @throws Refused (not found) if the caller keeps no such indicator; (unprocessable) if its value
   *     is counted and not entered; (invalid) without a value, a day of the past or a source
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public String enter(EnterValue told) {
    var indicator = kept(told.code());
    if (indicator.measure() != Measure.ENTERED) {
      throw Refused.unprocessable("refused.indicatorCounted", indicator.code());
    }
    return store.enter(
        new EnterValue(
            indicator.code(),
            Sound.value(told.value()),
            Sound.past(told.day()),
            Sound.said(told.source(), LONGEST_SOURCE, "refused.indicatorSource")));
  }

  /**
   * Takes an entered value back. As of earlier instants it still counts.
   *
   * @param code the indicator's
   * @param reference the value's
   * @param reason why; never blank
   * @throws Refused (not found) if the caller keeps no such indicator, or it has no such value
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void withdrawValue(String code, String reference, String reason) {
    var indicator = kept(code);
    var value =
        store.values(indicator.code(), Clock.instant(Clock.now())).stream()
            .filter(one -> one.reference().equals(reference))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("refused.noIndicatorValue"));
    var why = Reason.of(reason);
    store.withdrawValue(indicator.code(), value, why);
    entered("indicatorValueWithdrawn", indicator, "value " + reference, why);
  }

  /**
   * Says something about an indicator.
   *
   * @param code the indicator's
   * @param text what; no names, since donors read it
   * @return the comment's reference
   * @throws Refused (not found) if the caller keeps no such indicator; (invalid) without a text
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public String comment(String code, String text) {
    return store.comment(
        kept(code).code(), Sound.said(text, LONGEST_COMMENT, "refused.indicatorComment"));
  }

  /**
   * Takes a comment back.
   *
   * @param code the indicator's
   * @param reference the comment's
   * @throws Refused (not found) if the caller keeps no such indicator, or it has no such comment
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void withdrawComment(String code, String reference) {
    var indicator = kept(code);
    var comment =
        store.comments(indicator.code()).stream()
            .filter(one -> one.reference().equals(reference))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("refused.noIndicatorComment"));
    store.withdrawComment(indicator.code(), comment);
    entered("indicatorCommentWithdrawn", indicator, "comment " + reference, null);
  }

  private void entered(String action, Indicator indicator, String other, String reason) {
    audit.enter(
        new AuditEntry(
            action,
            Register.ofAudience(indicator.audience()),
            "indicator " + indicator.code(),
            other,
            reason),
        accounts.caller());
  }

  private Indicator kept(String code) {
    return store
        .find(code)
        .filter(indicator -> Visible.kept(indicator.audience(), session::isCallerInRole))
        .orElseThrow(() -> Refused.notFound("refused.noIndicator", code));
  }
}
