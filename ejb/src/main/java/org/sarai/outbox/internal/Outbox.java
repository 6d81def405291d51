package org.sarai.outbox.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collections;
import java.util.List;
import javax.sql.DataSource;
import org.sarai.outbox.Projector;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;

/**
 * Stores each event and its deliveries in the transaction in which it was fired, so that an event
 * exists exactly if what it tells of does.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Outbox {
  private static final int CHUNK = 500;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  @Inject @Any private Instance<Projector> projectors;
  @Inject private Event<Stored> stored;

  /** Fired once an event lies in the outbox; heard only after the transaction has committed. */
  public record Stored() {}

  public void keep(@Observes DomainEvent event) {
    try (var connection = core.getConnection()) {
      var id = store(connection, event);
      var people = event.personIds().stream().distinct().toList();
      for (var projector : projectors) {
        for (var from = 0; from < people.size(); from += CHUNK) {
          var chunk = people.subList(from, Math.min(from + CHUNK, people.size()));
          deliver(connection, id, projector.name(), chunk);
        }
      }
    } catch (SQLException e) {
      throw new IllegalStateException("an event could not be kept", e);
    }
    stored.fire(new Stored());
  }

  private static long store(Connection connection, DomainEvent event) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert into outbox_event (type, body, recorded_at) values (?, ?, ?)",
            Statement.RETURN_GENERATED_KEYS)) {
      insert.setString(1, event.getClass().getSimpleName());
      insert.setString(2, event.body());
      insert.setObject(3, Clock.now());
      insert.executeUpdate();
      try (var keys = insert.getGeneratedKeys()) {
        keys.next();
        return keys.getLong(1);
      }
    }
  }

  private static void deliver(
      Connection connection, long eventId, String projector, List<Long> people)
      throws SQLException {
    var rows = String.join(", ", Collections.nCopies(people.size(), "(?, ?, ?, ?)"));
    try (var insert =
        connection.prepareStatement(
            "insert into outbox_delivery (event_id, projector, projection_key, due_at) values "
                + rows)) {
      var now = Clock.now();
      var index = 1;
      for (var person : people) {
        insert.setLong(index++, eventId);
        insert.setString(index++, projector);
        insert.setLong(index++, person);
        insert.setObject(index++, now);
      }
      insert.executeUpdate();
    }
  }
}
