package org.sarai.reporting.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sarai.reporting.FrozenReport;

/** What a frozen report counts, one by one: the same slice of the same rows as its figures. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class PackSlice {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** A participation that the report counts, and whose it is. */
  public record Counted(long personId, long recordId, Behind.Found found) {}

  /** By person, and of each the newest first. */
  public List<Counted> of(FrozenReport report) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        new TrainedQuery(database, report.question(), report.ruleVersion(), report.leftOut())
            .query(
                "select t.person_id, t.record_id, t.institution_id, t.evidence",
                " order by t.person_id, t.completed_on desc, t.record_id desc")
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Counted(
                    ((Number) row[0]).longValue(),
                    ((Number) row[1]).longValue(),
                    new Behind.Found(
                        row[2] == null ? null : ((Number) row[2]).longValue(), (String) row[3])))
        .toList();
  }
}
