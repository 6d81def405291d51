package org.sarai.web.imports;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;
import org.sarai.web.shell.Shell;

/** The courses in which the people of a list can be enrolled. */
@RequestScoped
public class ImportCourses {
  @EJB private Courses courses;
  @Inject private HttpServletRequest request;
  @Inject private Shell shell;

  /**
   * @return published courses for the people of the caller's register
   */
  public List<CourseRow> getAll() {
    var register =
        request.isUserInRole(Roles.ADMINISTRATOR) ? Register.OFFICIALS : Register.MIGRANTS;
    return courses.all(shell.getLanguage().tag()).stream()
        .filter(course -> course.audience() == register && course.available())
        .toList();
  }
}
