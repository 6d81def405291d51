package org.sarai.assessment.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import java.util.function.Predicate;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** Courses of the register that a caller works with. */
@Stateless
@PermitAll
public class TaughtCourses {
  @EJB private Courses courses;

  /**
   * The course, if its results concern the caller.
   *
   * @param isInRole the caller's roles
   * @throws Refused (not found) without such a course; (forbidden) if it is for the people of a
   *     register that the caller does not work with
   */
  public CourseRow require(String courseCode, String language, Predicate<String> isInRole) {
    var course = any(courseCode, language);
    var migrants = isInRole.test(Roles.MIGRANT_ADMINISTRATOR);
    var officials = isInRole.test(Roles.ADMINISTRATOR) || isInRole.test(Roles.TRAINER);
    if (migrants && officials) {
      throw Refused.forbidden("refused.bothRegisters");
    }
    if (course.audience() != (migrants ? Register.MIGRANTS : Register.OFFICIALS)) {
      throw Refused.forbidden("refused.records", courseCode);
    }
    return course;
  }

  /** The course, whoever it is for. */
  public CourseRow any(String courseCode, String language) {
    return courses
        .summary(courseCode, language)
        .orElseThrow(() -> Refused.notFound("refused.noCourse", courseCode));
  }
}
