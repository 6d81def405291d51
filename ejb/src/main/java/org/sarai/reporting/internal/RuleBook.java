package org.sarai.reporting.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.math.BigDecimal;
import java.util.List;
import org.sarai.reporting.AdoptRule;
import org.sarai.reporting.CountingRule;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** The rules as they are kept: rows that are only added. */
@Stateless
public class RuleBook {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** The version that counts now. */
  public String current() {
    return (String)
        database
            .createNativeQuery("select cast(version as varchar(20)) from current_rule")
            .getSingleResult();
  }

  /** The newest first. */
  public List<CountingRule> all() {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select version, least_attendance, without_attendance, reason, recorded_at"
                    + " from counting_rule order by id desc")
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new CountingRule(
                    (String) row[0],
                    (BigDecimal) row[1],
                    Cells.truth(row[2]),
                    (String) row[3],
                    Cells.instant(row[4])))
        .toList();
  }

  /** Whether it was added; not if there is one of that version. */
  public boolean add(AdoptRule rule, String reason, String by) {
    return database
            .createNativeQuery(
                "insert ignore into counting_rule (version, least_attendance, without_attendance,"
                    + " reason, recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6)")
            .setParameter(1, rule.version())
            .setParameter(2, rule.leastAttendance())
            .setParameter(3, rule.withoutAttendance())
            .setParameter(4, reason)
            .setParameter(5, Clock.now())
            .setParameter(6, by)
            .executeUpdate()
        > 0;
  }
}
