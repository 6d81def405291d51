package org.sarai.reporting.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Local;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.sarai.outbox.Projector;
import org.sarai.shared.Clock;

/** Keeps the table {@code trained}: one row for each participation that counts now. */
@Stateless
@LocalBean
@Local(Projector.class)
public class TrainedProjector implements Projector {
  /** The name under which deliveries wait for this projector. */
  static final String NAME = "trained";

  @EJB private TrainedChanges changes;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public void project(List<Long> personIds) {
    var people = lock(personIds);
    var changed = new TreeSet<>(people);
    changed.addAll(holdersOfRecordsOf(people));
    // By person, and by record too: before a merge or its undoing a record counted for another.
    database
        .createNativeQuery("delete from trained where person_id in :people")
        .setParameter("people", people)
        .executeUpdate();
    database
        .createNativeQuery(
            "delete t from trained t join training_record r on r.id = t.record_id"
                + " where r.person_id in :people")
        .setParameter("people", people)
        .executeUpdate();
    database
        .createNativeQuery(
            "insert into trained (" + Ledgers.COLUMNS + ") " + Ledgers.participationsOfSome())
        .setParameter("asOf", Clock.now())
        .setParameter("people", people)
        .executeUpdate();
    changes.changed(changed);
  }

  /** Under whom these people's records count still; their rows are of people locked with them. */
  @SuppressWarnings("unchecked")
  private List<Long> holdersOfRecordsOf(Set<Long> people) {
    return database
        .createNativeQuery(
            "select distinct t.person_id from trained t"
                + " join training_record r on r.id = t.record_id where r.person_id in :people",
            Long.class)
        .setParameter("people", people)
        .getResultList();
  }

  /** These people and all who count as the same, also those who joined them while this waited. */
  @SuppressWarnings("unchecked")
  private Set<Long> lock(List<Long> personIds) {
    var locked = new TreeSet<Long>();
    while (true) {
      List<Long> people =
          database
              .createNativeQuery(
                  "select distinct other_id from same_person where person_id in :people",
                  Long.class)
              .setParameter("people", personIds)
              .getResultList();
      if (locked.containsAll(people)) {
        return locked;
      }
      locked.addAll(people);
      database
          .createNativeQuery("select id from person where id in :people order by id for update")
          .setParameter("people", people)
          .getResultList();
    }
  }

  /** Recomputes everybody, in one transaction: readers see the old rows until it is done. */
  public void rebuild() {
    database.createNativeQuery("delete from trained").executeUpdate();
    database
        .createNativeQuery(
            "insert into trained (" + Ledgers.COLUMNS + ") " + Ledgers.participations())
        .setParameter("asOf", Clock.now())
        .executeUpdate();
    changes.allChanged();
  }
}
