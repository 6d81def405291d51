package org.sarai.web.learning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import org.sarai.catalogue.CourseDetail;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.Enrolments;
import org.sarai.identity.Accounts;
import org.sarai.shared.Refused;

/** What the course page reads, and the enrolment that it offers. */
@RequestScoped
public class CourseDesk {
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Accounts accounts;

  /**
   * @param code a course's code
   * @param language in which texts are wanted
   * @return the course
   * @throws Refused (not found) if there is none
   */
  public CourseDetail course(String code, String language) {
    return courses
        .find(code, language)
        .orElseThrow(() -> Refused.notFound("refused.noCourse", code));
  }

  /**
   * @param code a course's code
   * @param language in which texts are wanted
   * @return the caller's enrolment in it, if there is one
   */
  public Optional<EnrolmentRow> enrolment(String code, String language) {
    return enrolments.mine(language).stream()
        .filter(row -> row.courseCode().equals(code))
        .findFirst();
  }

  /**
   * @param course a course
   * @return whether the caller may enrol in it without being nominated
   */
  public boolean opensToCaller(CourseDetail course) {
    return course.course().open() && course.course().audience() == accounts.register();
  }

  /**
   * Enrols the caller.
   *
   * @param code the course
   */
  public void enrol(String code) {
    enrolments.enrolMyself(code);
  }
}
