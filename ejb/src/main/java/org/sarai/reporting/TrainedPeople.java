package org.sarai.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import org.sarai.people.Scopes;
import org.sarai.reporting.internal.YearOfInstitutions;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.shared.Scope;

/**
 * Which officials were trained, for plans that are held against it. Read from the projection: what
 * was recorded a moment ago may take seconds to arrive.
 */
@Stateless
public class TrainedPeople {
  @EJB private Scopes scopes;
  @EJB private YearOfInstitutions years;
  @Resource private SessionContext session;

  /**
   * Distinct people with a participation in a year, by the institution of that day.
   *
   * @param year the year of completion
   * @param institutions which ones; everything below and merged duplicates count with each
   * @param courses ids of the courses that count; empty for all
   * @return the figures
   * @throws Refused (forbidden) if a focal point asks about what is not theirs
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME, Roles.FOCAL_POINT})
  public TrainedIn in(int year, Collection<Long> institutions, Collection<Long> courses) {
    if (!everywhere() && !scopes.mine().institutions().containsAll(institutions)) {
      throw Refused.forbidden("refused.otherInstitution");
    }
    return years.trainedIn(year, institutions, courses);
  }

  /**
   * When people last completed a course; a focal point is told of those who belonged to their
   * institutions on the last day.
   *
   * @param courseId the course
   * @param until the last day that counts
   * @return the day by person, merges followed; who never did is absent
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.PROGRAMME, Roles.FOCAL_POINT})
  public Map<Long, LocalDate> lastCompletions(long courseId, LocalDate until) {
    var scope = everywhere() ? Scope.all(Register.OFFICIALS) : scopes.mine();
    return years.lastCompletions(courseId, until, scope);
  }

  private boolean everywhere() {
    return session.isCallerInRole(Roles.ADMINISTRATOR) || session.isCallerInRole(Roles.PROGRAMME);
  }
}
