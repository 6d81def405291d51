package org.sarai.people.internal;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;

/** Takes people out of one register, with everything by which they could be found there. */
final class Erasing {
  /** From the leaves to the identity itself. */
  private static final List<String> TABLES = List.of("account_name", "identity_key", "identity");

  private final Connection connection;

  Erasing(Connection connection) {
    this.connection = connection;
  }

  void erase(Collection<Long> people) throws SQLException {
    for (var table : TABLES) {
      try (var delete =
          connection.prepareStatement("delete from " + table + " where person_id = ?")) {
        for (var person : people) {
          delete.setLong(1, person);
          delete.addBatch();
        }
        delete.executeBatch();
      }
    }
  }
}
