package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.sarai.shared.Marks;

/**
 * What the core knows of people while a register compares them. Outside of any transaction: the
 * register's own is open, and the two databases never share one.
 *
 * <p>The register has people at once whose core is still being written: those of the same list's
 * earlier rows, or of a correction that brings new likenesses. Hence what is not committed is read,
 * too; it weighs a proposal and decides nothing.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Traits {
  private static final int CHUNK = 500;

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * @param people some people of a register
   * @return F, M or X by person; absent when not stated
   */
  public Map<Long, String> sexes(Set<Long> people) {
    var sexes = new HashMap<Long, String>();
    var ids = List.copyOf(people);
    try (var connection = core.getConnection()) {
      var isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      try {
        read(ids, connection, sexes);
      } finally {
        connection.setTransactionIsolation(isolation);
      }
      return sexes;
    } catch (SQLException e) {
      throw new IllegalStateException("the core does not answer", e);
    }
  }

  private static void read(List<Long> ids, Connection connection, Map<Long, String> sexes)
      throws SQLException {
    for (var from = 0; from < ids.size(); from += CHUNK) {
      var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
      var marks = Marks.of(chunk.size());
      try (var query =
          connection.prepareStatement(
              "select person_id, sex from effective_trait where sex is not null and person_id in ("
                  + marks
                  + ")")) {
        for (var index = 0; index < chunk.size(); index++) {
          query.setLong(index + 1, chunk.get(index));
        }
        try (var rows = query.executeQuery()) {
          while (rows.next()) {
            sexes.put(rows.getLong(1), rows.getString(2));
          }
        }
      }
    }
  }
}
