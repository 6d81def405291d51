package org.sarai.assessment.internal;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.sarai.assessment.FeedbackQuestion;
import org.sarai.shared.Cells;

/** Reads what was handed in of surveys. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TakenSurveys {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Which course version each published survey of a course is in, by unit, the oldest first. */
  @SuppressWarnings("unchecked")
  public Map<Long, Integer> units(String courseCode) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select u.id, v.number from unit u join course_version v on v.id = u.version_id"
                    + " join course c on c.id = v.course_id where c.code = ?1"
                    + " and u.kind = 'SURVEY' and v.published_at is not null"
                    + " order by v.number, u.position")
            .setParameter(1, courseCode)
            .getResultList();
    var units = new LinkedHashMap<Long, Integer>();
    rows.forEach(row -> units.put(Cells.id(row[0]), Cells.integer(row[1])));
    return units;
  }

  /** All attempts on these units that were handed in, the oldest first. */
  @SuppressWarnings("unchecked")
  public List<TakenSurvey> all(Collection<Long> units, FeedbackQuestion question) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select a.unit_id, coalesce(p.root_id, e.person_id), a.id, m.question, g.answer"
                    + " from test_result r join test_attempt a on a.id = r.attempt_id"
                    + " join enrolment e on e.id = a.enrolment_id"
                    + " left join person_root p on p.person_id = e.person_id"
                    + " left join test_mark m on m.attempt_id = a.id"
                    + " left join test_answer g on g.id = m.answer_id where a.unit_id in ?1"
                    + " and (?2 is null or e.cohort_id = ?2)"
                    + " and (?3 is null or r.handed_in_at >= ?3)"
                    + " and (?4 is null or r.handed_in_at < ?4)"
                    + " order by r.handed_in_at, a.id")
            .setParameter(1, Cells.some(units))
            .setParameter(2, question.cohortId())
            .setParameter(3, question.from() == null ? null : question.from().atStartOfDay())
            .setParameter(
                4, question.to() == null ? null : question.to().plusDays(1).atStartOfDay())
            .getResultList();
    var taken = new LinkedHashMap<Long, TakenSurvey>();
    for (var row : rows) {
      var one =
          taken.computeIfAbsent(
              Cells.id(row[2]),
              attempt ->
                  new TakenSurvey(Cells.id(row[0]), Cells.id(row[1]), attempt, new HashMap<>()));
      var answer = row[4] == null ? null : AnswerLedger.read((String) row[4]);
      if (answer != null && !answer.isEmpty()) {
        one.answers().put((String) row[3], answer);
      }
    }
    return List.copyOf(taken.values());
  }
}
