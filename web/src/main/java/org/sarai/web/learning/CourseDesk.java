package org.sarai.web.learning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sarai.catalogue.CourseDetail;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.PublishedVersion;
import org.sarai.catalogue.UnitRow;
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
   * The steps that the caller has before them: those of the version that they are in, which a newer
   * one does not change; those of the newest for whoever is in none.
   *
   * @param course the course
   * @param enrolment the caller's enrolment in it; null if there is none
   * @param language in which titles are wanted
   * @return the steps in order; empty while nothing is published
   */
  public List<UnitRow> units(CourseDetail course, EnrolmentRow enrolment, String language) {
    var newest = Optional.ofNullable(course.version());
    if (enrolment == null || newest.filter(v -> v.id() == enrolment.versionId()).isPresent()) {
      return newest.map(PublishedVersion::units).orElse(List.of());
    }
    return courses
        .version(enrolment.versionId(), language)
        .map(PublishedVersion::units)
        .orElse(List.of());
  }

  /**
   * @param enrolment the caller's; null for none
   * @param units its steps
   * @return ids of those that the caller has completed; not asked for a single one, whose state is
   *     the course's
   */
  public Set<Long> completed(EnrolmentRow enrolment, List<UnitRow> units) {
    return enrolment == null || units.size() < 2
        ? Set.of()
        : enrolments.completedUnits(enrolment.id());
  }

  /**
   * @param course a course
   * @return whether the caller may enrol in it without being nominated
   */
  public boolean opensToCaller(CourseDetail course) {
    return course.course().open() && course.course().audience() == accounts.register();
  }
}
