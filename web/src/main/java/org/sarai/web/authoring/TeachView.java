package org.sarai.web.authoring;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;
import org.sarai.web.statistics.CourseStatisticsPage;

/** What an address below {@code /teach} shows: the courses, or the statistics of one. */
@Named
@RequestScoped
public class TeachView {
  @Inject private CourseStatisticsPage statistics;
  @Inject private TeachPage courses;
  @Inject private Shell shell;

  /**
   * @return name of the part of the page
   */
  public String getPart() {
    // With a slash at its end the address is open to more people than without it.
    if (Query.segment(0).isEmpty() && shell.isTeaching()) {
      return "courses";
    }
    if (!Query.segment(0).isEmpty()
        && "statistics".equals(Query.segment(1))
        && Query.segment(2).isEmpty()) {
      return "statistics";
    }
    throw Refused.notFound("refused.noPage");
  }

  /** Loads what the address asks for. */
  public void load() {
    if (getPart().equals("courses")) {
      courses.load();
    } else {
      statistics.load();
    }
  }
}
