package org.sarai.notification.internal;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RunAs;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.mail.MessagingException;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sarai.identity.Accounts;
import org.sarai.people.Registers;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * Tells owners of fact cards, who are staff, that a card needs another check: a month and a week
 * before its last day, and when that is over. Of each check each of these is told once: its unique
 * key makes it harmless to look as often as one likes, on as many nodes.
 */
@Stateless
@PermitAll
@RunAs(Roles.PLATFORM)
public class FactMails {
  /** After so many failures nobody tries any more; the row stays. */
  private static final int MOST_ATTEMPTS = 10;

  private static final long LONGEST_PAUSE_MINUTES = 24 * 60;

  /** Who was not told in time is not told any more, for instance after mail was off for a month. */
  private static final int STALE_DAYS = 7;

  private static final int WEEK_DAYS = 7;
  private static final int MONTH_DAYS = 30;

  private static final String DUE =
      "insert ignore into fact_reminder (kind, check_id, due_at, recorded_at)"
          + " select ?1, e.check_id, ?2, ?2 from effective_fact e"
          + " where not e.withdrawn and e.owner is not null and e.expires_on between ?3 and ?4"
          + " and not exists (select 1 from fact_reminder r where r.kind = ?1"
          + " and r.check_id = e.check_id)";

  private static final String CLAIM =
      "select id, kind, check_id, attempts from fact_reminder force index (fact_reminder_waiting)"
          + " where done_at is null and due_at <= ?1 and attempts < "
          + MOST_ATTEMPTS
          + " order by due_at, id limit 1 for update skip locked";

  private static final String ABOUT =
      "select code, owner, expires_on from effective_fact where check_id = ?1 and not withdrawn";

  @EJB private Accounts accounts;
  @EJB private MailTexts texts;
  @EJB private Mailbox mailbox;
  @EJB private Registers registers;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** A mail that was claimed. */
  public record Claimed(long id, FactMailKind kind, long checkId, int attempts) {}

  /** What went wrong, and with which mail. */
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

  /** Adds what is due today. */
  public void look() {
    var today = LocalDate.now(ZoneOffset.UTC);
    due(FactMailKind.FACT_MONTH, today.plusDays(WEEK_DAYS + 1L), today.plusDays(MONTH_DAYS));
    due(FactMailKind.FACT_WEEK, today, today.plusDays(WEEK_DAYS));
    due(FactMailKind.FACT_EXPIRED, today.minusDays(STALE_DAYS), today.minusDays(1));
  }

  private void due(FactMailKind kind, LocalDate from, LocalDate to) {
    database
        .createNativeQuery(DUE)
        .setParameter(1, kind.name())
        .setParameter(2, Clock.now())
        .setParameter(3, from)
        .setParameter(4, to)
        .executeUpdate();
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
    var mail = claimed.get();
    try {
      done(mail, tell(mail));
    } catch (MessagingException | RuntimeException e) {
      throw new Failed(mail, e);
    }
    return true;
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
                    Cells.number(row[0]),
                    FactMailKind.valueOf((String) row[1]),
                    Cells.number(row[2]),
                    (int) Cells.number(row[3])));
  }

  /** Somebody may have checked, changed or withdrawn the card meanwhile. */
  @SuppressWarnings("unchecked")
  private String tell(Claimed mail) throws MessagingException {
    List<Object[]> rows =
        database.createNativeQuery(ABOUT).setParameter(1, mail.checkId()).getResultList();
    if (rows.isEmpty()) {
      return "OUTDATED";
    }
    var row = rows.get(0);
    var account = accounts.find((String) row[1], Register.OFFICIALS);
    var contact = account.flatMap(found -> registers.contact(Register.OFFICIALS, found.personId()));
    if (contact.isEmpty()) {
      return "NO_ADDRESS";
    }
    var language = language(account.get().personId());
    mailbox.send(
        texts.write(mail.kind(), language, contact.get(), (String) row[0], Cells.day(row[2])),
        "fact-" + mail.id());
    return "SENT";
  }

  @SuppressWarnings("unchecked")
  private String language(long personId) {
    List<String> told =
        database
            .createNativeQuery("select language from mail_language where person_id = ?1")
            .setParameter(1, personId)
            .getResultList();
    return told.stream().findFirst().orElse(null);
  }

  private void done(Claimed mail, String outcome) {
    database
        .createNativeQuery("update fact_reminder set done_at = ?2, outcome = ?3 where id = ?1")
        .setParameter(1, mail.id())
        .setParameter(2, Clock.now())
        .setParameter(3, outcome)
        .executeUpdate();
  }

  /**
   * Puts off what failed, longer each time. What servers say may hold addresses: the kind of error
   * alone is kept.
   */
  public void putOff(Claimed failed, Throwable cause) {
    var pause = Math.min(LONGEST_PAUSE_MINUTES, 1L << failed.attempts());
    database
        .createNativeQuery(
            "update fact_reminder set attempts = attempts + 1, due_at = ?2, error = ?3"
                + " where id = ?1 and done_at is null")
        .setParameter(1, failed.id())
        .setParameter(2, Clock.now().plusMinutes(pause))
        .setParameter(3, cause.getClass().getSimpleName())
        .executeUpdate();
  }
}
