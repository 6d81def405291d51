package org.sarai.reporting.internal;

import jakarta.ejb.Schedule;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import org.sarai.shared.Clock;

/**
 * Tells, in the transaction that changes the table {@code trained}, whose rows change. The last
 * thing to be done there: from here to the commit, nobody else can change the table.
 */
@Stateless
public class TrainedChanges {
  private static final int KEPT_DAYS = 7;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @param people ids, also of those who have no rows any more; not empty
   */
  public void changed(Collection<Long> people) {
    database
        .createNativeQuery("update trained_version set number = number + 1 where id = 1")
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into trained_change (person_id, number, recorded_at)"
                + " select p.id, v.number, :now from trained_version v"
                + " join person p on p.id in :people where v.id = 1"
                + " on duplicate key update number = v.number, recorded_at = :now")
        .setParameter("people", people)
        .setParameter("now", Clock.now())
        .executeUpdate();
  }

  /** Everybody; what was made from the table has to be made anew. */
  public void allChanged() {
    database
        .createNativeQuery(
            "update trained_version set epoch = epoch + 1, number = number + 1,"
                + " forgotten = number where id = 1")
        .executeUpdate();
    database.createNativeQuery("delete from trained_change").executeUpdate();
  }

  /** Forgets old changes; who has not asked since then reads everything anew. */
  @Schedule(hour = "3", minute = "20", persistent = false)
  public void forgetOld() {
    database
        .createNativeQuery(
            "update trained_version set forgotten = greatest(forgotten, coalesce("
                + "(select max(number) from trained_change where recorded_at < :before), 0))"
                + " where id = 1")
        .setParameter("before", Clock.now().minusDays(KEPT_DAYS))
        .executeUpdate();
    database
        .createNativeQuery(
            "delete from trained_change where number <="
                + " (select forgotten from trained_version where id = 1)")
        .executeUpdate();
  }
}
