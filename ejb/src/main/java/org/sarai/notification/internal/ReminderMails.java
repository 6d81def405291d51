package org.sarai.notification.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.sarai.catalogue.Courses;
import org.sarai.people.Contact;
import org.sarai.people.Registers;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Claims one reminder, sends its mail and marks it, in one transaction. SKIP LOCKED lets several
 * nodes work side by side, each on a mail of its own. Should the node die between the relay's yes
 * and the commit, the mail goes out once more, with the same Message-ID.
 */
@Stateless
@PermitAll
@RunAs(Roles.PLATFORM)
public class ReminderMails {
  /** After so many failures nobody tries any more; the row stays and is shown. */
  private static final int MOST_ATTEMPTS = 10;

  private static final long LONGEST_PAUSE_MINUTES = 24 * 60;

  private static final String CLAIM =
      "select id, kind, enrolment_id, about, attempts from reminder force index (reminder_waiting)"
          + " where done_at is null and due_at <= ?1 and attempts < "
          + MOST_ATTEMPTS
          + " order by due_at, id limit 1 for update skip locked";

  private static final String ABOUT =
      "select c.code, c.audience, e.person_id, p.root_id, e.state, e.due_on,"
          + " (select l.language from mail_language l where l.person_id in (e.person_id, p.root_id)"
          + " order by l.changed_at desc limit 1),"
          + " (select v.reason from enrolment_event v where v.enrolment_id = e.id and"
          + " v.id = ?2)"
          + " from enrolment e join course c on c.id = e.course_id"
          + " join effective_person p on p.person_id = e.person_id where e.id = ?1";

  @EJB private Courses courses;
  @EJB private MailTexts texts;
  @EJB private Mailbox mailbox;
  @EJB private Registers registers;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** A reminder that was claimed. */
  public record Claimed(long id, Kind kind, long enrolmentId, String about, int attempts) {}

  /** What went wrong, and with which reminder. */
  public static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;
    private final transient Claimed claimed;

    Failed(Claimed claimed, Throwable cause) {
      super(cause);
      this.claimed = claimed;
    }

    public Claimed claimed() {
      return claimed;
    }
  }

  /**
   * @return whether there was one
   * @throws Failed if the relay does not take it
   */
  public boolean sendNext() throws Failed {
    var claimed = claim();
    if (claimed.isEmpty()) {
      return false;
    }
    var reminder = claimed.get();
    try {
      done(reminder, tell(reminder));
    } catch (MessagingException | RuntimeException e) {
      throw new Failed(reminder, e);
    }
    return true;
  }

  private String tell(Claimed reminder) throws MessagingException {
    var row = about(reminder);
    if (!holds(reminder, row)) {
      return "OUTDATED";
    }
    var register = Register.valueOf((String) row[1]);
    var contact = contact(register, row[3]).or(() -> contact(register, row[2]));
    if (contact.isEmpty()) {
      return "NO_ADDRESS";
    }
    mailbox.send(mail(reminder, row, contact.get()), "reminder-" + reminder.id());
    return "SENT";
  }

  private void done(Claimed reminder, String outcome) {
    database
        .createNativeQuery("update reminder set done_at = ?2, outcome = ?3 where id = ?1")
        .setParameter(1, reminder.id())
        .setParameter(2, Clock.now())
        .setParameter(3, outcome)
        .executeUpdate();
  }

  @SuppressWarnings("unchecked")
  private Optional<Claimed> claim() {
    List<Object[]> rows =
        database.createNativeQuery(CLAIM).setParameter(1, Clock.now()).getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new Claimed(
                    ((Number) row[0]).longValue(),
                    Kind.valueOf((String) row[1]),
                    ((Number) row[2]).longValue(),
                    (String) row[3],
                    ((Number) row[4]).intValue()));
  }

  private Object[] about(Claimed reminder) {
    return (Object[])
        database
            .createNativeQuery(ABOUT)
            .setParameter(1, reminder.enrolmentId())
            .setParameter(2, reminder.kind().isOfADay() ? "0" : reminder.about())
            .getSingleResult();
  }

  /** Somebody may have completed it, left it or been given another day meanwhile. */
  private static boolean holds(Claimed reminder, Object[] row) {
    return reminder.kind().holds((String) row[4])
        && (!reminder.kind().isOfADay() || reminder.about().equals(String.valueOf(row[5])));
  }

  private Optional<Contact> contact(Register register, Object personId) {
    return registers.contact(register, ((Number) personId).longValue());
  }

  private Mail mail(Claimed reminder, Object[] row, Contact contact) {
    var code = (String) row[0];
    return texts.write(
        reminder.kind(),
        (String) row[6],
        contact,
        language -> courses.title(code, language).orElse(code),
        code,
        row[5] == null ? null : LocalDate.parse(row[5].toString()),
        (String) row[7]);
  }

  /**
   * Puts off what failed, longer each time. What servers say may hold addresses: the kind of error
   * alone is kept.
   */
  public void putOff(Claimed failed, Throwable cause) {
    var pause = Math.min(LONGEST_PAUSE_MINUTES, 1L << failed.attempts());
    database
        .createNativeQuery(
            "update reminder set attempts = attempts + 1, due_at = ?2, error = ?3"
                + " where id = ?1 and done_at is null")
        .setParameter(1, failed.id())
        .setParameter(2, Clock.now().plusMinutes(pause))
        .setParameter(3, cause.getClass().getSimpleName())
        .executeUpdate();
  }
}
