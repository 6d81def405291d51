package org.sarai.assessment.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Tokens;

/** Attempts on tests and surveys in the database. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Attempts {
  private static final String ROWS =
      "select a.id, cast(a.reference as varchar(22)), a.enrolment_id, e.person_id, c.code,"
          + " a.unit_id, a.number, a.seed, a.questions, a.language, a.deadline,"
          + " exists (select 1 from test_result r where r.attempt_id = a.id)"
          + " from test_attempt a join enrolment e on e.id = a.enrolment_id"
          + " join course c on c.id = e.course_id where ";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Whoever begins or ends an attempt of an enrolment waits here for who else does: two tabs, a
   * double click, the clock.
   */
  public void lock(long enrolmentId) {
    database
        .createNativeQuery("select id from enrolment where id = ?1 for update", Long.class)
        .setParameter(1, enrolmentId)
        .getSingleResult();
  }

  public Optional<AttemptRow> find(String reference) {
    return rows(ROWS + "a.reference = ?1", reference).stream().findFirst();
  }

  public AttemptRow get(long id) {
    return rows(ROWS + "a.id = ?1", id).get(0);
  }

  /** All on a unit by an enrolment, the newest first. */
  public List<AttemptRow> of(long enrolmentId, long unitId) {
    return rows(
        ROWS + "a.enrolment_id = ?1 and a.unit_id = ?2 order by a.number desc",
        enrolmentId,
        unitId);
  }

  public long begin(
      long enrolmentId,
      long unitId,
      int number,
      long seed,
      List<String> questions,
      String language,
      LocalDateTime deadline) {
    return ((Number)
            database
                .createNativeQuery(
                    "insert into test_attempt (reference, enrolment_id, unit_id, number, seed,"
                        + " questions, language, begun_at, deadline)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) returning id",
                    Long.class)
                .setParameter(1, Tokens.reference())
                .setParameter(2, enrolmentId)
                .setParameter(3, unitId)
                .setParameter(4, number)
                .setParameter(5, seed)
                .setParameter(6, String.join(" ", questions))
                .setParameter(7, language)
                .setParameter(8, Clock.now())
                .setParameter(9, deadline)
                .getSingleResult())
        .longValue();
  }

  /** Ids of attempts whose time is over and that nobody has handed in. */
  @TransactionAttribute(TransactionAttributeType.REQUIRED)
  @SuppressWarnings("unchecked")
  public List<Long> leftBehind(LocalDateTime now) {
    return database
        .createNativeQuery(
            "select a.id from test_attempt a left join test_result r on r.attempt_id = a.id"
                + " where a.deadline < ?1 and r.attempt_id is null order by a.id limit 100",
            Long.class)
        .setParameter(1, AttemptRow.overAt(now))
        .getResultList();
  }

  @SuppressWarnings("unchecked")
  private List<AttemptRow> rows(String sql, Object... parameters) {
    var query = database.createNativeQuery(sql);
    for (var index = 0; index < parameters.length; index++) {
      query.setParameter(index + 1, parameters[index]);
    }
    return ((List<Object[]>) query.getResultList()).stream().map(Attempts::row).toList();
  }

  private static AttemptRow row(Object[] row) {
    return new AttemptRow(
        Cells.id(row[0]),
        (String) row[1],
        Cells.id(row[2]),
        Cells.id(row[3]),
        (String) row[4],
        Cells.id(row[5]),
        Cells.integer(row[6]),
        Cells.number(row[7]),
        List.of(((String) row[8]).split(" ")),
        (String) row[9],
        row[10] == null ? null : Clock.stored(Cells.instant(row[10])),
        Cells.truth(row[11]));
  }
}
