package org.sarai.completion.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;
import org.sarai.shared.Tokens;

/** Withdrawals of records and their undoing: rows that are only added. */
@Stateless
public class WithdrawalLedger {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Locks the person under whom a record of this register lies. */
  public Optional<Long> lockPersonOf(long recordId, Register register) {
    return first(
        database
            .createNativeQuery(
                "select p.id from training_record r join person p on p.id = r.person_id"
                    + " where r.id = ?1 and p.register = ?2 for update",
                Long.class)
            .setParameter(1, recordId)
            .setParameter(2, register.name())
            .getResultList());
  }

  public boolean isWithdrawn(long recordId) {
    return !database
        .createNativeQuery(
            "select 1 from record_withdrawal w left join record_withdrawal_undo u"
                + " on u.withdrawal_id = w.id where w.record_id = ?1 and u.withdrawal_id is null")
        .setParameter(1, recordId)
        .getResultList()
        .isEmpty();
  }

  public String withdraw(long recordId, String reason, String by) {
    var reference = Tokens.reference();
    database
        .createNativeQuery(
            "insert into record_withdrawal"
                + " (reference, record_id, reason, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5)")
        .setParameter(1, reference)
        .setParameter(2, recordId)
        .setParameter(3, reason)
        .setParameter(4, Clock.now())
        .setParameter(5, by)
        .executeUpdate();
    return reference;
  }

  public Optional<Long> recordOf(String reference) {
    return first(
        database
            .createNativeQuery(
                "select record_id from record_withdrawal where reference = ?1", Long.class)
            .setParameter(1, reference)
            .getResultList());
  }

  /**
   * @return whether this took it back; false if it was taken back before
   */
  public boolean undo(String reference, String reason, String by) {
    return database
            .createNativeQuery(
                "insert ignore into record_withdrawal_undo"
                    + " (withdrawal_id, reason, recorded_at, recorded_by)"
                    + " select id, ?2, ?3, ?4 from record_withdrawal where reference = ?1")
            .setParameter(1, reference)
            .setParameter(2, reason)
            .setParameter(3, Clock.now())
            .setParameter(4, by)
            .executeUpdate()
        > 0;
  }

  @SuppressWarnings("unchecked")
  private static Optional<Long> first(List<?> rows) {
    return ((List<Long>) rows).stream().findFirst();
  }
}
