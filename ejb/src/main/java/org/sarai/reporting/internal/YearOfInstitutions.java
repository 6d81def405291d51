package org.sarai.reporting.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarai.reporting.Heads;
import org.sarai.reporting.TrainedIn;
import org.sarai.shared.Cells;
import org.sarai.shared.Scope;

/** The projection, read by year and by institutions with what is below them. */
@Stateless
@PermitAll
public class YearOfInstitutions {
  private static final Set<Long> NONE = Set.of(-1L);

  /** The institution is the record's own, whatever counting level the projection gives it. */
  private static final String SLICE =
      "with recursive below (id, top) as ("
          + "select i.institution_id, i.institution_id from effective_institution i"
          + " where i.institution_id in :institutions"
          + " union select i.institution_id, b.top from below b join effective_institution i"
          + " on i.parent_id = b.id or i.merged_into = b.id),"
          + " slice as (select b.top, t.course_id, p.root_id, t.sex from below b"
          + " join training_record r on r.institution_id = b.id"
          + " join trained t on t.record_id = r.id"
          + " join effective_person p on p.person_id = t.person_id"
          + " where t.register = 'OFFICIALS' and t.completed_on between :from and :to"
          + " and (:all or t.course_id in :courses)) ";

  private static final String HEADS =
      "count(distinct s.root_id), count(distinct if(s.sex = 'F', s.root_id, null)) from slice s";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public TrainedIn trainedIn(int year, Collection<Long> institutions, Collection<Long> courses) {
    var total = rows("select 0, " + HEADS, "", year, institutions, courses).get(0L);
    return new TrainedIn(
        total,
        rows("select s.top, " + HEADS, " group by s.top", year, institutions, courses),
        rows(
            "select s.course_id, " + HEADS,
            " where s.course_id is not null group by s.course_id",
            year,
            institutions,
            courses));
  }

  private Map<Long, Heads> rows(
      String select,
      String tail,
      int year,
      Collection<Long> institutions,
      Collection<Long> courses) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(SLICE + select + tail)
            .setParameter("institutions", institutions.isEmpty() ? NONE : institutions)
            .setParameter("from", LocalDate.of(year, 1, 1))
            .setParameter("to", LocalDate.of(year, 12, 31))
            .setParameter("all", courses.isEmpty())
            .setParameter("courses", courses.isEmpty() ? NONE : courses)
            .getResultList();
    var heads = new HashMap<Long, Heads>();
    rows.forEach(row -> heads.put(number(row[0]), new Heads(number(row[1]), number(row[2]))));
    return heads;
  }

  /** Of the people who belonged to a scope on the last day. */
  public Map<Long, LocalDate> lastCompletions(long courseId, LocalDate until, Scope scope) {
    var query =
        database
            .createNativeQuery(
                "select p.root_id, max(t.completed_on) from trained t"
                    + " join effective_person p on p.person_id = t.person_id"
                    + " where t.register = 'OFFICIALS' and t.course_id = :course"
                    + " and t.completed_on <= :until and "
                    + scope.within("p.root_id")
                    + " group by p.root_id")
            .setParameter("course", courseId)
            .setParameter("until", until);
    if (!scope.everybody()) {
      query.setParameter("institutions", scope.ids()).setParameter("today", until);
    }
    @SuppressWarnings("unchecked")
    List<Object[]> rows = query.getResultList();
    var last = new HashMap<Long, LocalDate>();
    rows.forEach(row -> last.put(number(row[0]), Cells.day(row[1])));
    return last;
  }

  private static long number(Object value) {
    return ((Number) value).longValue();
  }
}
