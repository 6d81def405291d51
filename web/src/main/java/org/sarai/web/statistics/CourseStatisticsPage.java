package org.sarai.web.statistics;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.learning.CourseFigures;
import org.sarai.learning.CourseStatistics;
import org.sarai.web.shell.Query;
import org.sarai.web.shell.Shell;

/**
 * {@code /teach/CODE/statistics}: how people get on in a course. The address holds the question.
 */
@Named
@RequestScoped
public class CourseStatisticsPage {
  @EJB private CourseStatistics statistics;
  @Inject private Shell shell;

  private CourseFigures figures;
  private CourseAsked asked;

  /** Asks the question of the address. What a form has left empty goes out of it. */
  public void load() {
    asked = new CourseAsked(Faces::getRequestParameter);
    figures = statistics.of(Query.segment(0), asked.question(), shell.getLanguage().tag());
    if (Faces.getRequestParameterMap().values().stream().anyMatch(String::isBlank)) {
      Faces.redirect(asked.address(getPath()));
    }
  }

  public CourseFigures getFigures() {
    return figures;
  }

  public CourseAsked getAsked() {
    return asked;
  }

  /**
   * @return the page's own address, without a question
   */
  public String getPath() {
    return "/teach/" + figures.course().code() + "/statistics";
  }

  /**
   * @param table units or scores
   * @return address of that table for a spreadsheet, with the same question
   */
  public String csv(String table) {
    var file = asked.address("/api/v1/statistics/courses/" + figures.course().code());
    return file + (asked.isAll() ? "?" : "&") + "table=" + table + "&format=csv";
  }

  /**
   * @param cohort id of a group
   * @return address of the same question about that group
   */
  public String of(long cohort) {
    return asked.with(getPath(), "cohort", cohort);
  }

  /**
   * @return where learners stop, version by version
   */
  public List<DropOff> getDropOffs() {
    return DropOff.of(figures.units(), isMirrored());
  }

  /**
   * @return the scores
   */
  public ScoreChart getScores() {
    return ScoreChart.of(figures.all(), isMirrored());
  }

  /**
   * @return how long those who completed took; null of nobody
   */
  public TimeChart getTimes() {
    var time = figures.all().time();
    return time == null ? null : TimeChart.of(time, isMirrored());
  }

  private boolean isMirrored() {
    return "rtl".equals(shell.getLanguage().direction());
  }
}
