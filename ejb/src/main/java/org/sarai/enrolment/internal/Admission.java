package org.sarai.enrolment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.internal.EnrolmentStore.Event;
import org.sarai.enrolment.internal.EnrolmentStore.Locked;
import org.sarai.shared.Refused;

/**
 * Lets people in. Where places can run out, the course's row is locked first, so that two who want
 * the last one come one after the other; whoever finds none waits, and moves up in order.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Admission {
  /** Nobody keeps a seat at a course that they have left behind; a group keeps its own. */
  private static final String COURSE_SEATS =
      "select count(*) from enrolment where course_id = ?1 and state in ('ENROLLED', 'STARTED')";

  private static final String GROUP_SEATS =
      "select count(*) from enrolment where cohort_id = ?1"
          + " and state in ('ENROLLED', 'STARTED', 'COMPLETED')";

  @EJB private EnrolmentStore store;
  @EJB private Targets targets;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * How somebody comes in.
   *
   * @param event NOMINATED, ASKED, or ENROLLED by staff
   * @param source what the enrolment keeps of it
   * @param approved whether nobody else has to say yes
   * @param dueOn by when; may be null
   */
  public record Way(Event event, String source, boolean approved, LocalDate dueOn) {}

  /** What came of it. */
  public record Taken(long enrolmentId, State state, boolean changed, boolean created) {}

  /** Before many are taken: nobody else takes places in the meantime. */
  public void begin(Target target) {
    if (target.limited()) {
      moveUp(target.courseId());
    }
  }

  /**
   * Takes one person in, or puts them where they have to wait. Whoever is in already stays as they
   * are; whoever had left or was declined begins again.
   */
  public Taken take(long personId, Target target, Way way) {
    var known = store.lock(personId, target.courseId());
    if (known.isPresent() && isIn(known.get().state())) {
      var row = known.get();
      var joins = target.group() != null && row.cohortId() == null && hasRoom(target.group());
      if (joins) {
        store.join(row.id(), target.group().id());
      }
      return new Taken(row.id(), row.state(), joins, false);
    }
    if (target.versionId() == null) {
      throw Refused.conflict("refused.coursePlanned", target.code());
    }
    var id = known.map(Locked::id).orElseGet(() -> store.insert(personId, target, way.source()));
    if (known.isPresent()) {
      store.renew(id);
    }
    if (target.group() != null) {
      store.join(id, target.group().id());
    }
    if (way.dueOn() != null) {
      store.due(id, way.dueOn());
    }
    var needsYes = target.approval() && !way.approved();
    if (way.event() != Event.ENROLLED) {
      store.enter(id, way.event(), null, State.NOMINATED);
    }
    return new Taken(id, needsYes ? State.NOMINATED : seat(id, target), true, known.isEmpty());
  }

  private boolean hasRoom(Target.Group group) {
    return left(group.capacity(), GROUP_SEATS, group.id()) > 0;
  }

  private static boolean isIn(State state) {
    return state != State.WITHDRAWN && state != State.DECLINED;
  }

  /** Somebody who has been approved, or needs no approval. */
  public State seat(long id, Target target) {
    var free = !target.limited() || free(target);
    var state = free ? State.ENROLLED : State.WAITING;
    store.enter(id, free ? Event.ENROLLED : Event.WAITING, null, state);
    return state;
  }

  private boolean free(Target target) {
    var group = target.group();
    return left(target.capacity(), COURSE_SEATS, target.courseId()) > 0
        && (group == null || hasRoom(group));
  }

  private long left(Integer capacity, String seats, long of) {
    return capacity == null
        ? Long.MAX_VALUE
        : capacity
            - ((Number)
                    database
                        .createNativeQuery(seats, Long.class)
                        .setParameter(1, of)
                        .getSingleResult())
                .longValue();
  }

  /** Whoever would come now would wait. */
  public boolean full(Target target) {
    return target.limited() && !free(target);
  }

  /** Why somebody was declined or withdrawn, as the newest event on it says. */
  @SuppressWarnings("unchecked")
  public Optional<String> reasonOutside(long personId, long courseId) {
    List<String> reasons =
        database
            .createNativeQuery(
                "select v.reason from enrolment e join enrolment_event v on v.enrolment_id = e.id"
                    + " where e.person_id in"
                    + " (select s.other_id from same_person s where s.person_id = ?1)"
                    + " and e.course_id = ?2"
                    + " and e.state in ('DECLINED', 'WITHDRAWN')"
                    + " and v.kind in ('DECLINED', 'WITHDRAWN') order by v.id desc",
                String.class)
            .setParameter(1, personId)
            .setParameter(2, courseId)
            .setMaxResults(1)
            .getResultList();
    return reasons.stream().filter(reason -> reason != null).findFirst();
  }

  public void lockCourse(long courseId) {
    database
        .createNativeQuery("select id from course where id = ?1 for update", Long.class)
        .setParameter(1, courseId)
        .getSingleResult();
  }

  /** Gives free places to those who wait, in order. A full group does not hold up the others. */
  public int moveUp(long courseId) {
    lockCourse(courseId);
    var queue = store.queue(courseId);
    if (queue.isEmpty()) {
      return 0;
    }
    var course = targets.course(courseId);
    var places = left(course.capacity(), COURSE_SEATS, courseId);
    var groups = new HashMap<Long, Long>();
    var moved = 0;
    for (var row : queue) {
      if (places <= 0) {
        break;
      }
      if (row.cohortId() == null || seatOf(groups, row.cohortId(), this::leftInGroup)) {
        store.enter(row.id(), Event.MOVED_UP, null);
        store.enter(row.id(), Event.ENROLLED, null, State.ENROLLED);
        places--;
        moved++;
      }
    }
    return moved;
  }

  private static boolean seatOf(Map<Long, Long> groups, long group, LongFunction<Long> left) {
    var places = groups.computeIfAbsent(group, left::apply);
    groups.put(group, places - 1);
    return places > 0;
  }

  private long leftInGroup(long group) {
    return left(targets.group(group).group().capacity(), GROUP_SEATS, group);
  }

  /** Courses in which somebody waits. */
  @SuppressWarnings("unchecked")
  public List<Long> waitedFor() {
    return database
        .createNativeQuery(
            "select distinct course_id from enrolment where state = 'WAITING' order by course_id",
            Long.class)
        .getResultList();
  }
}
