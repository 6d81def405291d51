package org.sarai.web.learning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import org.omnifaces.util.Faces;
import org.sarai.catalogue.CourseDetail;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.UnitRow;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.learning.OpenPlay;
import org.sarai.learning.Plays;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Shell;

/**
 * A course. Whoever is enrolled goes straight into its only unit, unless the address asks for the
 * overview; whoever is not sees how to enrol, if the course is open to them.
 */
@Named
@RequestScoped
public class LearnPage {
  @EJB private Plays plays;
  @Inject private CourseDesk desk;
  @Inject private Shell shell;

  private CourseDetail detail;
  private EnrolmentRow enrolment;

  /**
   * Loads the course, and leads on into its only unit.
   *
   * @throws IOException if the connection broke
   */
  public void load() throws IOException {
    read();
    if (enrolment == null && !desk.opensToCaller(detail)) {
      throw Refused.forbidden("refused.courseNotOpen", code());
    }
    if (isEnrolled() && isStraight() && Faces.getRequestParameter("overview") == null) {
      open(null);
    }
  }

  /**
   * Enrols the caller and leads them in.
   *
   * @throws IOException if the connection broke
   */
  public void enrol() throws IOException {
    desk.enrol(code());
    Faces.redirect("/learn/%s", code());
  }

  /**
   * Opens a unit in the player, on the origin of its package.
   *
   * @param unitId the unit; null for the first that is not completed
   * @throws IOException if the connection broke
   */
  public void open(Long unitId) throws IOException {
    var play = plays.open(new OpenPlay(code(), unitId, language()));
    Faces.redirect(play.url());
  }

  private void read() {
    detail = desk.course(code(), language());
    enrolment = desk.enrolment(code(), language()).orElse(null);
  }

  private static String code() {
    var path = Faces.getRequestPathInfo();
    return path == null || path.length() < 2 ? "" : path.substring(1);
  }

  private String language() {
    return shell.getLanguage().tag();
  }

  public CourseDetail getDetail() {
    return detail;
  }

  public CourseRow getCourse() {
    return detail.course();
  }

  public EnrolmentRow getEnrolment() {
    return enrolment;
  }

  public boolean isEnrolled() {
    return enrolment != null;
  }

  public boolean isDone() {
    return isEnrolled() && enrolment.state() == EnrolmentRow.State.COMPLETED;
  }

  /**
   * @return whether the course is one unit, so that its page can be passed over
   */
  public boolean isStraight() {
    return getUnits().size() == 1;
  }

  public List<UnitRow> getUnits() {
    return detail.version() == null ? List.of() : detail.version().units();
  }
}
