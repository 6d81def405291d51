package org.sarai.completion;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.completion.internal.WithdrawalLedger;
import org.sarai.identity.Accounts;
import org.sarai.people.Registers;
import org.sarai.people.Scopes;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/** Single records that turned out to be wrong. They stay in the ledger and stand no more. */
@Stateless
public class Withdrawals {
  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Scopes scopes;
  @EJB private WithdrawalLedger ledger;
  @EJB private Registers registers;
  @Inject private Event<DomainEvent> events;

  /**
   * Withdraws a record. A list may say it again later; then it stands anew.
   *
   * @param recordId the record
   * @param reason why; never a name
   * @return the withdrawal's reference, by which it can be undone
   * @throws Refused (not found) without such a record in the caller's register; (conflict) if it
   *     was withdrawn before; (invalid) without a reason
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public String withdraw(long recordId, String reason) {
    var why = Reason.of(reason);
    var register = scopes.mine().register();
    var personId =
        ledger
            .lockPersonOf(recordId, register)
            .orElseThrow(() -> Refused.notFound("refused.noRecord", String.valueOf(recordId)));
    if (ledger.isWithdrawn(recordId)) {
      throw Refused.conflict("refused.recordWithdrawn");
    }
    var reference = ledger.withdraw(recordId, why, accounts.caller());
    happened("withdraw", register, recordId, personId, why);
    return reference;
  }

  /**
   * Takes a withdrawal back.
   *
   * @param reference the withdrawal
   * @param reason why; never a name
   * @throws Refused (not found) without such a withdrawal in the caller's register; (conflict) if
   *     it was undone before; (invalid) without a reason
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void undo(String reference, String reason) {
    var why = Reason.of(reason);
    var register = scopes.mine().register();
    var recordId =
        ledger
            .recordOf(reference)
            .orElseThrow(() -> Refused.notFound("refused.noWithdrawal", reference));
    var personId =
        ledger
            .lockPersonOf(recordId, register)
            .orElseThrow(() -> Refused.notFound("refused.noWithdrawal", reference));
    if (!ledger.undo(reference, why, accounts.caller())) {
      throw Refused.conflict("refused.withdrawalUndone");
    }
    happened("withdrawUndo", register, recordId, personId, why);
  }

  /** Entered under whom the person counts as: there it is looked for. */
  private void happened(
      String action, Register register, long recordId, long personId, String reason) {
    var person = "person " + registers.root(personId);
    audit.enter(
        new AuditEntry(action, register, person, "record " + recordId, reason), accounts.caller());
    events.fire(new TrainingRecorded(List.of(personId)));
  }
}
