package org.sarai.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.List;
import org.sarai.plan.internal.Horizon;
import org.sarai.plan.internal.PlanReader;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Training plans of academies, held against what was delivered. Administrators see all, a focal
 * point those of the institutions of their scope and within it, the programme figures without
 * names.
 */
@Stateless
public class Plans {
  @EJB private Horizon horizon;
  @EJB private PlanReader reader;

  /**
   * @return academies with a plan, by name
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT, Roles.PROGRAMME})
  public List<AcademyRow> academies() {
    return horizon.withPlans();
  }

  /**
   * @return every institution that may have a plan or a place in one, by name
   */
  @RolesAllowed({Roles.ADMINISTRATOR})
  public List<AcademyRow> institutions() {
    return horizon.all();
  }

  /**
   * A year of an academy against reality.
   *
   * @param academyId the academy
   * @param year the year
   * @param language in which titles are wanted
   * @return what the caller may see of it; empty lists where nothing is planned
   * @throws Refused (not found) if the caller has no such academy; (invalid) if there is no such
   *     year
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT, Roles.PROGRAMME})
  public PlanView plan(long academyId, int year, String language) {
    return reader.plan(academyId, year, language);
  }

  /**
   * Who may teach at an academy.
   *
   * @param academyId the academy
   * @return the pool; a focal point gets names of their own people only
   * @throws Refused (not found) if the caller has no such academy
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
  public List<TrainerRow> trainers(long academyId) {
    return reader.trainers(academyId);
  }

  /**
   * People of an academy and its units, from whom trainers are chosen.
   *
   * @param academyId the academy
   * @return them by name, without courses; at most some hundreds
   */
  @RolesAllowed({Roles.ADMINISTRATOR})
  public List<TrainerRow> staff(long academyId) {
    return reader.staff(academyId);
  }

  /**
   * Who has to take the course of a rule. That somebody looked is entered into the audit log.
   *
   * @param academyId the academy
   * @param year the year
   * @param rule the rule's reference
   * @return everybody of the caller's scope who is due, by name
   * @throws Refused (not found) if the caller has no such rule
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.FOCAL_POINT})
  public List<DueRow> due(long academyId, int year, String rule) {
    return reader.due(academyId, year, rule);
  }
}
