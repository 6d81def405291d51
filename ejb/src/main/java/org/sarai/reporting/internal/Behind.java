package org.sarai.reporting.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;

/**
 * Who and what a figure counts: the same slice of the same rows, read one by one. In transactions
 * of their own, since all statements of an answer read one snapshot and a look is written down
 * afterwards.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class Behind {
  /** Of the people who stay unnamed the order must tell nothing either. */
  private static final String SHUFFLED = "sha1(t.person_id)";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * A person whom a figure counts.
   *
   * @param personId the root
   * @param participations how many it counts of theirs
   * @param last day of the newest
   * @param institutionTypes where they took part
   */
  public record Counted(
      long personId, long participations, LocalDate last, List<String> institutionTypes) {}

  /**
   * A participation that a figure counts.
   *
   * @param institutionId the institution that counts it; may be null
   * @param evidence how it is known
   */
  public record Found(Long institutionId, String evidence) {}

  public PageOf<Counted> people(TrainedQuestion question, int first, int most, boolean shuffled) {
    var slice = slice(question);
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        slice
            .query(
                "select t.person_id, count(*), max(t.completed_on),"
                    + " group_concat(distinct t.institution_type order by t.institution_type)",
                " group by t.person_id order by " + (shuffled ? SHUFFLED : "t.person_id"))
            .setFirstResult(first)
            .setMaxResults(most)
            .getResultList();
    return new PageOf<>(
        rows.stream().map(Behind::counted).toList(), ((Number) slice.total()[0]).longValue());
  }

  private static Counted counted(Object[] row) {
    return new Counted(
        ((Number) row[0]).longValue(),
        ((Number) row[1]).longValue(),
        Cells.day(row[2]),
        row[3] == null ? List.of() : List.of(row[3].toString().split(",")));
  }

  /** By training record, the newest first. */
  public Map<Long, Found> records(TrainedQuestion question, long personId) {
    var slice = slice(question);
    slice.limit("t.person_id = :person", "person", personId);
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        slice
            .query(
                "select t.record_id, t.institution_id, t.evidence",
                " order by t.completed_on desc, t.record_id desc")
            .getResultList();
    var found = new LinkedHashMap<Long, Found>();
    rows.forEach(
        row ->
            found.put(
                ((Number) row[0]).longValue(),
                new Found(row[1] == null ? null : ((Number) row[1]).longValue(), (String) row[2])));
    return found;
  }

  private TrainedQuery slice(TrainedQuestion question) {
    database
        .createNativeQuery("set transaction isolation level repeatable read, read only")
        .executeUpdate();
    var behind =
        !database
            .createNativeQuery(
                "select 1 from outbox_delivery where done_at is null and projector = ?1 limit 1")
            .setParameter(1, TrainedProjector.NAME)
            .getResultList()
            .isEmpty();
    var asked = question.asOf() == null ? Clock.now() : Clock.stored(question.asOf());
    return new TrainedQuery(database, question, question.asOf() != null || behind ? asked : null);
  }
}
