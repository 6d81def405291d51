package org.sarai.plan.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import org.sarai.catalogue.CourseDetail;
import org.sarai.catalogue.Courses;
import org.sarai.identity.Accounts;
import org.sarai.plan.AddRule;
import org.sarai.plan.SetTarget;
import org.sarai.plan.Stage;
import org.sarai.plan.WordKind;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Typed;

/** Appends to the plan's tables. */
@Stateless
@PermitAll
public class PlanWriter {
  @EJB private Accounts accounts;
  @EJB private Courses courses;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public void word(long academy, WordKind kind, String word, Long institution, boolean removed) {
    mustExist(academy);
    if (kind == WordKind.WING) {
      mustExist(institution);
    }
    insert(
        "plan_word (academy_id, kind, word, institution_id, removed",
        academy,
        kind.name(),
        word,
        kind == WordKind.WING ? institution : null,
        removed);
  }

  public void rule(String reference, AddRule rule) {
    mustExist(rule.academyId());
    insert(
        "plan_rule (reference, academy_id, year, course_id, every_months, service_rank, wing,"
            + " removed",
        reference,
        rule.academyId(),
        rule.year(),
        course(rule.course()),
        rule.everyMonths(),
        Typed.text(rule.rank()),
        Typed.text(rule.wing()),
        false);
  }

  public void removeRule(long academy, String reference) {
    var removed =
        database
            .createNativeQuery(
                "insert into plan_rule (reference, academy_id, year, course_id, every_months,"
                    + " service_rank, wing, removed, recorded_at, recorded_by)"
                    + " select r.reference, r.academy_id, r.year, r.course_id, r.every_months,"
                    + " r.service_rank, r.wing, true, ?3, ?4 from plan_rule r"
                    + " where r.academy_id = ?1 and r.reference = ?2 order by r.id desc limit 1")
            .setParameter(1, academy)
            .setParameter(2, reference)
            .setParameter(3, Clock.now())
            .setParameter(4, accounts.caller())
            .executeUpdate();
    if (removed == 0) {
      throw Refused.notFound("refused.planRule");
    }
  }

  public void target(SetTarget target, boolean removed) {
    mustExist(target.academyId());
    mustExist(target.institutionId());
    insert(
        "plan_target (academy_id, year, institution_id, persons, women, removed",
        target.academyId(),
        target.year(),
        target.institutionId(),
        target.persons(),
        target.women(),
        removed);
  }

  public void trainer(long academy, long person, String course, boolean may) {
    mustExist(academy);
    if (nothing("select 1 from person where id = ?1 and register = 'OFFICIALS'", person)) {
      throw Refused.notFound("refused.planPerson");
    }
    insert(
        "plan_trainer (academy_id, person_id, course_id, removed",
        academy,
        person,
        course(course),
        !may);
  }

  public void stage(long academy, String course, Stage stage, LocalDate since) {
    mustExist(academy);
    insert(
        "plan_stage (academy_id, course_id, stage, since",
        academy,
        course(course),
        stage.name(),
        since);
  }

  private long course(String code) {
    return courses
        .find(code == null ? "" : code, "en")
        .map(CourseDetail::course)
        .filter(row -> row.audience() == Register.OFFICIALS)
        .orElseThrow(() -> Refused.notFound("refused.noCourse", code))
        .id();
  }

  private void mustExist(Long institution) {
    if (institution == null || nothing("select 1 from institution where id = ?1", institution)) {
      throw Refused.unprocessable("refused.planInstitution");
    }
  }

  private boolean nothing(String sql, Object parameter) {
    return database.createNativeQuery(sql).setParameter(1, parameter).getResultList().isEmpty();
  }

  private void insert(String columns, Object... values) {
    var places = new StringBuilder();
    for (var index = 1; index <= values.length + 2; index++) {
      places.append(index == 1 ? "?" : ", ?").append(index);
    }
    var query =
        database.createNativeQuery(
            "insert into " + columns + ", recorded_at, recorded_by) values (" + places + ")");
    for (var index = 0; index < values.length; index++) {
      query.setParameter(index + 1, values[index]);
    }
    query
        .setParameter(values.length + 1, Clock.now())
        .setParameter(values.length + 2, accounts.caller())
        .executeUpdate();
  }
}
