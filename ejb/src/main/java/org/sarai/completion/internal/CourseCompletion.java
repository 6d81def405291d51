package org.sarai.completion.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import org.sarai.completion.TrainingRecorded;
import org.sarai.enrolment.EnrolmentDetail;
import org.sarai.enrolment.Enrolments;
import org.sarai.enrolment.UnitCompleted;
import org.sarai.people.Registers;
import org.sarai.shared.Clock;
import org.sarai.shared.DomainEvent;
import org.sarai.shared.Register;

/**
 * A course is completed with its last unit; the fact is recorded once. It is recorded even if a
 * list said it already: the list may be taken back. While both stand, the list's record counts.
 */
@Stateless
public class CourseCompletion {
  @EJB private Enrolments enrolments;
  @EJB private Registers registers;
  @Inject private Event<DomainEvent> events;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public void when(@Observes UnitCompleted unit) {
    if (unitsMissing(unit.enrolmentId()) == 0) {
      enrolments
          .completed(unit.enrolmentId())
          .ifPresent(
              enrolment -> {
                record(enrolment, unit);
                events.fire(new TrainingRecorded(List.of(enrolment.personId())));
              });
    }
  }

  private long unitsMissing(long enrolmentId) {
    return ((Number)
            database
                .createNativeQuery(
                    "select count(*) from enrolment e join unit u on u.version_id = e.version_id"
                        + " left join completed_unit c on c.enrolment_id = e.id"
                        + " and c.unit_id = u.id where e.id = ?1 and c.unit_id is null",
                    Long.class)
                .setParameter(1, enrolmentId)
                .getSingleResult())
        .longValue();
  }

  private void record(EnrolmentDetail enrolment, UnitCompleted unit) {
    var now = Clock.now();
    LocalDate today = now.toLocalDate();
    var course =
        (Object[])
            database
                .createNativeQuery("select code, audience from course where id = ?1")
                .setParameter(1, enrolment.courseId())
                .getSingleResult();
    var register = Register.valueOf((String) course[1]);
    var affiliation = registers.affiliation(enrolment.personId(), today);
    var band = registers.ageBand(register, enrolment.personId(), today);
    database
        .createNativeQuery(
            "insert into training_record (person_id, course_id, what_key, happened_on, started_on,"
                + " completed_on, mode, language, score, institution_id, position, age_band,"
                + " participation, source, enrolment_id, recorded_at, recorded_by)"
                + " select ?1, ?2, ?3, ?4, date(enrolled_at), ?4, 'ONLINE', ?5, ?6, ?7, ?8, ?9,"
                + " true, 'PLAY', id, ?10, 'player' from enrolment where id = ?11")
        .setParameter(1, enrolment.personId())
        .setParameter(2, enrolment.courseId())
        .setParameter(3, course[0])
        .setParameter(4, today)
        .setParameter(5, unit.language())
        .setParameter(6, unit.score())
        .setParameter(7, affiliation.map(a -> a.institutionId()).orElse(null))
        .setParameter(8, affiliation.map(a -> a.position()).orElse(null))
        .setParameter(9, band == null ? null : band.code())
        .setParameter(10, now)
        .setParameter(11, enrolment.id())
        .executeUpdate();
  }
}
