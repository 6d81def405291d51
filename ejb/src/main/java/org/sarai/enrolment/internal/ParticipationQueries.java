package org.sarai.enrolment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.Query;
import java.util.List;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.Participation;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.enrolment.Standing;
import org.sarai.shared.Cells;
import org.sarai.shared.Scope;

/** Lists and counts of participations, each with the caller's scope in it. */
@Stateless
public class ParticipationQueries {
  private static final String OVERDUE =
      "(e.state in ('ENROLLED', 'STARTED') and e.due_on < :today)";

  private static final String FIGURES =
      "select sum(e.state = 'NOMINATED'), sum(e.state = 'WAITING'), sum(e.state = 'ENROLLED'),"
          + " sum(e.state = 'STARTED'), sum(e.state = 'COMPLETED'), sum("
          + OVERDUE
          + ")";

  @EJB private Purview purview;

  public List<Participation> rows(
      ParticipationFilter filter, String language, int first, int count) {
    var scope = purview.scope();
    var sql =
        "select e.id, p.root_id, c.code, t.title, h.id, h.name, e.state,"
            // Only the caller's own people are counted among those who come first.
            + " if(e.state = 'WAITING', (select count(*) from enrolment w join effective_person o"
            + " on o.person_id = w.person_id where w.course_id = e.course_id"
            + " and w.state = 'WAITING' and w.queued_as <= e.queued_as and "
            + scope.within("o.root_id")
            + "), 0), e.due_on, coalesce("
            + OVERDUE
            + ", false), e.completed_at, if(e.state in ('WITHDRAWN', 'DECLINED'),"
            + " (select v.reason from enrolment_event v where v.enrolment_id = e.id"
            + " order by v.id desc limit 1), null)"
            + from(filter, scope)
            + " order by field(e.state, 'NOMINATED', 'WAITING', 'STARTED', 'ENROLLED', 'COMPLETED',"
            + " 'DECLINED', 'WITHDRAWN'), e.queued_as, e.due_on is null, e.due_on, e.id";
    var query = bind(sql, filter, scope).setParameter("language", language);
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.setFirstResult(first).setMaxResults(count).getResultList();
    return rows.stream().map(ParticipationQueries::row).toList();
  }

  public long count(ParticipationFilter filter) {
    var scope = purview.scope();
    return Cells.number(
        bind("select count(*)" + from(filter, scope), filter, scope)
            .setParameter("language", "en")
            .getSingleResult());
  }

  public Standing standing(ParticipationFilter filter) {
    var scope = purview.scope();
    return standing(
        (Object[])
            bind(FIGURES + from(filter, scope), filter, scope)
                .setParameter("language", "en")
                .getSingleResult(),
        0);
  }

  static Standing standing(Object[] row, int at) {
    return new Standing(
        Cells.number(row[at]),
        Cells.number(row[at + 1]),
        Cells.number(row[at + 2]),
        Cells.number(row[at + 3]),
        Cells.number(row[at + 4]),
        Cells.number(row[at + 5]));
  }

  private String from(ParticipationFilter filter, Scope scope) {
    return " from enrolment e join effective_person p on p.person_id = e.person_id"
        + " join course c on c.id = e.course_id"
        + " join course_text t on t.course_id = c.id and t.language ="
        + " (select x.language from course_text x where x.course_id = c.id"
        + " order by x.language <> :language, x.language <> 'en', x.language limit 1)"
        + " left join cohort h on h.id = e.cohort_id and "
        + purview.cohorts(scope)
        + " where c.audience = :register and "
        + scope.within("p.root_id")
        + (filter.courseCode() == null ? "" : " and c.code = :course")
        // Who asks for a group that they may not see gets nobody.
        + (filter.cohortId() == null ? "" : " and h.id = :cohort")
        + (filter.state() == null ? "" : " and e.state = :state")
        + (filter.overdue() ? " and " + OVERDUE : "");
  }

  private Query bind(String sql, ParticipationFilter filter, Scope scope) {
    var query = purview.query(sql, scope);
    if (filter.courseCode() != null) {
      query.setParameter("course", filter.courseCode());
    }
    if (filter.cohortId() != null) {
      query.setParameter("cohort", filter.cohortId());
    }
    if (filter.state() != null) {
      query.setParameter("state", filter.state().name());
    }
    return query;
  }

  private static Participation row(Object[] row) {
    return new Participation(
        Cells.number(row[0]),
        Cells.number(row[1]),
        null,
        (String) row[2],
        (String) row[3],
        Cells.id(row[4]),
        (String) row[5],
        State.valueOf((String) row[6]),
        (int) Cells.number(row[7]),
        Cells.day(row[8]),
        Cells.truth(row[9]),
        Cells.instant(row[10]),
        (String) row[11]);
  }
}
