package org.sarai.web.enrolment;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import org.sarai.enrolment.ParticipationFilter;
import org.sarai.enrolment.Participations;
import org.sarai.enrolment.Standing;
import org.sarai.notification.Reminders;

/** What waits for those who nominate and approve; asked for only where they are at home. */
@Named
@RequestScoped
public class TasksPage {
  @EJB private Participations participations;
  @EJB private Reminders reminders;

  private Standing standing;
  private Reminders.State mail;

  /**
   * @return how many of the caller's people stand where
   */
  public Standing getStanding() {
    if (standing == null) {
      standing = participations.standing(ParticipationFilter.ALL);
    }
    return standing;
  }

  /**
   * @return how it goes with the mails
   */
  public Reminders.State getMail() {
    if (mail == null) {
      mail = reminders.state();
    }
    return mail;
  }
}
