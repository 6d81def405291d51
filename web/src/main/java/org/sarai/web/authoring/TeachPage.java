package org.sarai.web.authoring;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.web.shell.Shell;

/** The trainer's home: the courses and how far each is. */
@Named
@RequestScoped
public class TeachPage {
  @EJB private Courses courses;
  @Inject private Shell shell;

  private List<CourseRow> all;

  /** Loads the courses. */
  public void load() {
    all = courses.all(shell.getLanguage().tag());
  }

  /**
   * @return every course by code
   */
  public List<CourseRow> getCourses() {
    if (all == null) {
      load();
    }
    return all;
  }
}
