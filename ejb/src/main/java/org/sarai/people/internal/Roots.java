package org.sarai.people.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import org.sarai.shared.Register;

/** Whom people count as: followed along the merges that stand, kept in {@code person_root}. */
@Stateless
public class Roots {
  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * @return whom somebody counts as; themselves when nobody absorbed them
   */
  @SuppressWarnings("unchecked")
  public long of(long personId) {
    List<Long> roots =
        database
            .createNativeQuery("select root_id from person_root where person_id = ?1", Long.class)
            .setParameter(1, personId)
            .getResultList();
    return roots.isEmpty() ? personId : roots.get(0);
  }

  /** Everybody who counts as the same as this person, the person too, in order of id. */
  @SuppressWarnings("unchecked")
  public TreeSet<Long> members(long personId) {
    var root = of(personId);
    var members =
        new TreeSet<Long>(
            database
                .createNativeQuery(
                    "select person_id from person_root where root_id = ?1", Long.class)
                .setParameter(1, root)
                .getResultList());
    members.add(root);
    return members;
  }

  /** Whether somebody stands in a register. */
  public boolean isIn(Register register, long personId) {
    return !database
        .createNativeQuery("select 1 from person where id = ?1 and register = ?2")
        .setParameter(1, personId)
        .setParameter(2, register.name())
        .getResultList()
        .isEmpty();
  }

  /**
   * Locks everybody who counts as one of these people, in order of id as everything does that locks
   * people. Whoever joined them while this waited is locked as well.
   *
   * @return all who are locked
   */
  public TreeSet<Long> lock(long... people) {
    var locked = new TreeSet<Long>();
    while (true) {
      var wanted = new TreeSet<Long>();
      for (var person : people) {
        wanted.addAll(members(person));
      }
      if (locked.containsAll(wanted)) {
        return locked;
      }
      database
          .createNativeQuery("select id from person where id in ?1 order by id for update")
          .setParameter(1, wanted)
          .getResultList();
      locked.addAll(wanted);
    }
  }

  /**
   * Follows the merges that stand for some people anew.
   *
   * @param members locked people; with each all who are joined to them by a standing merge
   */
  @SuppressWarnings("unchecked")
  public void recompute(Collection<Long> members) {
    List<Object[]> merges =
        database
            .createNativeQuery(
                "select m.absorb_id, m.keep_id from person_merge m"
                    + " left join person_merge_undo u on u.merge_id = m.id"
                    + " where m.absorb_id in ?1 and u.merge_id is null")
            .setParameter(1, members)
            .getResultList();
    var absorbedBy = new HashMap<Long, Long>();
    merges.forEach(
        merge -> absorbedBy.put(((Number) merge[0]).longValue(), ((Number) merge[1]).longValue()));
    database
        .createNativeQuery("delete from person_root where person_id in ?1")
        .setParameter(1, members)
        .executeUpdate();
    absorbedBy.keySet().stream()
        .sorted()
        .forEach(
            person -> {
              var root = person;
              while (absorbedBy.containsKey(root)) {
                root = absorbedBy.get(root);
              }
              database
                  .createNativeQuery("insert into person_root (person_id, root_id) values (?1, ?2)")
                  .setParameter(1, person)
                  .setParameter(2, root)
                  .executeUpdate();
            });
  }
}
