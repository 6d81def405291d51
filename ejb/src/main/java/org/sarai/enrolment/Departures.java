package org.sarai.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.util.List;
import org.sarai.enrolment.internal.Decisions;
import org.sarai.enrolment.internal.Targets;
import org.sarai.identity.Accounts;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Leaving a course before it is completed. What was learnt so far stays, and enrolling again goes
 * on with it. Whoever waits moves up.
 */
@Stateless
public class Departures {
  @EJB private Accounts accounts;
  @EJB private Decisions decisions;
  @EJB private Targets targets;

  /**
   * Takes people out. Whoever is out already stays so.
   *
   * @param enrolmentIds whose
   * @param reason why, for them to read; never blank, never a name
   * @return how many are out now who were not before
   * @throws Refused (not found) if one of them is outside the caller's scope; (conflict) if one of
   *     them has completed the course: nobody loses a completion; (invalid) without a reason
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public int withdraw(List<Long> enrolmentIds, String reason) {
    return decisions.withdraw(enrolmentIds, reason);
  }

  /**
   * The caller leaves a course, or takes back that they asked to take part.
   *
   * @param courseCode the course
   * @param reason why; never blank
   * @return whether this changed anything
   * @throws Refused (conflict) if the caller has completed the course; (invalid) without a reason
   */
  @PermitAll
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean withdrawMyself(String courseCode, String reason) {
    var course = targets.course(courseCode);
    return decisions.withdrawOwn(accounts.current().personId(), course.courseId(), reason) > 0;
  }
}
