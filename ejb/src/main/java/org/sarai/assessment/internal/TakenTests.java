package org.sarai.assessment.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import org.sarai.shared.Cells;

/** Reads what people's first attempts came to: later ones are by people who know the questions. */
@Stateless
public class TakenTests {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Each person's first attempt on each of these units that was handed in. */
  @SuppressWarnings("unchecked")
  public List<TakenTest> first(Collection<Long> units) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select a.unit_id, coalesce(p.root_id, e.person_id), a.id, m.question, m.points,"
                    + " m.most, coalesce(g.language, r.language), g.answer from test_result r"
                    + " join test_attempt a on a.id = r.attempt_id"
                    + " join enrolment e on e.id = a.enrolment_id"
                    + " left join person_root p on p.person_id = e.person_id"
                    + " join test_mark m on m.attempt_id = a.id"
                    + " left join test_answer g on g.id = m.answer_id where a.unit_id in ?1"
                    + " order by r.handed_in_at, a.id")
            .setParameter(1, Cells.some(units))
            .getResultList();
    var first = new LinkedHashMap<List<Long>, TakenTest>();
    for (var row : rows) {
      var unit = Cells.id(row[0]);
      var person = Cells.id(row[1]);
      var attempt = Cells.id(row[2]);
      var taken =
          first.computeIfAbsent(List.of(unit, person), key -> TakenTest.of(unit, person, attempt));
      if (taken.attemptId() == attempt) {
        taken
            .marks()
            .put(
                (String) row[3],
                new TakenTest.Marked(
                    ((Number) row[4]).doubleValue(),
                    ((Number) row[5]).doubleValue(),
                    (String) row[6],
                    row[7] == null ? null : AnswerLedger.read((String) row[7])));
      }
    }
    return List.copyOf(first.values());
  }
}
