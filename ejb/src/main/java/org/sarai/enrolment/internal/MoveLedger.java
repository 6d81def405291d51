package org.sarai.enrolment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.enrolment.LearnersMoved;
import org.sarai.enrolment.MovedOn;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;

/** Moves as rows that stay, and what of the old version counts in the new one. */
@Stateless
public class MoveLedger {
  /** A version of a course; open: somebody can get into it newly. */
  public record Version(long id, int number, boolean open) {}

  /** Texts of tests and surveys are the same if all languages are. */
  private static final String SAME_TEXTS =
      "(select group_concat(sha2(concat(language, ' ', text), 256) order by language)"
          + " from unit_source where unit_id = %s.id)";

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public Version version(long courseId, int number) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select id, number, published_at is not null and retired_at is null"
                    + " from course_version where course_id = ?1 and number = ?2")
            .setParameter(1, courseId)
            .setParameter(2, number)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(row -> new Version(Cells.number(row[0]), number, Cells.truth(row[2])))
        .orElseThrow(() -> Refused.notFound("refused.noVersion", number));
  }

  public LearnersMoved move(Target course, Version from, Version to, boolean begun, String reason) {
    var twins = twins(from.id(), to.id());
    var asked =
        ((Number)
                database
                    .createNativeQuery(
                        "select count(*) from unit where version_id = ?1", Long.class)
                    .setParameter(1, to.id())
                    .getSingleResult())
            .longValue();
    var moved = 0;
    var kept = 0;
    var left = 0;
    for (var enrolmentId : inside(from.id(), begun)) {
      var done = completed(enrolmentId, twins);
      if (done.size() == asked) {
        left++;
      } else {
        move(enrolmentId, from, to, reason, done, twins);
        moved++;
        kept += done.size();
      }
    }
    audit.enter(
        new AuditEntry(
            "learnersMoved",
            course.register(),
            "course " + course.code(),
            "version " + from.number() + " > " + to.number(),
            reason),
        accounts.caller());
    return new LearnersMoved(moved, kept, left);
  }

  /** Units of the new version by the unit of the old one that is the same to the byte. */
  @SuppressWarnings("unchecked")
  private Map<Long, Long> twins(long from, long to) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select o.id, min(n.id) from unit o join unit n on n.version_id = ?2"
                    + " and (n.package_id = o.package_id or n.kind = o.kind and "
                    + SAME_TEXTS.formatted("n")
                    + " = "
                    + SAME_TEXTS.formatted("o")
                    + ") where o.version_id = ?1 group by o.id")
            .setParameter(1, from)
            .setParameter(2, to)
            .getResultList();
    return rows.stream()
        .collect(Collectors.toMap(row -> Cells.number(row[0]), row -> Cells.number(row[1])));
  }

  @SuppressWarnings("unchecked")
  private List<Long> inside(long versionId, boolean begun) {
    List<Number> ids =
        database
            .createNativeQuery(
                "select id from enrolment where version_id = ?1 and (state = 'ENROLLED'"
                    + " or ?2 and state = 'STARTED') order by id for update",
                Long.class)
            .setParameter(1, versionId)
            .setParameter(2, begun)
            .getResultList();
    return ids.stream().map(Number::longValue).toList();
  }

  @SuppressWarnings("unchecked")
  private List<Object[]> completed(long enrolmentId, Map<Long, Long> twins) {
    return database
        .createNativeQuery(
            "select unit_id, min(completed_at) from completed_unit where enrolment_id = ?1"
                + " and unit_id in ?2 group by unit_id")
        .setParameter(1, enrolmentId)
        .setParameter(2, Cells.some(twins.keySet()))
        .getResultList();
  }

  private void move(
      long enrolmentId,
      Version from,
      Version to,
      String reason,
      List<Object[]> done,
      Map<Long, Long> twins) {
    var move =
        ((Number)
                database
                    .createNativeQuery(
                        "insert into enrolment_move (enrolment_id, from_version, to_version,"
                            + " reason, recorded_at, recorded_by)"
                            + " values (?1, ?2, ?3, ?4, ?5, ?6) returning id",
                        Long.class)
                    .setParameter(1, enrolmentId)
                    .setParameter(2, from.id())
                    .setParameter(3, to.id())
                    .setParameter(4, reason)
                    .setParameter(5, Clock.now())
                    .setParameter(6, accounts.caller())
                    .getSingleResult())
            .longValue();
    database
        .createNativeQuery("update enrolment set version_id = ?2 where id = ?1")
        .setParameter(1, enrolmentId)
        .setParameter(2, to.id())
        .executeUpdate();
    for (var unit : done) {
      database
          .createNativeQuery(
              "insert ignore into unit_credit (move_id, enrolment_id, unit_id, from_unit,"
                  + " completed_at) values (?1, ?2, ?3, ?4, ?5)")
          .setParameter(1, move)
          .setParameter(2, enrolmentId)
          .setParameter(3, twins.get(Cells.number(unit[0])))
          .setParameter(4, Cells.number(unit[0]))
          .setParameter(5, unit[1])
          .executeUpdate();
    }
  }

  @SuppressWarnings("unchecked")
  public Optional<MovedOn> newest(long enrolmentId) {
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select m.recorded_at, m.reason, o.number, n.number,"
                    + " (select count(*) from unit_credit c where c.move_id = m.id)"
                    + " from enrolment_move m join course_version o on o.id = m.from_version"
                    + " join course_version n on n.id = m.to_version where m.enrolment_id = ?1"
                    + " order by m.id desc limit 1")
            .setParameter(1, enrolmentId)
            .getResultList();
    return rows.stream()
        .findFirst()
        .map(
            row ->
                new MovedOn(
                    Cells.instant(row[0]),
                    (String) row[1],
                    Cells.integer(row[2]),
                    Cells.integer(row[3]),
                    Cells.integer(row[4])));
  }
}
