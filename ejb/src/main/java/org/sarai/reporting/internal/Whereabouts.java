package org.sarai.reporting.internal;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sarai.reporting.Differences.Reason;
import org.sarai.reporting.TrainedQuestion;
import org.sarai.shared.Clock;

/** Why records count at one instant and not at another. */
@Stateless
public class Whereabouts {
  private static final int CHUNK = 1_000;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Why records that counted before do not any more, as the ledgers stand now. */
  public Map<Reason, List<Long>> fallen(
      List<Long> records, TrainedQuestion now, String rule, List<String> leftOut) {
    var at = Clock.stored(now.asOf());
    var withdrawn = withdrawn(records, at);
    var carried = carried(records, at, leftOut);
    var counting = counting(records, now, rule, leftOut);
    var reasons = new EnumMap<Reason, List<Long>>(Reason.class);
    for (var record : records) {
      Reason reason;
      if (!carried.contains(record)) {
        reason = Reason.IMPORT_UNDONE;
      } else if (withdrawn.contains(record)) {
        reason = Reason.WITHDRAWN;
      } else if (!counting.contains(record)) {
        reason = Reason.TOLD_TWICE;
      } else {
        reason = Reason.NO_LONGER_FITS;
      }
      reasons.computeIfAbsent(reason, unused -> new ArrayList<>()).add(record);
    }
    return reasons;
  }

  /** Why records that count now did not before, as the ledgers stood then. */
  public Map<Reason, List<Long>> come(
      List<Long> records, TrainedQuestion then, String rule, List<String> leftOut) {
    var at = Clock.stored(then.asOf());
    var withdrawn = withdrawn(records, at);
    var carried = carried(records, at, leftOut);
    var known = ever(records, at);
    var counting = counting(records, then, rule, leftOut);
    var reasons = new EnumMap<Reason, List<Long>>(Reason.class);
    for (var record : records) {
      Reason reason;
      if (!known.contains(record)) {
        reason = Reason.RECORDED_LATE;
      } else if (!carried.contains(record) || withdrawn.contains(record)) {
        reason = Reason.RESTORED;
      } else if (!counting.contains(record)) {
        reason = Reason.TOLD_ONCE;
      } else {
        reason = Reason.FITS_NOW;
      }
      reasons.computeIfAbsent(reason, unused -> new ArrayList<>()).add(record);
    }
    return reasons;
  }

  /** Whom records counted for at the instant of a question, whether they counted or not. */
  public Map<Long, Long> people(Collection<List<Long>> records, TrainedQuestion then) {
    var people = new HashMap<Long, Long>();
    var all = records.stream().flatMap(List::stream).toList();
    for (var from = 0; from < all.size(); from += CHUNK) {
      @SuppressWarnings("unchecked")
      List<Object[]> rows =
          database
              .createNativeQuery(
                  "with recursive "
                      + Ledgers.countsAs()
                      + " select r.id, coalesce(c.root_id, r.person_id) from training_record r"
                      + " left join counts_as c on c.person_id = r.person_id where r.id in :records")
              .setParameter("asOf", Clock.stored(then.asOf()))
              .setParameter("records", all.subList(from, Math.min(from + CHUNK, all.size())))
              .getResultList();
      rows.forEach(row -> people.put(((Number) row[0]).longValue(), ((Number) row[1]).longValue()));
    }
    return people;
  }

  private Set<Long> withdrawn(List<Long> records, LocalDateTime at) {
    return ids(
        records,
        "select w.record_id from record_withdrawal w left join record_withdrawal_undo u"
            + " on u.withdrawal_id = w.id and u.recorded_at <= :asOf where w.recorded_at <= :asOf"
            + " and u.withdrawal_id is null and w.record_id in :records",
        at,
        null);
  }

  /** Those that were played, or that a list carries. */
  private Set<Long> carried(List<Long> records, LocalDateTime at, List<String> leftOut) {
    return ids(
        records,
        "select r.id from training_record r where r.id in :records and (r.source = 'PLAY'"
            + " or exists (select 1 from import_row ir join participation_import pi"
            + " on pi.id = ir.import_id and pi.recorded_at <= :asOf"
            + " and pi.reference not in :leftOut left join import_undo iu"
            + " on iu.import_id = pi.id and iu.recorded_at <= :asOf"
            + " where ir.record_id = r.id and iu.import_id is null))",
        at,
        leftOut);
  }

  /** Those that were recorded by then, whatever became of them. */
  private Set<Long> ever(List<Long> records, LocalDateTime at) {
    return ids(
        records,
        "select r.id from training_record r where r.id in :records and r.recorded_at <= :asOf"
            + " and (r.source = 'PLAY' or exists (select 1 from import_row ir"
            + " join participation_import pi on pi.id = ir.import_id and pi.recorded_at <= :asOf"
            + " where ir.record_id = r.id))",
        at,
        null);
  }

  /** Those that count at all, in this slice or another. */
  private Set<Long> counting(
      List<Long> records, TrainedQuestion question, String rule, List<String> leftOut) {
    var found = new HashSet<Long>();
    if (records.isEmpty()) {
      return found;
    }
    var everything = new TrainedQuestion(List.of(), null, null, question.asOf(), "all", Map.of());
    new TrainedQuery(database, everything, rule, leftOut)
        .rows()
        .forEach(row -> found.add(((Number) row[0]).longValue()));
    found.retainAll(new HashSet<>(records));
    return found;
  }

  private Set<Long> ids(List<Long> records, String sql, LocalDateTime at, List<String> leftOut) {
    var found = new HashSet<Long>();
    for (var from = 0; from < records.size(); from += CHUNK) {
      Query query =
          database
              .createNativeQuery(sql, Long.class)
              .setParameter(
                  "records", records.subList(from, Math.min(from + CHUNK, records.size())))
              .setParameter("asOf", at);
      if (leftOut != null) {
        query.setParameter("leftOut", leftOut.isEmpty() ? List.of("-") : leftOut);
      }
      @SuppressWarnings("unchecked")
      List<Number> ids = query.getResultList();
      ids.forEach(id -> found.add(id.longValue()));
    }
    return found;
  }
}
