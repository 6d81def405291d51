package org.sarai.web.versions;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.sarai.authoring.Packages;
import org.sarai.authoring.VersionRow;
import org.sarai.authoring.Versions;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Inside;
import org.sarai.shared.Refused;

/** What the page of a course's versions reads. */
@RequestScoped
public class VersionDesk {
  @EJB private Courses courses;
  @EJB private Versions versions;
  @EJB private Enrolments enrolments;
  @EJB private Packages packages;
  @Inject private Faults faults;
  @Inject private Outline outline;

  /**
   * @param code a course's code
   * @param language in which its title is wanted
   * @return the course
   * @throws Refused (not found) if there is none
   */
  public CourseRow course(String code, String language) {
    return courses
        .find(code, language)
        .orElseThrow(() -> Refused.notFound("refused.noCourse", code))
        .course();
  }

  /**
   * @param course a course
   * @param language in which titles are wanted
   * @return its versions, the newest first
   */
  public List<VersionView> versions(CourseRow course, String language) {
    var inside = enrolments.inside(course.id());
    return versions.of(course.code(), language).stream().map(row -> view(row, inside)).toList();
  }

  private VersionView view(VersionRow row, List<Inside> inside) {
    return new VersionView(
        row,
        inside.stream()
            .filter(one -> one.versionId() == row.id())
            .findFirst()
            .orElseGet(() -> new Inside(row.id(), 0, 0, 0, false)),
        faults.views(row.faults()),
        outline.of(packages.shelved(row.packageId()).structure()));
  }
}
