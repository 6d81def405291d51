package org.sarai.web.plan;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.plan.AcademyRow;
import org.sarai.plan.Plans;
import org.sarai.plan.TrainerRow;
import org.sarai.shared.Register;
import org.sarai.web.shell.Shell;

/** What an administrator may choose from while planning. */
@Named
@RequestScoped
public class PlanChoices {
  @EJB private Courses courses;
  @EJB private Plans plans;
  @Inject private Shell shell;

  private List<CourseRow> ofOfficials;
  private List<AcademyRow> institutions;
  private List<TrainerRow> staff;

  /**
   * @return courses for officials
   */
  public List<CourseRow> getCourses() {
    if (ofOfficials == null) {
      ofOfficials =
          courses.all(shell.getLanguage().tag()).stream()
              .filter(course -> course.audience() == Register.OFFICIALS)
              .toList();
    }
    return ofOfficials;
  }

  /**
   * @return institutions by name
   */
  public List<AcademyRow> getInstitutions() {
    if (institutions == null) {
      institutions = plans.institutions();
    }
    return institutions;
  }

  /**
   * @return people of the academy
   */
  public List<TrainerRow> getStaff() {
    if (staff == null) {
      staff = plans.staff(Where.academy());
    }
    return staff;
  }
}
