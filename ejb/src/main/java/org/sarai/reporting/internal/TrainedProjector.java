package org.sarai.reporting.internal;

import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.sarai.outbox.Projector;
import org.sarai.shared.Clock;

/** Keeps the table {@code trained}: one row for each participation that counts now. */
@Stateless
@LocalBean
@Local(Projector.class)
public class TrainedProjector implements Projector {
  /** The name under which deliveries wait for this projector. */
  static final String NAME = "trained";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void project(List<Long> personIds) {
    database
        .createNativeQuery("select id from person where id in :people order by id for update")
        .setParameter("people", personIds)
        .getResultList();
    database
        .createNativeQuery("delete from trained where person_id in :people")
        .setParameter("people", personIds)
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into trained ("
                + Ledgers.COLUMNS
                + ") "
                + Ledgers.participations("r.person_id in :people"))
        .setParameter("asOf", Clock.now())
        .setParameter("people", personIds)
        .executeUpdate();
  }

  /** Recomputes everybody, in one transaction: readers see the old rows until it is done. */
  public void rebuild() {
    database.createNativeQuery("delete from trained").executeUpdate();
    database
        .createNativeQuery(
            "insert into trained (" + Ledgers.COLUMNS + ") " + Ledgers.participations("true"))
        .setParameter("asOf", Clock.now())
        .executeUpdate();
  }
}
