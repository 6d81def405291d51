package org.sarai.enrolment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.catalogue.CourseRules;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.internal.Admission;
import org.sarai.enrolment.internal.Purview;
import org.sarai.enrolment.internal.Targets;
import org.sarai.identity.Accounts;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/** How people come into a course, and how many at a time. */
@Stateless
public class Places {
  @EJB private Accounts accounts;
  @EJB private Admission admission;
  @EJB private AuditLog audit;
  @EJB private Courses courses;
  @EJB private Purview purview;
  @EJB private Targets targets;

  /**
   * Changes a course's rules. Places that are added go to those who wait, in order; fewer places
   * take nobody out.
   *
   * @param courseCode the course
   * @param rules the new rules
   * @throws Refused (not found) without such a course in the caller's register
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public void change(String courseCode, @Valid CourseRules rules) {
    var course = targets.course(courseCode);
    if (course.register() != purview.register()) {
      throw Refused.notFound("refused.noCourse", courseCode);
    }
    admission.lockCourse(course.courseId());
    courses.change(courseCode, rules);
    admission.moveUp(course.courseId());
    audit.enter(
        new AuditEntry("courseRules", course.register(), "course " + course.courseId(), null, null),
        accounts.caller());
  }
}
