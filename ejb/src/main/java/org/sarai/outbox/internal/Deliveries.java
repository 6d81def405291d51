package org.sarai.outbox.internal;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarai.outbox.Projector;
import org.sarai.shared.Clock;

/** Claims waiting deliveries and carries them out. */
@Stateless
public class Deliveries {
  /** After so many failures a delivery waits for an operator. */
  static final int MOST_ATTEMPTS = 12;

  /** Fresh deliveries are carried out many at a time; what failed once is tried alone. */
  private static final int BATCH = 500;

  private static final int LONGEST_ERROR = 500;
  private static final int KEPT_DAYS = 30;
  private static final int DEEPEST = 20;

  // Read in the order of the index, a claim locks the rows that it takes; sorted, it would lock all
  // that wait, and other nodes would find none.
  private static final String WAITING =
      "select event_id, projector, projection_key, attempts from outbox_delivery"
          + " force index (outbox_delivery_waiting) where done_at is null and due_at <= ?1";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Inject @Any private Instance<Projector> projectors;

  /** What is waiting: an event for a projector. */
  public record Waiting(long eventId, String projector, long personId, int attempts) {}

  /**
   * Claims and projects some deliveries, in one transaction. SKIP LOCKED lets several nodes work
   * side by side: a row that another node holds is passed over instead of waited for.
   *
   * @param trying told which deliveries are being tried, for when this throws
   * @return whether there were any
   */
  public boolean deliverNext(Consumer<List<Waiting>> trying) {
    var claimed = claim(WAITING + " and attempts = 0", BATCH);
    if (claimed.isEmpty()) {
      claimed = claim(WAITING + " and attempts > 0 and attempts < " + MOST_ATTEMPTS, 1);
    }
    if (claimed.isEmpty()) {
      return false;
    }
    trying.accept(claimed);
    for (var projector : projectors) {
      var people =
          claimed.stream()
              .filter(waiting -> waiting.projector().equals(projector.name()))
              .map(Waiting::personId)
              .distinct()
              .toList();
      if (!people.isEmpty()) {
        projector.project(people);
      }
    }
    mark(claimed);
    return true;
  }

  @SuppressWarnings("unchecked")
  private List<Waiting> claim(String query, int most) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                query + " order by due_at, event_id limit " + most + " for update skip locked")
            .setParameter(1, Clock.now())
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Waiting(
                    ((Number) row[0]).longValue(),
                    (String) row[1],
                    ((Number) row[2]).longValue(),
                    ((Number) row[3]).intValue()))
        .toList();
  }

  private void mark(List<Waiting> done) {
    done.stream()
        .collect(
            Collectors.groupingBy(
                waiting -> new Target(waiting.eventId(), waiting.projector()),
                Collectors.mapping(Waiting::personId, Collectors.toList())))
        .forEach(this::mark);
  }

  private record Target(long eventId, String projector) {}

  private void mark(Target target, List<Long> people) {
    database
        .createNativeQuery(
            "update outbox_delivery set done_at = ?1, error = null, attempts = attempts + 1"
                + " where event_id = ?2 and projector = ?3 and projection_key in ?4"
                + " and done_at is null")
        .setParameter(1, Clock.now())
        .setParameter(2, target.eventId())
        .setParameter(3, target.projector())
        .setParameter(4, people)
        .executeUpdate();
  }

  /** Forgets deliveries that were done long ago, and events that have none left. */
  public void forgetOld() {
    database
        .createNativeQuery("delete from outbox_delivery where done_at < ?1")
        .setParameter(1, Clock.now().minusDays(KEPT_DAYS))
        .executeUpdate();
    database
        .createNativeQuery(
            "delete from outbox_event where recorded_at < ?1 and not exists"
                + " (select 1 from outbox_delivery d where d.event_id = outbox_event.id)")
        .setParameter(1, Clock.now().minusDays(KEPT_DAYS))
        .executeUpdate();
  }

  /** The container wraps what a projector throws; what it was is further in. */
  private static Throwable first(Throwable failure) {
    return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
        .limit(DEEPEST)
        .reduce((outer, inner) -> inner)
        .orElse(failure);
  }

  /**
   * Puts deliveries that failed off, longer each time.
   *
   * @param failed the deliveries
   * @param cause why they failed
   */
  public void putOff(List<Waiting> failed, Exception cause) {
    var message = String.valueOf(first(cause));
    for (var waiting : failed) {
      database
          .createNativeQuery(
              "update outbox_delivery set attempts = attempts + 1, due_at = ?1, error = ?2"
                  + " where event_id = ?3 and projector = ?4 and projection_key = ?5"
                  + " and done_at is null")
          .setParameter(1, Clock.now().plusSeconds(1L << waiting.attempts()))
          .setParameter(2, message.substring(0, Math.min(LONGEST_ERROR, message.length())))
          .setParameter(3, waiting.eventId())
          .setParameter(4, waiting.projector())
          .setParameter(5, waiting.personId())
          .executeUpdate();
    }
  }
}
