package org.sarai.outbox.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sarai.outbox.FailedDelivery;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** Deliveries that were given up, read and made due once more. */
@Stateless
public class FailedRows {
  private static final String FAILED =
      " from outbox_delivery where done_at is null and attempts >= " + Deliveries.MOST_ATTEMPTS;

  /** What stands before the message is the name of a class; the message stays in the database. */
  private static final String ROWS =
      "select e.id, e.type, f.projector, e.recorded_at, f.deliveries, f.attempts, f.fault"
          + " from (select event_id, projector, count(*) deliveries, max(attempts) attempts,"
          + " max(regexp_substr(error, '^[A-Za-z0-9_.$]+')) fault"
          + FAILED
          + " group by event_id, projector) f join outbox_event e on e.id = f.event_id"
          + " order by e.id desc, f.projector limit ?1, ?2";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @SuppressWarnings("unchecked")
  public List<FailedDelivery> find(int first, int most) {
    List<Object[]> rows =
        database
            .createNativeQuery(ROWS)
            .setParameter(1, first)
            .setParameter(2, most)
            .getResultList();
    return rows.stream().map(FailedRows::read).toList();
  }

  private static FailedDelivery read(Object[] row) {
    return new FailedDelivery(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        Cells.instant(row[3]),
        ((Number) row[4]).longValue(),
        ((Number) row[5]).intValue(),
        row[6] == null ? "" : ((String) row[6]).replaceFirst("^.*[.$]", ""));
  }

  public long count() {
    return ((Number)
            database
                .createNativeQuery("select count(distinct event_id, projector)" + FAILED)
                .getSingleResult())
        .longValue();
  }

  /** One attempt is left to them, and it is due. */
  public int due(long eventId, String projector) {
    return database
        .createNativeQuery(
            "update outbox_delivery set attempts = ?1, due_at = ?2 where event_id = ?3"
                + " and projector = ?4 and done_at is null and attempts >= ?5")
        .setParameter(1, Deliveries.MOST_ATTEMPTS - 1)
        .setParameter(2, Clock.now())
        .setParameter(3, eventId)
        .setParameter(4, projector)
        .setParameter(5, Deliveries.MOST_ATTEMPTS)
        .executeUpdate();
  }
}
