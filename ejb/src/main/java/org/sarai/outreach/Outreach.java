package org.sarai.outreach;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import java.util.List;
import org.sarai.outreach.internal.Desk;
import org.sarai.outreach.internal.OutreachLedger;
import org.sarai.outreach.internal.Sound;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Tokens;

/**
 * Outreach events: how many people a CSO, an imam or a centre reached, where and by which way. Only
 * facts: whoever errs records again what is right, and the newest row counts.
 */
@Stateless
@RolesAllowed({
  Roles.ADMINISTRATOR,
  Roles.MIGRANT_ADMINISTRATOR,
  Roles.FOCAL_POINT,
  Roles.COUNSELLOR
})
public class Outreach {
  @EJB private Desk desk;
  @EJB private OutreachLedger ledger;

  /**
   * Records an event of an institution for which the caller speaks.
   *
   * @param event what happened
   * @return its reference
   * @throws Refused (forbidden) if the institution is not the caller's; (unprocessable) if nobody
   *     was reached, the day lies in the future, or there is no such parent
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String record(@Valid RecordOutreach event) {
    var reference = Tokens.reference();
    check(event, reference);
    ledger.add(reference, event, null);
    return reference;
  }

  /**
   * Says what an event really was. What was said before stays readable as of its time.
   *
   * @param reference the event
   * @param event all of it, as it should stand
   * @param reason why; never blank
   * @throws Refused as {@link #record} does; (not found) if the caller has no such event;
   *     (conflict) if it was withdrawn
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void correct(String reference, @Valid RecordOutreach event, String reason) {
    ledger.lockStanding(reference, desk.institutions());
    check(event, reference);
    ledger.add(reference, event, Sound.reason(reason));
  }

  /**
   * Takes an event back: from now on it counts no more. Events that came out of it stay.
   *
   * @param reference the event
   * @param reason why; never blank
   * @throws Refused (not found) if the caller has no such event; (conflict) if it was withdrawn
   */
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void withdraw(String reference, String reason) {
    ledger.lockStanding(reference, desk.institutions());
    ledger.withdraw(reference, Sound.reason(reason));
  }

  /**
   * @param reference an event
   * @return it as it stands
   * @throws Refused (not found) if the caller has no such event, or it was withdrawn
   */
  public OutreachRow event(String reference) {
    return ledger.standing(reference, desk.institutions());
  }

  /**
   * Events of the caller's institutions, the newest day first.
   *
   * @param first how many newer ones to leave out
   * @param count how many at most
   * @return the events that stand
   */
  public PageOf<OutreachRow> events(int first, int count) {
    return ledger.page(desk.institutions(), first, count);
  }

  /**
   * @return the institutions for which the caller may record, by name
   */
  public List<Workplace> workplaces() {
    return desk.workplaces();
  }

  private void check(RecordOutreach event, String reference) {
    desk.mustSpeakFor(event.institutionId());
    Sound.day(event.on());
    if (event.reached() == 0) {
      throw Refused.unprocessable("refused.outreachNobody");
    }
    if (event.parent() != null) {
      ledger.mustBePossibleParent(event.parent(), reference, desk.institutions());
    }
  }
}
