package org.sarai.enrolment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.internal.EnrolmentStore.Event;
import org.sarai.enrolment.internal.EnrolmentStore.Locked;
import org.sarai.people.Nominees;
import org.sarai.shared.Reason;
import org.sarai.shared.Refused;

/** What is decided about enrolments that are there, within the caller's scope. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Decisions {
  @EJB private Admission admission;
  @EJB private EnrolmentStore store;
  @EJB private Nominees nominees;
  @EJB private Purview purview;
  @EJB private Targets targets;

  public int approve(Collection<Long> ids) {
    var rows = theirs(ids);
    // Whoever waits comes first.
    rows.stream().map(Locked::courseId).distinct().forEach(admission::moveUp);
    var known = new HashMap<Long, Target>();
    var approved = 0;
    for (var row : rows) {
      if (row.state() == State.NOMINATED) {
        var course = known.computeIfAbsent(row.courseId(), targets::course);
        store.enter(row.id(), Event.APPROVED, null);
        admission.seat(
            row.id(),
            row.cohortId() == null ? course : course.in(targets.group(row.cohortId()).group()));
        approved++;
      }
    }
    return approved;
  }

  public int decline(Collection<Long> ids, String reason) {
    return leave(
        theirs(ids),
        row -> row.state() == State.NOMINATED || row.state() == State.WAITING,
        Event.DECLINED,
        State.DECLINED,
        Reason.of(reason));
  }

  /**
   * @throws Refused (conflict) if somebody has completed the course
   */
  public int withdraw(Collection<Long> ids, String reason) {
    return withdraw(theirs(ids), Reason.of(reason));
  }

  /** Somebody takes themselves out. */
  public int withdrawOwn(long personId, long courseId, String reason) {
    admission.lockCourse(courseId);
    return withdraw(store.lock(personId, courseId).stream().toList(), Reason.of(reason));
  }

  private int withdraw(List<Locked> rows, String reason) {
    if (rows.stream().anyMatch(row -> row.state() == State.COMPLETED)) {
      throw Refused.conflict("refused.completedStays");
    }
    return leave(
        rows,
        row -> row.state() != State.WITHDRAWN && row.state() != State.DECLINED,
        Event.WITHDRAWN,
        State.WITHDRAWN,
        reason);
  }

  private int leave(
      List<Locked> rows, Predicate<Locked> which, Event event, State state, String reason) {
    var courses = new TreeSet<Long>();
    var left = 0;
    for (var row : rows) {
      if (which.test(row)) {
        store.enter(row.id(), event, reason, state);
        courses.add(row.courseId());
        left++;
      }
    }
    courses.forEach(admission::moveUp);
    return left;
  }

  public int changeDue(Collection<Long> ids, LocalDate dueOn) {
    var changed = 0;
    for (var row : theirs(ids)) {
      if (row.state() != State.COMPLETED
          && row.state() != State.WITHDRAWN
          && row.state() != State.DECLINED) {
        store.due(row.id(), dueOn);
        changed++;
      }
    }
    return changed;
  }

  /**
   * Locks the courses first, in order, then the enrolments: whoever takes places does the same.
   *
   * @throws Refused (not found) if one of them is not within the caller's scope
   */
  private List<Locked> theirs(Collection<Long> ids) {
    var wanted = new TreeSet<>(ids);
    var courses = store.courses(wanted);
    var register = purview.register();
    for (var course : courses) {
      if (targets.course(course).register() != register) {
        throw Refused.notFound("refused.noParticipation");
      }
      admission.lockCourse(course);
    }
    var rows = store.lock(wanted);
    var people = rows.stream().map(Locked::personId).distinct().toList();
    if (rows.size() < wanted.size() || nominees.roots(people).size() < people.size()) {
      throw Refused.notFound("refused.noParticipation");
    }
    return rows;
  }
}
