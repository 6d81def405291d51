package org.sarai.enrolment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;

/**
 * The ledger of enrolments and its projection. Every change is an event first; state, day and place
 * in the queue follow from it in the same transaction.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class EnrolmentStore {
  /** What happens to an enrolment. */
  public enum Event {
    NOMINATED,
    ASKED,
    APPROVED,
    DECLINED,
    WAITING,
    MOVED_UP,
    ENROLLED,
    WITHDRAWN,
    DUE,
    COHORT
  }

  /** An enrolment that is locked until the transaction ends. */
  public record Locked(
      long id, long personId, long courseId, State state, boolean started, Long cohortId) {}

  private static final String ROW =
      "select id, person_id, course_id, state, started, cohort_id from enrolment where ";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /** Everybody who is one with a person, the person included. */
  @SuppressWarnings("unchecked")
  public List<Long> members(long personId) {
    List<Number> ids =
        database
            .createNativeQuery("select other_id from same_person where person_id = ?1", Long.class)
            .setParameter(1, personId)
            .getResultList();
    return ids.stream().map(Number::longValue).sorted().toList();
  }

  /** The enrolment of a person, or of whoever is one with them, that came furthest. */
  public Optional<Locked> lock(long personId, long courseId) {
    return rows(
            database
                .createNativeQuery(
                    ROW + "person_id in ?1 and course_id = ?2 order by id for update")
                .setParameter(1, members(personId))
                .setParameter(2, courseId)
                .getResultList())
        .stream()
        .max(Comparator.comparing(row -> rank(row.state())));
  }

  private static int rank(State state) {
    return List.of(
            State.DECLINED,
            State.WITHDRAWN,
            State.NOMINATED,
            State.WAITING,
            State.ENROLLED,
            State.STARTED,
            State.COMPLETED)
        .indexOf(state);
  }

  public List<Locked> lock(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : rows(
            database
                .createNativeQuery(ROW + "id in ?1 order by id for update")
                .setParameter(1, ids)
                .getResultList());
  }

  /** Courses of enrolments, in order of their ids. */
  @SuppressWarnings("unchecked")
  public List<Long> courses(Collection<Long> ids) {
    return ids.isEmpty()
        ? List.of()
        : database
            .createNativeQuery(
                "select distinct course_id from enrolment where id in ?1 order by course_id",
                Long.class)
            .setParameter(1, ids)
            .getResultList();
  }

  /** Who waits for a place in a course, in order. */
  public List<Locked> queue(long courseId) {
    return rows(
        database
            .createNativeQuery(
                ROW + "course_id = ?1 and state = 'WAITING' order by queued_as for update")
            .setParameter(1, courseId)
            .getResultList());
  }

  private static List<Locked> rows(List<?> rows) {
    return rows.stream()
        .map(Object[].class::cast)
        .map(
            row ->
                new Locked(
                    Cells.number(row[0]),
                    Cells.number(row[1]),
                    Cells.number(row[2]),
                    State.valueOf((String) row[3]),
                    Cells.truth(row[4]),
                    Cells.id(row[5])))
        .toList();
  }

  /** A new enrolment, whose state the next event decides. */
  public long insert(long personId, Target target, String source) {
    return ((Number)
            database
                .createNativeQuery(
                    "insert into enrolment (person_id, course_id, version_id, source, state,"
                        + " enrolled_at, enrolled_by) values (?1, ?2, ?3, ?4, 'NOMINATED', ?5, ?6)"
                        + " returning id",
                    Long.class)
                .setParameter(1, personId)
                .setParameter(2, target.courseId())
                .setParameter(3, target.versionId())
                .setParameter(4, source)
                .setParameter(5, Clock.now())
                .setParameter(6, accounts.caller())
                .getSingleResult())
        .longValue();
  }

  /** Whoever begins anew leaves day and group of the first time behind. */
  public void renew(long id) {
    database
        .createNativeQuery("update enrolment set due_on = null, cohort_id = null where id = ?1")
        .setParameter(1, id)
        .executeUpdate();
  }

  /** Writes an event and nothing else. */
  public long enter(long id, Event event, String reason) {
    return enter(id, event, null, null, reason);
  }

  private long enter(long id, Event event, Long cohortId, LocalDate dueOn, String reason) {
    return ((Number)
            database
                .createNativeQuery(
                    "insert into enrolment_event (enrolment_id, kind, cohort_id, due_on, reason,"
                        + " recorded_at, recorded_by) values (?1, ?2, ?3, ?4, ?5, ?6, ?7)"
                        + " returning id",
                    Long.class)
                .setParameter(1, id)
                .setParameter(2, event.name())
                .setParameter(3, cohortId)
                .setParameter(4, dueOn)
                .setParameter(5, reason)
                .setParameter(6, Clock.now())
                .setParameter(7, accounts.caller())
                .getSingleResult())
        .longValue();
  }

  /**
   * Writes an event that changes the state. Whoever comes in without having begun before takes the
   * version that is the newest now, however long they waited.
   */
  public void enter(long id, Event event, String reason, State state) {
    var number = enter(id, event, reason);
    database
        .createNativeQuery(
            "update enrolment e set e.version_id = if(?2 = 'ENROLLED' and not e.started,"
                + " (select v.id from course_version v where v.course_id = e.course_id"
                + " and v.published_at is not null and v.retired_at is null order by v.number desc limit 1), e.version_id),"
                + " e.state = if(?2 = 'ENROLLED' and e.started, 'STARTED', ?2),"
                + " e.queued_as = ?3 where e.id = ?1")
        .setParameter(1, id)
        .setParameter(2, state.name())
        .setParameter(3, state == State.WAITING ? number : null)
        .executeUpdate();
  }

  public void due(long id, LocalDate dueOn) {
    enter(id, Event.DUE, null, dueOn, null);
    database
        .createNativeQuery("update enrolment set due_on = ?2 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, dueOn)
        .executeUpdate();
  }

  public void join(long id, long cohortId) {
    enter(id, Event.COHORT, cohortId, null, null);
    database
        .createNativeQuery("update enrolment set cohort_id = ?2 where id = ?1")
        .setParameter(1, id)
        .setParameter(2, cohortId)
        .executeUpdate();
  }
}
