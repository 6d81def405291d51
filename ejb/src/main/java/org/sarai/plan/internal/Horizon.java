package org.sarai.plan.internal;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.sarai.people.Scopes;
import org.sarai.plan.AcademyRow;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** Which academies and institutions the caller may look at. */
@Stateless
@PermitAll
public class Horizon {
  private static final Set<Long> NOTHING = Set.of(-1L);

  @EJB private Scopes scopes;
  @Resource private SessionContext session;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @return ids of institutions; null for all
   */
  public Set<Long> institutions() {
    return session.isCallerInRole(Roles.ADMINISTRATOR) || session.isCallerInRole(Roles.PROGRAMME)
        ? null
        : scopes.mine().institutions();
  }

  /** The academy, if the caller may see its plan. */
  public AcademyRow academy(long id) {
    return rows("i.institution_id = " + id).stream()
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.planAcademy"));
  }

  /** Academies with a plan, by name. */
  public List<AcademyRow> withPlans() {
    return rows(
        "i.institution_id in (select r.academy_id from plan_rule r"
            + " union select t.academy_id from plan_target t"
            + " union select s.academy_id from plan_stage s"
            + " union select n.academy_id from plan_trainer n)");
  }

  /** All institutions that still are, by name. */
  public List<AcademyRow> all() {
    return rows("i.merged_into is null and (i.closed_on is null or i.closed_on > utc_date())");
  }

  @SuppressWarnings("unchecked")
  private List<AcademyRow> rows(String condition) {
    var mine = institutions();
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select i.institution_id, i.name, cast(i.country as varchar(2)),"
                    + " (select group_concat(distinct y.year order by y.year desc) from"
                    + " (select r.academy_id, r.year from plan_rule r"
                    + " union select t.academy_id, t.year from plan_target t) y"
                    + " where y.academy_id = i.institution_id)"
                    + " from effective_institution i where "
                    + condition
                    + " and (i.institution_id in :scope or "
                    + (mine == null)
                    + ")"
                    + " order by i.name, i.country")
            .setParameter("scope", mine == null || mine.isEmpty() ? NOTHING : mine)
            .getResultList();
    return rows.stream().map(Horizon::row).toList();
  }

  private static AcademyRow row(Object[] row) {
    var years =
        row[3] == null
            ? List.<Integer>of()
            : Arrays.stream(row[3].toString().split(",")).map(Integer::valueOf).toList();
    return new AcademyRow(((Number) row[0]).longValue(), (String) row[1], (String) row[2], years);
  }
}
