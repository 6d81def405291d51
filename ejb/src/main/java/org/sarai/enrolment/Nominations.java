package org.sarai.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sarai.enrolment.Nominated.Line;
import org.sarai.enrolment.Nominated.Outcome;
import org.sarai.enrolment.internal.Admission;
import org.sarai.enrolment.internal.Decisions;
import org.sarai.enrolment.internal.EnrolmentStore.Event;
import org.sarai.enrolment.internal.Membership;
import org.sarai.enrolment.internal.Nomination;
import org.sarai.enrolment.internal.Purview;
import org.sarai.enrolment.internal.Target;
import org.sarai.enrolment.internal.Targets;
import org.sarai.people.Nominees;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Nominating people, and deciding about those who were nominated or asked. Each is one action for
 * any number of people, and doing it twice changes nothing.
 */
@Stateless
public class Nominations {
  /** So many at once; more belong into an import. */
  public static final int MOST = 1000;

  @EJB private Admission admission;
  @EJB private Decisions decisions;
  @EJB private Membership membership;
  @EJB private Nominees nominees;
  @EJB private Purview purview;
  @EJB private Targets targets;

  /**
   * Nominates people of the caller's scope. Where the course asks for approval they wait for it,
   * unless the caller is one who approves; where no place is left they wait for one; else they are
   * enrolled at once.
   *
   * @param command whom, for what
   * @return what came of each line, in order
   * @throws Refused (not found) without such a course or group in the caller's purview; (conflict)
   *     when nothing is published yet or the group takes nobody today; (too large) for more than
   *     {@link #MOST} people
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Nominated nominate(Nominate command) {
    if (command.people().size() + command.written().size() > MOST) {
      throw Refused.tooLarge("refused.tooManyPeople", MOST);
    }
    var target = target(command);
    var lines = new Nomination(nominees).read(command.people(), command.written());
    admission.begin(target);
    var seen = new HashMap<Long, Outcome>();
    return new Nominated(
        lines.stream()
            .map(
                line ->
                    line.personId() == null
                        ? line
                        : new Line(
                            line.written(),
                            line.personId(),
                            seen.containsKey(line.personId())
                                ? Outcome.UNCHANGED
                                : take(line.personId(), target, command.dueOn(), seen)))
            .toList());
  }

  private Target target(Nominate command) {
    if (command.cohortId() == null) {
      var course = targets.course(String.valueOf(command.courseCode()));
      if (course.register() != purview.register()) {
        throw Refused.notFound("refused.noCourse", command.courseCode());
      }
      return course;
    }
    var target = targets.group(command.cohortId());
    if (!purview.keeps(target)) {
      throw Refused.notFound("refused.noCohort");
    }
    if (!target.group().takes(Purview.today())) {
      throw Refused.conflict("refused.cohortTakesNobody");
    }
    return target;
  }

  private Outcome take(long personId, Target target, LocalDate dueOn, Map<Long, Outcome> seen) {
    var group = target.group();
    var outcome = Outcome.NOT_LISTED;
    if (group == null || !group.closed() || membership.has(group.id(), personId)) {
      if (group != null) {
        membership.add(group.id(), personId);
      }
      var due = dueOn == null && group != null ? group.dueOn() : dueOn;
      outcome =
          outcome(
              admission.take(
                  personId,
                  target,
                  new Admission.Way(Event.NOMINATED, "NOMINATED", purview.approves(), due)));
    }
    seen.put(personId, outcome);
    return outcome;
  }

  private static Outcome outcome(Admission.Taken taken) {
    if (!taken.changed()) {
      return Outcome.UNCHANGED;
    }
    return switch (taken.state()) {
      case NOMINATED -> Outcome.NOMINATED;
      case WAITING -> Outcome.WAITING;
      default -> Outcome.ENROLLED;
    };
  }

  /**
   * Approves people who were nominated or asked. Whoever is approved, enrolled or gone already
   * stays as they are.
   *
   * @param enrolmentIds whose
   * @return how many are approved now, be it for a place on the waiting list
   * @throws Refused (not found) if one of them is outside the caller's scope
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public int approve(List<Long> enrolmentIds) {
    return decisions.approve(enrolmentIds);
  }

  /**
   * Declines people who were nominated or asked, or wait for a place.
   *
   * @param enrolmentIds whose
   * @param reason why, for them to read; never blank, never a name
   * @return how many are declined now
   * @throws Refused (not found) if one of them is outside the caller's scope; (invalid) without a
   *     reason
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public int decline(List<Long> enrolmentIds, String reason) {
    return decisions.decline(enrolmentIds, reason);
  }

  /**
   * Sets the day by which people should complete the course. Of those who completed it nothing
   * changes.
   *
   * @param enrolmentIds whose
   * @param dueOn the day; null for none
   * @return how many have a new day
   * @throws Refused (not found) if one of them is outside the caller's scope
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public int changeDue(List<Long> enrolmentIds, LocalDate dueOn) {
    return decisions.changeDue(enrolmentIds, dueOn);
  }
}
