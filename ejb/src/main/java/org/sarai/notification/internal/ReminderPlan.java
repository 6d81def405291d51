package org.sarai.notification.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.sarai.shared.Clock;

/**
 * Finds out whom to tell what. The unique key of a reminder (what, whom, about which day or event)
 * makes it harmless to look as often as one likes, on as many nodes.
 */
@Stateless
public class ReminderPlan {
  /** Who was not told in time is not told any more, for instance after mail was off for a month. */
  private static final int STALE_DAYS = 7;

  private static final int SOON_DAYS = 7;

  private static final String INTO =
      "insert ignore into reminder (kind, enrolment_id, about, due_at, recorded_at)";

  private static final String OF_DAYS =
      INTO
          + " select ?1, e.id, e.due_on, ?2, ?2 from enrolment e"
          + " where e.state in ('ENROLLED', 'STARTED') and e.due_on between ?3 and ?4"
          + " and not exists (select 1 from reminder r where r.kind = ?1 and r.enrolment_id = e.id"
          + " and r.about = e.due_on)";

  private static final String OF_EVENTS =
      INTO
          + " select v.kind, v.enrolment_id, v.id, ?1, ?1 from enrolment_event v"
          + " where v.kind in ('NOMINATED', 'APPROVED', 'DECLINED', 'MOVED_UP')"
          + " and v.recorded_at >= ?2"
          + " and not exists (select 1 from reminder r where r.kind = v.kind"
          + " and r.enrolment_id = v.enrolment_id and r.about = v.id)";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Adds what is due today. */
  public void look() {
    var today = LocalDate.now(ZoneOffset.UTC);
    ofDays(Kind.DUE_SOON, today.plusDays(2), today.plusDays(SOON_DAYS));
    ofDays(Kind.DUE_TOMORROW, today.plusDays(1), today.plusDays(1));
    ofDays(Kind.OVERDUE, today.minusDays(STALE_DAYS), today.minusDays(1));
    database
        .createNativeQuery(OF_EVENTS)
        .setParameter(1, Clock.now())
        .setParameter(2, Clock.now().minusDays(STALE_DAYS))
        .executeUpdate();
  }

  private void ofDays(Kind kind, LocalDate from, LocalDate to) {
    database
        .createNativeQuery(OF_DAYS)
        .setParameter(1, kind.name())
        .setParameter(2, Clock.now())
        .setParameter(3, from)
        .setParameter(4, to)
        .executeUpdate();
  }
}
