package org.sarai.enrolment.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sarai.shared.Cells;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;

/** Reads courses and groups as enrolling needs them: one query each. */
@Stateless
public class Targets {
  private static final String COURSE =
      "select c.id, c.code, c.audience, c.open, c.approval, c.capacity,"
          + " (select v.id from course_version v where v.course_id = c.id"
          + " and v.published_at is not null and v.retired_at is null order by v.number desc limit 1) from course c";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @throws Refused (not found) if there is no such course
   */
  public Target course(String code) {
    return course(" where c.code = ?1", code);
  }

  /** A course that is known to be there. */
  public Target course(long id) {
    return course(" where c.id = ?1", id);
  }

  private Target course(String condition, Object key) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database.createNativeQuery(COURSE + condition).setParameter(1, key).getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Target(
                    Cells.number(row[0]),
                    (String) row[1],
                    Register.valueOf((String) row[2]),
                    Cells.truth(row[3]),
                    Cells.truth(row[4]),
                    Cells.integer(row[5]),
                    Cells.id(row[6]),
                    null))
        .orElseThrow(() -> Refused.notFound("refused.noCourse", key));
  }

  /**
   * A group with its course.
   *
   * @throws Refused (not found) if there is no such group
   */
  public Target group(long id) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select course_id, institution_id, capacity, due_on, opens_on, closes_on,"
                    + " cast(recorded_by as varchar(36)) from cohort where id = ?1")
            .setParameter(1, id)
            .getResultList();
    var row = rows.stream().findFirst().orElseThrow(() -> Refused.notFound("refused.noCohort"));
    return course(Cells.number(row[0]))
        .in(
            new Target.Group(
                id,
                Cells.id(row[1]),
                Cells.integer(row[2]),
                Cells.day(row[3]),
                Cells.day(row[4]),
                Cells.day(row[5]),
                ((String) row[6]).strip()));
  }
}
