package org.sarai.enrolment.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.sarai.enrolment.CohortName;
import org.sarai.enrolment.CohortRow;
import org.sarai.enrolment.OpenCohort;
import org.sarai.enrolment.Standing;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.PageOf;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/** Groups as rows. */
@Stateless
@PermitAll
public class CohortStore {
  private static final String ROW =
      "select h.id, h.name, c.code, t.title, h.institution_id, i.name, h.capacity, h.due_on,"
          + " h.opens_on, h.closes_on";

  private static final String FROM =
      " from cohort h join course c on c.id = h.course_id"
          + " join course_text t on t.course_id = c.id and t.language ="
          + " (select x.language from course_text x where x.course_id = c.id"
          + " order by x.language <> :language, x.language <> 'en', x.language limit 1)"
          + " left join institution i on i.id = h.institution_id";

  @EJB private Accounts accounts;
  @EJB private EnrolmentStore enrolments;
  @EJB private Purview purview;
  @Resource private SessionContext session;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public long insert(OpenCohort command, long courseId) {
    return Cells.number(
        database
            .createNativeQuery(
                "insert into cohort (name, course_id, institution_id, capacity, due_on, opens_on,"
                    + " closes_on, recorded_at, recorded_by)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) returning id",
                Long.class)
            .setParameter(1, command.name().strip())
            .setParameter(2, courseId)
            .setParameter(3, command.institutionId())
            .setParameter(4, command.capacity())
            .setParameter(5, command.dueOn())
            .setParameter(6, command.opensOn())
            .setParameter(7, command.closesOn())
            .setParameter(8, Clock.now())
            .setParameter(9, accounts.caller())
            .getSingleResult());
  }

  public void update(long id, OpenCohort command, LocalDate dueBefore) {
    database
        .createNativeQuery(
            "update cohort set name = ?2, capacity = ?3, due_on = ?4, opens_on = ?5,"
                + " closes_on = ?6 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, command.name().strip())
        .setParameter(3, command.capacity())
        .setParameter(4, command.dueOn())
        .setParameter(5, command.opensOn())
        .setParameter(6, command.closesOn())
        .executeUpdate();
    if (!Objects.equals(dueBefore, command.dueOn())) {
      @SuppressWarnings("unchecked")
      List<Long> open =
          database
              .createNativeQuery(
                  "select id from enrolment where cohort_id = ?1 and state in"
                      + " ('NOMINATED', 'WAITING', 'ENROLLED', 'STARTED') order by id for update",
                  Long.class)
              .setParameter(1, id)
              .getResultList();
      open.forEach(enrolment -> enrolments.due(enrolment, command.dueOn()));
    }
  }

  /** Who is on the list, within the caller's scope, and not enrolled with the group. */
  @SuppressWarnings("unchecked")
  public List<Long> listed(long id) {
    var scope = purview.scope();
    return purview
        .query(
            "select distinct m.root_id + 0 from standing_member m where m.cohort_id = :cohort and "
                + scope.within("m.root_id")
                + " and not exists (select 1 from enrolment e join effective_person p"
                + " on p.person_id = e.person_id where e.cohort_id = m.cohort_id"
                + " and p.root_id = m.root_id and e.state not in ('WITHDRAWN', 'DECLINED'))"
                + " order by 1",
            scope)
        .setParameter("cohort", id)
        .getResultList()
        .stream()
        .map(number -> Cells.number(number))
        .toList();
  }

  @SuppressWarnings("unchecked")
  public PageOf<CohortRow> kept(String language, int first, int count) {
    var scope = purview.scope();
    var condition = " where c.audience = :register and " + purview.cohorts(scope);
    List<Object[]> rows =
        purview
            .query(ROW + figures(scope) + FROM + condition + " order by h.id desc", scope)
            .setParameter("language", language)
            .setFirstResult(first)
            .setMaxResults(count)
            .getResultList();
    var total =
        purview
            .query("select count(*)" + FROM + condition, scope)
            .setParameter("language", language)
            .getSingleResult();
    return new PageOf<>(
        rows.stream().map(row -> row(row, standing(row), true)).toList(), Cells.number(total));
  }

  @SuppressWarnings("unchecked")
  public List<CohortName> ofCourse(String courseCode, String language) {
    List<Object[]> rows =
        purview
            .query(
                "select h.id, h.name, coalesce((select n.name from institution_name n"
                    + " where n.institution_id = i.id and n.language = :language"
                    + " order by n.id desc limit 1), i.name)"
                    + " from cohort h join course c on c.id = h.course_id"
                    + " left join institution i on i.id = h.institution_id"
                    + " where c.code = :course and c.audience = :register and "
                    + purview.cohorts(purview.scope())
                    + " order by h.id desc",
                purview.scope())
            .setParameter("course", courseCode)
            .setParameter("language", language)
            .getResultList();
    return rows.stream()
        .map(row -> new CohortName(Cells.number(row[0]), (String) row[1], (String) row[2]))
        .toList();
  }

  /** Six figures, one after the other, as {@link Standing} has them. */
  private static String figures(Scope scope) {
    var conditions =
        Stream.of("NOMINATED", "WAITING", "ENROLLED", "STARTED", "COMPLETED")
            .map(state -> "e.state = '" + state + "'");
    return Stream.concat(
            conditions, Stream.of("e.state in ('ENROLLED', 'STARTED') and e.due_on < :today"))
        .map(
            condition ->
                ", (select count(*) from enrolment e join effective_person p"
                    + " on p.person_id = e.person_id where e.cohort_id = h.id and "
                    + scope.within("p.root_id")
                    + " and "
                    + condition
                    + ")")
        .reduce("", String::concat);
  }

  public Optional<CohortRow> find(long id, String language) {
    if (Stream.of(
            Roles.FOCAL_POINT, Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR)
        .anyMatch(session::isCallerInRole)) {
      var scope = purview.scope();
      var kept =
          first(
              purview
                  .query(
                      ROW
                          + figures(scope)
                          + FROM
                          + " where h.id = :cohort and c.audience = :register and "
                          + purview.cohorts(scope),
                      scope)
                  .setParameter("cohort", id)
                  .setParameter("language", language)
                  .getResultList());
      if (kept.isPresent()) {
        return kept.map(row -> row(row, standing(row), true));
      }
    }
    return first(
            database
                .createNativeQuery(
                    ROW
                        + FROM
                        + " where h.id = :cohort and exists (select 1 from standing_member m"
                        + " where m.cohort_id = h.id and m.person_id in :people)")
                .setParameter("cohort", id)
                .setParameter("language", language)
                .setParameter("people", enrolments.members(accounts.current().personId()))
                .getResultList())
        .map(row -> row(row, null, false));
  }

  private static Optional<Object[]> first(List<?> rows) {
    return rows.stream().map(Object[].class::cast).findFirst();
  }

  private static Standing standing(Object[] row) {
    return ParticipationQueries.standing(row, 10);
  }

  private static CohortRow row(Object[] row, Standing standing, boolean keeping) {
    return new CohortRow(
        Cells.number(row[0]),
        (String) row[1],
        (String) row[2],
        (String) row[3],
        Cells.id(row[4]),
        (String) row[5],
        Cells.integer(row[6]),
        Cells.day(row[7]),
        Cells.day(row[8]),
        Cells.day(row[9]),
        standing,
        keeping);
  }
}
