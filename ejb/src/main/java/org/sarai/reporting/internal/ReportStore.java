package org.sarai.reporting.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sarai.reporting.FrozenReport;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;

/** Frozen reports as they are kept: rows that are only added. */
@Stateless
public class ReportStore {
  private static final String ROWS =
      "select cast(reference as varchar(22)), title, question, as_of, cast(rule as varchar(20)),"
          + " left_out, cast(hash as varchar(64)), signature, recorded_at,"
          + " cast(recorded_by as varchar(36)) from frozen_report where ";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public void add(FrozenReport report) {
    var question = report.question();
    database
        .createNativeQuery(
            "insert into frozen_report (reference, title, audience, question, left_out, as_of, rule,"
                + " hash, signature, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)")
        .setParameter(1, report.reference())
        .setParameter(2, report.title())
        .setParameter(3, question.audience())
        .setParameter(4, QuestionJson.write(question))
        .setParameter(5, QuestionJson.write(report.leftOut()))
        .setParameter(6, Clock.stored(question.asOf()))
        .setParameter(7, report.ruleVersion())
        .setParameter(8, report.hash())
        .setParameter(9, report.signature())
        .setParameter(10, Clock.stored(report.frozenAt()))
        .setParameter(11, report.frozenBy())
        .executeUpdate();
  }

  public Optional<FrozenReport> find(String reference) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(ROWS + "reference = ?1")
            .setParameter(1, reference)
            .getResultList();
    return rows.stream().findFirst().map(ReportStore::report);
  }

  /** Those of some audiences, the newest first. */
  public PageOf<FrozenReport> page(Collection<String> audiences, int first, int count) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(ROWS + "audience in ?1 order by id desc")
            .setParameter(1, audiences)
            .setFirstResult(first)
            .setMaxResults(count)
            .getResultList();
    var total =
        (Number)
            database
                .createNativeQuery(
                    "select count(*) from frozen_report where audience in ?1", Long.class)
                .setParameter(1, audiences)
                .getSingleResult();
    return new PageOf<>(rows.stream().map(ReportStore::report).toList(), total.longValue());
  }

  /** How many of these references are lists of this register, if it is not null. */
  public long lists(Collection<String> references, String register) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from participation_import where reference in ?1"
                        + " and (?2 is null or register = ?2)",
                    Long.class)
                .setParameter(1, references)
                .setParameter(2, register)
                .getSingleResult())
        .longValue();
  }

  private static FrozenReport report(Object[] row) {
    return new FrozenReport(
        (String) row[0],
        (String) row[1],
        QuestionJson.read((String) row[2], Cells.instant(row[3])),
        (String) row[4],
        QuestionJson.references((String) row[5]),
        (String) row[6],
        (String) row[7],
        Cells.instant(row[8]),
        ((String) row[9]).strip());
  }
}
