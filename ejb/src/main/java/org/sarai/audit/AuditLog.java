package org.sarai.audit;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** The audit log: every entry in the transaction of what it tells of. */
@Stateless
public class AuditLog {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Resource private SessionContext session;

  /**
   * Enters what happens in the present transaction.
   *
   * @param entry what happens
   * @param by who does it, as ledgers say it
   */
  @PermitAll
  public void enter(AuditEntry entry, String by) {
    database
        .createNativeQuery(
            "insert into audit_entry"
                + " (action, register, target, other, detail, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7)")
        .setParameter(1, entry.action())
        .setParameter(2, entry.register() == null ? null : entry.register().name())
        .setParameter(3, entry.target())
        .setParameter(4, entry.other())
        .setParameter(5, entry.detail())
        .setParameter(6, Clock.now())
        .setParameter(7, by)
        .executeUpdate();
  }

  /**
   * The newest entries of the caller's register.
   *
   * @param target only those of this target, for instance {@code person 17}; null for all
   * @param first how many newer ones to leave out
   * @param count how many at most
   * @return the entries, the newest first
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PageOf<AuditRow> entries(String target, int first, int count) {
    var register =
        session.isCallerInRole(Roles.ADMINISTRATOR) ? Register.OFFICIALS : Register.MIGRANTS;
    var where =
        " from audit_entry where register = ?1 and (?2 is null or target = ?2 or other = ?2)";
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, action, target, other, detail, recorded_at,"
                    + " cast(recorded_by as varchar(36))"
                    + where
                    + " order by id desc")
            .setParameter(1, register.name())
            .setParameter(2, target)
            .setFirstResult(first)
            .setMaxResults(count)
            .getResultList();
    var total =
        (Number)
            database
                .createNativeQuery("select count(*)" + where, Long.class)
                .setParameter(1, register.name())
                .setParameter(2, target)
                .getSingleResult();
    return new PageOf<>(rows.stream().map(AuditLog::row).toList(), total.longValue());
  }

  private static AuditRow row(Object[] row) {
    return new AuditRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        (String) row[4],
        Cells.instant(row[5]),
        ((String) row[6]).strip());
  }
}
