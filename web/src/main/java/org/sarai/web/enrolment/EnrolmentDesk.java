package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.CohortRow;
import org.sarai.enrolment.Cohorts;
import org.sarai.people.InstitutionRow;
import org.sarai.people.Nominees;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/** What the pages of nominations choose from. */
@RequestScoped
public class EnrolmentDesk {
  private static final int GROUPS = 100;

  @EJB private Cohorts cohorts;
  @EJB private Courses courses;
  @EJB private Nominees nominees;
  @Inject private HttpServletRequest request;

  private List<CourseRow> theirs;
  private List<CohortRow> kept;
  private List<InstitutionRow> institutions;

  /**
   * @param language in which titles are wanted
   * @return the published courses of the caller's register
   */
  public List<CourseRow> courses(String language) {
    if (theirs == null) {
      theirs =
          courses.all(language).stream()
              .filter(course -> course.audience() == register() && course.available())
              .toList();
    }
    return theirs;
  }

  private Register register() {
    return request.isUserInRole(Roles.MIGRANT_ADMINISTRATOR)
        ? Register.MIGRANTS
        : Register.OFFICIALS;
  }

  /**
   * @param language in which titles are wanted
   * @return the groups that the caller keeps, the newest first
   */
  public List<CohortRow> cohorts(String language) {
    if (kept == null) {
      kept = cohorts.kept(language, 0, GROUPS).rows();
    }
    return kept;
  }

  /**
   * @return the institutions whose people the caller may nominate
   */
  public List<InstitutionRow> institutions() {
    if (institutions == null) {
      institutions = nominees.institutions();
    }
    return institutions;
  }

  /**
   * @param id a group
   * @param language in which titles are wanted
   * @return the group
   */
  public CohortRow cohort(long id, String language) {
    return cohorts.find(id, language);
  }
}
