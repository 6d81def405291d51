package org.sarai.authoring.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sarai.authoring.DraftLock;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** Who writes on which text, for as long as their page says so. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class DraftLocks {
  private static final Duration TIME = Duration.ofMinutes(2);

  @EJB private Accounts accounts;
  @EJB private Authors authors;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Locks of a draft that are not over, by path. */
  public Map<String, DraftLock> of(long draftId) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select path, cast(locked_by as varchar(36)), until_at from draft_lock"
                    + " where draft_id = ?1 and until_at > ?2")
            .setParameter(1, draftId)
            .setParameter(2, Clock.now())
            .getResultList();
    var locks = new HashMap<String, DraftLock>();
    rows.forEach(
        row ->
            locks.put(
                (String) row[0],
                new DraftLock(authors.of((String) row[1]), Cells.instant(row[2]))));
    return locks;
  }

  /** Somebody else's lock, if there is one. */
  public Optional<DraftLock> others(long draftId, String path) {
    return Optional.ofNullable(of(draftId).get(path)).filter(lock -> !lock.by().mine());
  }

  public DraftLock take(long draftId, String path) {
    database
        .createNativeQuery(
            "insert into draft_lock (draft_id, path, locked_by, until_at) values (?1, ?2, ?3, ?4)"
                + " on duplicate key update locked_by = values(locked_by),"
                + " until_at = values(until_at)")
        .setParameter(1, draftId)
        .setParameter(2, path)
        .setParameter(3, accounts.caller())
        .setParameter(4, Clock.now().plus(TIME))
        .executeUpdate();
    return of(draftId).get(path);
  }

  public void release(long draftId, String path) {
    database
        .createNativeQuery(
            "delete from draft_lock where draft_id = ?1 and path = ?2 and locked_by = ?3")
        .setParameter(1, draftId)
        .setParameter(2, path)
        .setParameter(3, accounts.caller())
        .executeUpdate();
  }
}
