package org.sarai.notification;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sarai.identity.Accounts;
import org.sarai.notification.internal.Mailbox;
import org.sarai.people.Scopes;
import org.sarai.shared.Clock;
import org.sarai.shared.Roles;

/** Reminders by e-mail, as far as pages know of them. */
@Stateless
public class Reminders {
  @EJB private Accounts accounts;
  @EJB private Scopes scopes;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * How it goes.
   *
   * @param on whether mail is sent at all; it is off without a mail server
   * @param waiting how many are still to be sent
   * @param failing how many of these failed before
   */
  public record State(boolean on, long waiting, long failing) {}

  /**
   * @return how it goes with the mails of the caller's register; nobody is named
   */
  @RolesAllowed({
    Roles.FOCAL_POINT,
    Roles.TRAINER,
    Roles.ADMINISTRATOR,
    Roles.MIGRANT_ADMINISTRATOR
  })
  public State state() {
    var row =
        (Object[])
            database
                .createNativeQuery(
                    "select count(*), coalesce(sum(r.attempts > 0), 0) from reminder r"
                        + " join enrolment e on e.id = r.enrolment_id"
                        + " join course c on c.id = e.course_id"
                        + " where r.done_at is null and c.audience = ?1")
                .setParameter(1, scopes.nominating().register().name())
                .getSingleResult();
    return new State(Mailbox.isOn(), ((Number) row[0]).longValue(), ((Number) row[1]).longValue());
  }

  /**
   * The caller reads this language; from now on mails to them are written in it.
   *
   * @param language a language of the interface (BCP 47)
   */
  @PermitAll
  public void reads(String language) {
    database
        .createNativeQuery(
            "insert into mail_language (person_id, language, changed_at) values (?1, ?2, ?3)"
                + " on duplicate key update changed_at = if(language = values(language), changed_at,"
                + " values(changed_at)), language = values(language)")
        .setParameter(1, accounts.current().personId())
        .setParameter(2, language)
        .setParameter(3, Clock.now())
        .executeUpdate();
  }
}
