package org.sarai.indicators.internal;

import jakarta.persistence.EntityManager;
import java.util.Collections;
import org.sarai.shared.Clock;

/** Adds rows to ledgers, with who did it and when. */
final class Rows {
  private Rows() {}

  /**
   * @param into a table and its first columns, without the bracket at the end
   */
  static void insert(EntityManager database, String by, String into, Object... values) {
    var sql =
        "insert into %s, recorded_at, recorded_by) values (%s)"
            .formatted(into, String.join(", ", Collections.nCopies(values.length + 2, "?")));
    var query = database.createNativeQuery(sql);
    for (var index = 0; index < values.length; index++) {
      query.setParameter(index + 1, values[index]);
    }
    query.setParameter(values.length + 1, Clock.now());
    query.setParameter(values.length + 2, by);
    query.executeUpdate();
  }
}
