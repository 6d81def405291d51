package org.sarai.outreach.internal;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Set;
import org.sarai.shared.Refused;

/** Which rows of a table of references count. */
final class Standing {
  private Standing() {}

  /**
   * The newest row of each reference, unless it withdraws.
   *
   * @param table the table, called {@code o}
   * @return a condition without parameters
   */
  static String now(String table) {
    return "o.id = (select max(n.id) from "
        + table
        + " n where n.reference = o.reference)"
        + " and not o.withdrawn";
  }

  /**
   * The same at the instant {@code :asOf}.
   *
   * @param table the table, called {@code o}
   * @return a condition with that parameter
   */
  static String then(String table) {
    return "o.id = (select max(n.id) from "
        + table
        + " n where n.reference = o.reference and n.recorded_at <= :asOf) and not o.withdrawn";
  }

  /** Whoever corrects or withdraws the same waits, and then sees what the first one did. */
  @SuppressWarnings("unchecked")
  static void lock(EntityManager database, String table, String reference, Set<Long> scope) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select if(o.withdrawn, 1, 0), "
                    + "if("
                    + Scoped.condition("o.institution_id", scope)
                    + ", 1, 0)"
                    + " from "
                    + table
                    + " o where o.reference = :reference"
                    + " order by o.id desc for update")
            .setParameter("reference", reference)
            .setParameter("scope", Scoped.ids(scope))
            .getResultList();
    if (rows.isEmpty() || ((Number) rows.get(0)[1]).intValue() == 0) {
      throw Refused.notFound("refused.outreachUnknown");
    }
    if (((Number) rows.get(0)[0]).intValue() == 1) {
      throw Refused.conflict("refused.outreachWithdrawn");
    }
  }
}
