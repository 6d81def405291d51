package org.sarai.enrolment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** Who belongs to which group; joining and leaving are rows. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Membership {
  @EJB private Accounts accounts;
  @EJB private EnrolmentStore store;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Whether the person, or somebody who is one with them, belongs to the group. */
  public boolean has(long cohortId, long personId) {
    return Cells.number(
            database
                .createNativeQuery(
                    "select count(*) from standing_member"
                        + " where cohort_id = ?1 and person_id in ?2",
                    Long.class)
                .setParameter(1, cohortId)
                .setParameter(2, store.members(personId))
                .getSingleResult())
        > 0;
  }

  /** Two tabs at once: the group's row makes the second wait and find what the first did. */
  public boolean add(long cohortId, long personId) {
    lock(cohortId);
    if (has(cohortId, personId)) {
      return false;
    }
    database
        .createNativeQuery(
            "insert into cohort_member (cohort_id, person_id, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4)")
        .setParameter(1, cohortId)
        .setParameter(2, personId)
        .setParameter(3, Clock.now())
        .setParameter(4, accounts.caller())
        .executeUpdate();
    return true;
  }

  public boolean end(long cohortId, long personId) {
    lock(cohortId);
    return database
            .createNativeQuery(
                "insert into cohort_member_end (cohort_member_id, recorded_at, recorded_by)"
                    + " select id, ?3, ?4 from standing_member"
                    + " where cohort_id = ?1 and person_id in ?2")
            .setParameter(1, cohortId)
            .setParameter(2, store.members(personId))
            .setParameter(3, Clock.now())
            .setParameter(4, accounts.caller())
            .executeUpdate()
        > 0;
  }

  private void lock(long cohortId) {
    database
        .createNativeQuery("select id from cohort where id = ?1 for update", Long.class)
        .setParameter(1, cohortId)
        .getSingleResult();
  }
}
