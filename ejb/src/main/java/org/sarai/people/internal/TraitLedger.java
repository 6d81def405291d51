package org.sarai.people.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sarai.shared.Clock;

/** What statistics divide by, as keepers say it: a further row, the newest counts. */
@Stateless
public class TraitLedger {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Each value may be null: not stated. */
  public void write(long personId, String sex, String nationality, String disability) {
    database
        .createNativeQuery(
            "insert into person_trait"
                + " (person_id, sex, sex_decided, nationality, disability, recorded_at)"
                + " values (?1, ?2, true, ?3, ?4, ?5)")
        .setParameter(1, personId)
        .setParameter(2, sex)
        .setParameter(3, nationality)
        .setParameter(4, disability)
        .setParameter(5, Clock.now())
        .executeUpdate();
  }
}
