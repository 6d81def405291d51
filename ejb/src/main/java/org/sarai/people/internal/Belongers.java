package org.sarai.people.internal;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.sarai.shared.Marks;
import org.sarai.shared.Scope;

/**
 * Who belongs or belonged to the institutions of a scope, while a register recognises people.
 * Outside of any transaction, and with what is not committed yet, for the reasons of {@link
 * Traits}: the earlier rows of the same list belong, too.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Belongers {
  private static final int CHUNK = 500;

  /** Not taken back on the day on which it began. */
  private static final String REAL =
      "(%1$s.ended_on is null or %1$s.ended_on > coalesce(%1$s.valid_from, '1000-01-01'))";

  @Resource(lookup = "java:jboss/datasources/SaraiDS")
  private DataSource core;

  /**
   * @param scope some institutions
   * @param people some people of a register
   * @return those of them who belong or ever belonged there, or count as somebody who did; whose
   *     affiliation was taken back only if they belong nowhere else
   */
  public Set<Long> of(Scope scope, Set<Long> people) {
    var found = new HashSet<Long>();
    if (people.isEmpty()) {
      return found;
    }
    try (var connection = core.getConnection()) {
      var isolation = connection.getTransactionIsolation();
      connection.setTransactionIsolation(Connection.TRANSACTION_READ_UNCOMMITTED);
      try {
        var ids = List.copyOf(people);
        for (var from = 0; from < ids.size(); from += CHUNK) {
          var chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
          read(connection, List.copyOf(scope.ids()), chunk, found);
        }
      } finally {
        connection.setTransactionIsolation(isolation);
      }
      return found;
    } catch (SQLException e) {
      throw new IllegalStateException("the core does not answer", e);
    }
  }

  private static void read(
      Connection connection, List<Long> institutions, List<Long> people, Set<Long> found)
      throws SQLException {
    try (var query =
        connection.prepareStatement(
            "select distinct p.person_id from effective_person p"
                + " join effective_person q on q.root_id = p.root_id"
                + " join belonging b on b.person_id = q.person_id where p.person_id in ("
                + Marks.of(people.size())
                + ") and b.institution_id in ("
                + Marks.of(institutions.size())
                + ") and ("
                + REAL.formatted("b")
                + " or not exists (select 1 from effective_person r"
                + " join belonging o on o.person_id = r.person_id where r.root_id = p.root_id and "
                + REAL.formatted("o")
                + " and o.institution_id not in ("
                + Marks.of(institutions.size())
                + ")))")) {
      var index = 1;
      for (var ids : List.of(people, institutions, institutions)) {
        for (var id : ids) {
          query.setLong(index++, id);
        }
      }
      try (var rows = query.executeQuery()) {
        while (rows.next()) {
          found.add(rows.getLong(1));
        }
      }
    }
  }
}
