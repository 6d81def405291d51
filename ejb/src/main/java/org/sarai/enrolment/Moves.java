package org.sarai.enrolment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.Optional;
import org.sarai.enrolment.internal.MoveLedger;
import org.sarai.enrolment.internal.Target;
import org.sarai.enrolment.internal.Targets;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Moving learners from one version of a course to another, on purpose. Without it everybody stays
 * in the version that they began. Who has completed the course is never moved.
 */
@Stateless
public class Moves {
  @EJB private MoveLedger ledger;
  @EJB private Targets targets;
  @Resource private SessionContext session;

  /**
   * Moves those who have not completed the course. A unit that is the same to the byte in both
   * versions stays completed; everything else they take again in the new version. What they did in
   * the old one stays on record there.
   *
   * @param command whom, where to and why
   * @return what came of it
   * @throws Refused (not found) without such a course or version; (forbidden) if the course is for
   *     the people of the other register; (conflict) if nobody gets into the other version newly
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public LearnersMoved move(MoveLearners command) {
    var course = targets.course(command.courseCode());
    requireMine(course);
    var reason = Reason.of(command.reason());
    if (command.from() == command.to()) {
      throw Refused.invalid("refused.sameVersion");
    }
    var from = ledger.version(course.courseId(), command.from());
    var to = ledger.version(course.courseId(), command.to());
    if (!to.open()) {
      throw Refused.conflict("refused.notOpenVersion", command.to());
    }
    return ledger.move(course, from, to, command.begun(), reason);
  }

  private void requireMine(Target course) {
    var mine =
        course.register() == Register.MIGRANTS
            ? session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR)
            : session.isCallerInRole(Roles.ADMINISTRATOR) || session.isCallerInRole(Roles.TRAINER);
    if (!mine) {
      throw Refused.forbidden("refused.otherRegister", course.register().audience());
    }
  }

  /**
   * @param enrolmentId an enrolment
   * @return how it came into its version, if it was moved; the newest move
   */
  @PermitAll
  public Optional<MovedOn> of(long enrolmentId) {
    return ledger.newest(enrolmentId);
  }
}
