package org.sarai.web.learning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.omnifaces.util.Faces;
import org.sarai.enrolment.Departures;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.Offer;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Texts;

/** Coming into a course, and leaving it. */
@Named
@RequestScoped
public class TakePartPage {
  @EJB private Enrolments enrolments;
  @EJB private Departures departures;
  @Inject private Texts say;

  private Offer offer;

  /**
   * How the caller would come into a course that they are not in.
   *
   * @param courseId the course
   * @return whether they would need approval, or a place
   */
  public Offer offer(long courseId) {
    if (offer == null) {
      offer = enrolments.offer(courseId);
    }
    return offer;
  }

  /**
   * Enrols the caller and leads them in; or asks, or queues, and shows how it stands.
   *
   * @param course its code
   */
  public void enrol(String course) {
    enrolments.enrolMyself(course);
    Faces.redirect("/learn/%s", course);
  }

  /**
   * The caller leaves, for the reason that is typed.
   *
   * @param course its code
   */
  public void leave(String course) {
    try {
      departures.withdrawMyself(course, Faces.getRequestParameter("reason"));
    } catch (Refused refused) {
      say.refused(refused);
      return;
    }
    say.saved("", "course.left", course);
    Faces.redirect("/home");
  }
}
