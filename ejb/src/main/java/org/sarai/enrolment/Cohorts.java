package org.sarai.enrolment;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.enrolment.Nominated.Line;
import org.sarai.enrolment.Nominated.Outcome;
import org.sarai.enrolment.internal.Admission;
import org.sarai.enrolment.internal.CohortStore;
import org.sarai.enrolment.internal.Membership;
import org.sarai.enrolment.internal.Nomination;
import org.sarai.enrolment.internal.Purview;
import org.sarai.enrolment.internal.Target;
import org.sarai.enrolment.internal.Targets;
import org.sarai.identity.Accounts;
import org.sarai.people.Nominees;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/**
 * Groups who study a course together: those of an institution, and closed lists of people of
 * several institutions and countries, which nobody sees who is not on them or keeps them.
 */
@Stateless
public class Cohorts {
  @EJB private Accounts accounts;
  @EJB private Admission admission;
  @EJB private AuditLog audit;
  @EJB private CohortStore store;
  @EJB private Membership membership;
  @EJB private Nominees nominees;
  @EJB private Purview purview;
  @EJB private Targets targets;

  /**
   * Opens a group.
   *
   * @param command the group; without an institution a closed list, which only those who approve
   *     may open
   * @return its id
   * @throws Refused (not found) without such a course in the caller's register; (forbidden) for an
   *     institution outside the caller's scope, or a closed list that the caller may not open
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  public long open(@Valid OpenCohort command) {
    var course = targets.course(command.courseCode());
    var scope = purview.scope();
    if (course.register() != scope.register()) {
      throw Refused.notFound("refused.noCourse", command.courseCode());
    }
    var mayOpen =
        command.institutionId() == null
            ? purview.approves()
            : scope.everybody() || scope.institutions().contains(command.institutionId());
    if (!mayOpen) {
      throw Refused.forbidden("refused.notYourInstitution");
    }
    ordered(command);
    var id = store.insert(command, course.courseId());
    enter("cohortOpened", course, id, null);
    return id;
  }

  /**
   * Changes a group's name, places and days. Places that are added go to those who wait; a new due
   * day is also that of everybody in the group who has not completed the course.
   *
   * @param id the group
   * @param command what it shall be; course and institution are not looked at
   * @throws Refused (not found) if the caller does not keep such a group
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void change(long id, @Valid OpenCohort command) {
    var target = kept(id);
    ordered(command);
    admission.lockCourse(target.courseId());
    store.update(id, command, target.group().dueOn());
    admission.moveUp(target.courseId());
    enter("cohortChanged", target, id, null);
  }

  private static void ordered(OpenCohort command) {
    if (command.opensOn() != null
        && command.closesOn() != null
        && command.closesOn().isBefore(command.opensOn())) {
      throw Refused.invalid("refused.daysReversed");
    }
  }

  /**
   * Puts people on a group's list, without enrolling them.
   *
   * @param id the group
   * @param people who, by id
   * @param written who, as somebody wrote them: number, e-mail address or user name
   * @return what came of each line; {@code ENROLLED} stands for being on the list now
   * @throws Refused (not found) if the caller does not keep such a group
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Nominated list(long id, List<Long> people, List<String> written) {
    var target = kept(id);
    var lines = new ArrayList<Line>();
    for (var line : new Nomination(nominees).read(people, written)) {
      var outcome =
          line.personId() == null
              ? line.outcome()
              : membership.add(id, line.personId()) ? Outcome.ENROLLED : Outcome.UNCHANGED;
      lines.add(new Line(line.written(), line.personId(), outcome));
      if (outcome == Outcome.ENROLLED) {
        enter("cohortListed", target, id, line.personId());
      }
    }
    return new Nominated(lines);
  }

  /**
   * Takes somebody off a group's list. An enrolment that they have stays; withdrawing is another
   * step.
   *
   * @param id the group
   * @param personId who
   * @return whether they were on it
   * @throws Refused (not found) if the caller does not keep such a group
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public boolean strike(long id, long personId) {
    var target = kept(id);
    if (nominees.roots(List.of(personId)).isEmpty() || !membership.end(id, personId)) {
      return false;
    }
    enter("cohortStruck", target, id, personId);
    return true;
  }

  /**
   * @param id a group
   * @return who is on its list within the caller's scope and has no enrolment in it yet, by id
   * @throws Refused (not found) if the caller does not keep such a group
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  public List<Listed> listed(long id) {
    kept(id);
    var people = store.listed(id);
    var names = nominees.names(people);
    return people.stream().map(person -> new Listed(person, names.get(person))).toList();
  }

  /**
   * The groups that the caller keeps.
   *
   * @param language in which titles are wanted
   * @param first how many to leave out
   * @param count how many at most
   * @return the groups, the newest first; figures are of the people within the caller's scope
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  public PageOf<CohortRow> kept(String language, int first, int count) {
    return store.kept(language, first, count);
  }

  /**
   * The groups of one course that the caller keeps, without figures.
   *
   * @param courseCode the course
   * @param language in which names of institutions are wanted
   * @return the groups, the newest first; none of a course of the other register
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<CohortName> ofCourse(String courseCode, String language) {
    return store.ofCourse(courseCode, language);
  }

  /**
   * A group, for whoever keeps it or belongs to it. To everybody else it does not exist.
   *
   * @param id the group
   * @param language in which titles are wanted
   * @return the group; for a member without figures
   * @throws Refused (not found) if the caller neither keeps such a group nor belongs to it
   */
  @PermitAll
  public CohortRow find(long id, String language) {
    return store.find(id, language).orElseThrow(() -> Refused.notFound("refused.noCohort"));
  }

  private Target kept(long id) {
    var target = targets.group(id);
    if (!purview.keeps(target)) {
      throw Refused.notFound("refused.noCohort");
    }
    return target;
  }

  private void enter(String action, Target target, long id, Long personId) {
    audit.enter(
        new AuditEntry(
            action,
            target.register(),
            "cohort " + id,
            personId == null ? null : "person " + personId,
            null),
        accounts.caller());
  }
}
