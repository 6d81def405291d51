package org.sarai.assessment.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDateTime;
import java.util.List;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** Results of attempts in the database: written once. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Results {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * How an attempt ended.
   *
   * @param score percent; null where nothing is marked
   */
  public record Result(
      LocalDateTime handedInAt,
      boolean timeOver,
      double points,
      double most,
      Double score,
      boolean passed,
      boolean completes,
      String language) {}

  public Result of(long attemptId) {
    var row =
        (Object[])
            database
                .createNativeQuery(
                    "select handed_in_at, handed_in = 'TIME', points, most, score, passed,"
                        + " completes, language from test_result where attempt_id = ?1")
                .setParameter(1, attemptId)
                .getSingleResult();
    return new Result(
        Clock.stored(Cells.instant(row[0])),
        Cells.truth(row[1]),
        ((Number) row[2]).doubleValue(),
        ((Number) row[3]).doubleValue(),
        row[4] == null ? null : (Double) ((Number) row[4]).doubleValue(),
        Cells.truth(row[5]),
        Cells.truth(row[6]),
        (String) row[7]);
  }

  /** Whether an enrolment has a unit behind it. */
  public boolean isCompleted(AttemptRow attempt) {
    return !database
        .createNativeQuery(
            "select unit_id from completed_unit where enrolment_id = ?1 and unit_id = ?2",
            Long.class)
        .setParameter(1, attempt.enrolmentId())
        .setParameter(2, attempt.unitId())
        .getResultList()
        .isEmpty();
  }

  public void insert(long attemptId, Result result, List<Marked> marks) {
    database
        .createNativeQuery(
            "insert into test_result (attempt_id, handed_in_at, handed_in, points, most, score,"
                + " passed, completes, language) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)")
        .setParameter(1, attemptId)
        .setParameter(2, result.handedInAt())
        .setParameter(3, result.timeOver() ? "TIME" : "LEARNER")
        .setParameter(4, result.points())
        .setParameter(5, result.most())
        .setParameter(6, result.score())
        .setParameter(7, result.passed())
        .setParameter(8, result.completes())
        .setParameter(9, result.language())
        .executeUpdate();
    for (var mark : marks) {
      database
          .createNativeQuery(
              "insert into test_mark (attempt_id, question, answer_id, points, most, correct)"
                  + " values (?1, ?2, ?3, ?4, ?5, ?6)")
          .setParameter(1, attemptId)
          .setParameter(2, mark.question())
          .setParameter(3, mark.answerId())
          .setParameter(4, mark.points())
          .setParameter(5, mark.most())
          .setParameter(6, mark.right())
          .executeUpdate();
    }
  }
}
