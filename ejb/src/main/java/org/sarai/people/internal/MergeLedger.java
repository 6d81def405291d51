package org.sarai.people.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.sarai.people.MergeRow;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/** Merges, their undoing, and decisions about pairs: rows that are only added. */
@Stateless
public class MergeLedger {
  private static final String ROWS =
      "select cast(m.reference as varchar(22)), m.keep_id, m.absorb_id, m.reason, m.recorded_at,"
          + " cast(m.recorded_by as varchar(36)), u.recorded_at,"
          + " cast(u.recorded_by as varchar(36)), u.reason"
          + " from person_merge m left join person_merge_undo u on u.merge_id = m.id where ";

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Two roots become one. */
  public void merge(String reference, long keep, long absorb, String reason, String by) {
    database
        .createNativeQuery(
            "insert into person_merge"
                + " (reference, keep_id, absorb_id, reason, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6)")
        .setParameter(1, reference)
        .setParameter(2, keep)
        .setParameter(3, absorb)
        .setParameter(4, reason)
        .setParameter(5, Clock.now())
        .setParameter(6, by)
        .executeUpdate();
  }

  /**
   * @return whether this took it back; false if it was taken back before
   */
  public boolean undo(String reference, String reason, String by) {
    return database
            .createNativeQuery(
                "insert ignore into person_merge_undo (merge_id, reason, recorded_at, recorded_by)"
                    + " select id, ?2, ?3, ?4 from person_merge where reference = ?1")
            .setParameter(1, reference)
            .setParameter(2, reason)
            .setParameter(3, Clock.now())
            .setParameter(4, by)
            .executeUpdate()
        > 0;
  }

  public Optional<MergeRow> find(String reference) {
    return rows("m.reference = ?1", reference).stream().findFirst();
  }

  /** The newest first. */
  public List<MergeRow> of(Collection<Long> people) {
    return rows("m.keep_id in ?1 or m.absorb_id in ?1 order by m.id desc", people);
  }

  /**
   * Decides about every pair between two people and those who count as them.
   *
   * @param same false: not the same; true: one, and to be joined; null: open again
   */
  public void decide(
      Collection<Long> some, Collection<Long> others, Boolean same, String reason, String by) {
    var now = Clock.now();
    for (var one : some) {
      for (var other : others) {
        database
            .createNativeQuery(
                "insert into match_decision"
                    + " (person_a, person_b, same, reason, recorded_at, recorded_by)"
                    + " values (?1, ?2, ?3, ?4, ?5, ?6)")
            .setParameter(1, Math.min(one, other))
            .setParameter(2, Math.max(one, other))
            .setParameter(3, same)
            .setParameter(4, reason)
            .setParameter(5, now)
            .setParameter(6, by)
            .executeUpdate();
      }
    }
  }

  /** The newest decision on any of those who count as two people; null for none, or open again. */
  public Boolean decided(Collection<Long> some, Collection<Long> others) {
    @SuppressWarnings("unchecked")
    List<Object> same =
        database
            .createNativeQuery(
                "select d.same from match_decision d where d.same is not null and d.id ="
                    + " (select max(n.id) from match_decision n where n.person_a in ?1"
                    + " and n.person_b in ?2 or n.person_a in ?2 and n.person_b in ?1)")
            .setParameter(1, some)
            .setParameter(2, others)
            .getResultList();
    return same.stream().findFirst().map(Cells::truth).orElse(null);
  }

  @SuppressWarnings("unchecked")
  private List<MergeRow> rows(String condition, Object parameter) {
    List<Object[]> rows =
        database.createNativeQuery(ROWS + condition).setParameter(1, parameter).getResultList();
    return rows.stream().map(MergeLedger::row).toList();
  }

  private static MergeRow row(Object[] row) {
    return new MergeRow(
        (String) row[0],
        ((Number) row[1]).longValue(),
        ((Number) row[2]).longValue(),
        (String) row[3],
        Cells.instant(row[4]),
        ((String) row[5]).strip(),
        Cells.instant(row[6]),
        row[7] == null ? null : ((String) row[7]).strip(),
        (String) row[8]);
  }
}
