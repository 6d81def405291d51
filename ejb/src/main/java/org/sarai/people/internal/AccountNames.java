package org.sarai.people.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Optional;
import org.sarai.shared.Clock;

/**
 * What accounts are called, in one register. Names are found by keyed hash and not kept. A name
 * belongs to whoever signed in with it last: the identity provider gives it to one at a time.
 */
final class AccountNames {
  private static final String KIND = "ACCOUNT_NAME";

  private final Connection connection;
  private final RegisterKey key;

  AccountNames(Connection connection, RegisterKey key) {
    this.connection = connection;
    this.key = key;
  }

  /**
   * Whose a name is.
   *
   * @param subject the account's opaque id; null when it has not arrived yet
   */
  record Holder(long personId, String subject) {}

  Optional<Holder> find(String username) throws SQLException {
    try (var query =
        connection.prepareStatement("select person_id, subject from account_name where hash = ?")) {
      query.setBytes(1, key.hash(KIND, username));
      try (var row = query.executeQuery()) {
        return row.next()
            ? Optional.of(new Holder(row.getLong(1), row.getString(2)))
            : Optional.empty();
      }
    }
  }

  void prepare(String username, long personId) throws SQLException {
    try (var insert =
        connection.prepareStatement(
            "insert ignore into account_name (hash, person_id, recorded_at) values (?, ?, ?)")) {
      insert.setBytes(1, key.hash(KIND, username));
      insert.setLong(2, personId);
      insert.setObject(3, Clock.now());
      insert.executeUpdate();
    }
  }

  /** Only reads, as long as nothing has changed. */
  void give(String username, String subject, long personId) throws SQLException {
    if (find(username).filter(new Holder(personId, subject)::equals).isPresent()) {
      return;
    }
    try (var forget = connection.prepareStatement("delete from account_name where subject = ?");
        var write =
            connection.prepareStatement(
                "replace into account_name (hash, person_id, subject, recorded_at)"
                    + " values (?, ?, ?, ?)")) {
      forget.setString(1, subject);
      forget.executeUpdate();
      write.setBytes(1, key.hash(KIND, username));
      write.setLong(2, personId);
      write.setString(3, subject);
      write.setObject(4, Clock.now());
      write.executeUpdate();
    }
  }
}
