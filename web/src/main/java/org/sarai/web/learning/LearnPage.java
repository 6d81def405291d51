package org.sarai.web.learning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Objects;
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
 * overview; whoever is not sees how to enrol, if the course is open to them. {@code
 * /learn/CODE/renew/PLAY} only fetches a new token for a play that has been open for too long.
 */
@Named
@RequestScoped
public class LearnPage {
  @EJB private Plays plays;
  @Inject private CourseDesk desk;
  @Inject private Shell shell;

  private CourseDetail detail;
  private EnrolmentRow enrolment;
  private List<UnitRow> units;

  /** Loads the course, and leads on into its only unit. */
  public void load() {
    if ("renew".equals(segment(1))) {
      Faces.redirect(plays.renew(segment(2)));
      return;
    }
    if (getEnrolment() == null && !desk.opensToCaller(getDetail())) {
      throw Refused.forbidden("refused.courseNotOpen", code());
    }
    if (isEnrolled() && isStraight() && !"overview".equals(segment(1))) {
      open(getUnits().get(0).id());
    }
  }

  /**
   * Opens a unit: a package in the player, on its own origin; a test or survey on its page.
   *
   * @param unitId the unit
   */
  public void open(long unitId) {
    if (getUnits().stream().anyMatch(unit -> unit.id() == unitId && unit.packageId() == null)) {
      Faces.redirect("/test/%s/%s", code(), unitId);
    } else {
      Faces.redirect(plays.open(new OpenPlay(code(), unitId, language())).url());
    }
  }

  private static String code() {
    return segment(0);
  }

  /** Part of the address after /learn/; empty when it is not there. */
  private static String segment(int index) {
    var path = Objects.requireNonNullElse(Faces.getRequestPathInfo(), "/");
    var segments = path.substring(1).split("/");
    return index < segments.length ? segments[index] : "";
  }

  private String language() {
    return shell.getLanguage().tag();
  }

  public CourseDetail getDetail() {
    if (detail == null) {
      detail = desk.course(code(), language());
      enrolment = desk.enrolment(code(), language()).orElse(null);
    }
    return detail;
  }

  public CourseRow getCourse() {
    return getDetail().course();
  }

  public EnrolmentRow getEnrolment() {
    getDetail();
    return enrolment;
  }

  /**
   * @return whether the course is open to the caller; who waits for approval or a place is not in
   *     it
   */
  public boolean isEnrolled() {
    return getEnrolment() != null && enrolment.state().learning();
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
    if (units == null) {
      units = desk.units(getDetail(), getEnrolment(), language());
    }
    return units;
  }
}
