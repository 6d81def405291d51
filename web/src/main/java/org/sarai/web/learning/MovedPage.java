package org.sarai.web.learning;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.MovedOn;
import org.sarai.enrolment.Moves;

/** Tells learners who were moved to another version, and why. */
@Named
@RequestScoped
public class MovedPage {
  @EJB private Moves moves;

  private boolean asked;
  private MovedOn moved;

  /**
   * @param enrolment the caller's; null for none
   * @return how it came into its version; null if it was never moved
   */
  public MovedOn of(EnrolmentRow enrolment) {
    if (!asked && enrolment != null) {
      moved = moves.of(enrolment.id()).orElse(null);
      asked = true;
    }
    return moved;
  }
}
