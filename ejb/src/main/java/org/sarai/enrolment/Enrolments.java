package org.sarai.enrolment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sarai.enrolment.EnrolmentRow.State;
import org.sarai.enrolment.internal.Admission;
import org.sarai.enrolment.internal.EnrolmentEntity;
import org.sarai.enrolment.internal.EnrolmentStore.Event;
import org.sarai.enrolment.internal.Target;
import org.sarai.enrolment.internal.Targets;
import org.sarai.identity.Accounts;
import org.sarai.people.Registers;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;

/** Who is in which course. */
@Stateless
public class Enrolments {
  /**
   * What is said instead of one to three people whom the caller should not be able to single out.
   */
  private static final long FEW = 4;

  private static final Admission.Way STAFF = new Admission.Way(Event.ENROLLED, "STAFF", true, null);
  private static final Admission.Way SELF = new Admission.Way(Event.ENROLLED, "SELF", true, null);
  private static final Admission.Way ASKED = new Admission.Way(Event.ASKED, "SELF", false, null);

  /** Everybody who counts as the same as {@code ?1}. */
  private static final String SAME = "select s.other_id from same_person s where s.person_id = ?1";

  /** Of two enrolments {@code x} in one course the one that got further, else the older one. */
  private static final String FURTHEST =
      "field(x.state, 'COMPLETED', 'STARTED', 'ENROLLED', 'WAITING', 'NOMINATED', 'WITHDRAWN',"
          + " 'DECLINED'), x.id";

  @EJB private Accounts accounts;
  @EJB private Admission admission;
  @EJB private Targets targets;
  @EJB private Registers registers;
  @Resource private SessionContext session;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  /**
   * Staff enrol somebody of the register that they work with. Enrolling them again changes nothing.
   *
   * @param command whom, in what
   * @return the enrolment
   * @throws Refused (not found) if there is no such course, or no such account in the caller's
   *     register; (conflict) if the course has no published version yet
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Enrolled enrol(EnrolLearner command) {
    var course = targets.course(command.courseCode());
    var person =
        mayEnrolIn(course.register())
            ? registers.personOfAccount(course.register(), command.username())
            : Optional.<Long>empty();
    return enrol(
        person.orElseThrow(() -> Refused.notFound("refused.noSuchAccount", command.username())),
        course,
        STAFF);
  }

  /** Who keeps or teaches one register's people does not learn who stands in the other. */
  private boolean mayEnrolIn(Register register) {
    return register == Register.MIGRANTS
        ? session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR)
        : session.isCallerInRole(Roles.ADMINISTRATOR) || session.isCallerInRole(Roles.TRAINER);
  }

  /**
   * The caller enrols in an open course, or asks to take part where somebody has to say yes, or
   * takes a place on the waiting list.
   *
   * @param courseCode the course
   * @return the enrolment, and whether it lets the caller in
   * @throws Refused (forbidden) if the course is not open to the caller
   */
  @PermitAll
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Enrolled enrolMyself(String courseCode) {
    var course = targets.course(courseCode);
    var me = accounts.current();
    if (!course.open() || course.register() != me.register()) {
      throw Refused.forbidden("refused.courseNotOpen", courseCode);
    }
    return enrol(me.personId(), course, course.approval() ? ASKED : SELF);
  }

  /**
   * Staff enrol somebody who need not have an account.
   *
   * @param personId whom
   * @param courseCode in what
   * @return the enrolment
   * @throws Refused (forbidden) if the course is for the people of the other register
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public Enrolled enrolPerson(long personId, String courseCode) {
    var course = targets.course(courseCode);
    if (!mayEnrolIn(course.register())) {
      throw Refused.forbidden("refused.otherRegister", course.register().audience());
    }
    return enrol(personId, course, STAFF);
  }

  private Enrolled enrol(long personId, Target course, Admission.Way way) {
    admission.begin(course);
    var taken = admission.take(personId, course, way);
    return new Enrolled(taken.enrolmentId(), taken.created(), taken.state());
  }

  /**
   * How somebody who is not in a course would come into it.
   *
   * @param courseId the course
   * @return whether they would need approval, or a place; and why they are not in it, if somebody
   *     has said so
   */
  @PermitAll
  public Offer offer(long courseId) {
    var course = targets.course(courseId);
    var reason =
        accounts
            .find(accounts.caller(), accounts.register())
            .flatMap(me -> admission.reasonOutside(me.personId(), courseId));
    return new Offer(course.approval(), admission.full(course), reason.orElse(null));
  }

  /**
   * Somebody's enrolment in a course that is open to them through it: not one that waits, was
   * declined or withdrawn. Of those who count as one person and are both in it, the one that got
   * further.
   *
   * @param personId who
   * @param courseId in what
   * @return the enrolment, if there is one
   */
  @PermitAll
  public Optional<EnrolmentDetail> find(long personId, long courseId) {
    @SuppressWarnings("unchecked")
    List<EnrolmentEntity> found =
        database
            .createNativeQuery(
                "select x.* from enrolment x where x.person_id in ("
                    + SAME
                    + ") and x.course_id = ?2"
                    + " and x.state in ('ENROLLED', 'STARTED', 'COMPLETED') order by "
                    + FURTHEST
                    + " limit 1",
                EnrolmentEntity.class)
            .setParameter(1, personId)
            .setParameter(2, courseId)
            .getResultList();
    return found.stream().findFirst().map(Enrolments::detail);
  }

  private static EnrolmentDetail detail(EnrolmentEntity e) {
    return new EnrolmentDetail(e.id(), e.personId(), e.courseId(), e.versionId(), e.state());
  }

  /**
   * The caller's courses, and those that they wait for; those too of whoever counts as the same.
   *
   * @param language in which titles are wanted
   * @return what is to be done or waited for first, then what is completed, the newest first
   */
  @PermitAll
  public List<EnrolmentRow> mine(String language) {
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select e.id, c.code, t.title, c.minutes, e.state, e.due_on, e.completed_at,"
                    + " e.version_id from (select x.*, row_number() over"
                    + " (partition by x.course_id order by "
                    + FURTHEST
                    + ") as nth from enrolment x where x.person_id in ("
                    + SAME
                    + ")) e join course c on c.id = e.course_id"
                    + " join course_text t on t.course_id = c.id and t.language ="
                    + " (select y.language from course_text y where y.course_id = c.id"
                    + " order by y.language <> ?2, y.language <> 'en', y.language limit 1)"
                    + " where e.nth = 1 and e.state not in ('WITHDRAWN', 'DECLINED')"
                    + " order by e.state = 'COMPLETED', e.completed_at desc,"
                    + " e.due_on is null, e.due_on, e.id")
            .setParameter(1, accounts.current().personId())
            .setParameter(2, language)
            .getResultList();
    return rows.stream().map(Enrolments::row).toList();
  }

  /**
   * The caller's enrolment in a course, with the version that they stay in.
   *
   * @param courseId the course
   * @return the enrolment, if there is one
   */
  @PermitAll
  public Optional<EnrolmentDetail> mineIn(long courseId) {
    return find(accounts.current().personId(), courseId);
  }

  /**
   * @param enrolmentId an enrolment of the caller's
   * @return the units that they have behind them, however they were taken; nothing of others
   */
  @PermitAll
  public Set<Long> completedUnits(long enrolmentId) {
    @SuppressWarnings("unchecked")
    List<Long> units =
        database
            .createNativeQuery(
                "select distinct u.unit_id from completed_unit u join enrolment e"
                    + " on e.id = u.enrolment_id where e.id = ?2 and e.person_id in ("
                    + SAME
                    + ")",
                Long.class)
            .setParameter(1, accounts.current().personId())
            .setParameter(2, enrolmentId)
            .getResultList();
    return Set.copyOf(units);
  }

  private static EnrolmentRow row(Object[] row) {
    return new EnrolmentRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        row[3] == null ? null : ((Number) row[3]).intValue(),
        EnrolmentRow.State.valueOf((String) row[4]),
        Cells.day(row[5]),
        Cells.instant(row[6]),
        ((Number) row[7]).longValue());
  }

  /**
   * How many learners are inside each version of a course. Whoever replaces a package should know
   * whom it does not reach. Of migrants only their own administrator learns exact figures;
   * everybody else is told how many they are at most, never less than four.
   *
   * @param courseId the course
   * @return a row for each version that somebody is or was in
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<Inside> inside(long courseId) {
    var few = mayEnrolIn(audience(courseId)) ? 0 : FEW;
    @SuppressWarnings("unchecked")
    List<Object[]> rows =
        database
            .createNativeQuery(
                "select version_id, sum(state = 'ENROLLED'), sum(state = 'STARTED'),"
                    + " sum(state = 'COMPLETED') from enrolment where course_id = ?1"
                    + " group by version_id order by version_id desc")
            .setParameter(1, courseId)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                new Inside(
                    ((Number) row[0]).longValue(),
                    shown(row[1], few),
                    shown(row[2], few),
                    shown(row[3], few),
                    few > 0))
        .toList();
  }

  private Register audience(long courseId) {
    return Register.valueOf(
        (String)
            database
                .createNativeQuery("select audience from course where id = ?1", String.class)
                .setParameter(1, courseId)
                .getSingleResult());
  }

  private static long shown(Object number, long few) {
    var exact = ((Number) number).longValue();
    return exact == 0 ? 0 : Math.max(exact, few);
  }

  /**
   * Learning has begun.
   *
   * @param enrolmentId in which enrolment
   */
  @PermitAll
  public void started(long enrolmentId) {
    // Only reads, as long as nothing has changed; and what was withdrawn meanwhile stays so.
    if (database.find(EnrolmentEntity.class, enrolmentId).state() == State.ENROLLED) {
      database
          .createNativeQuery(
              "update enrolment set state = 'STARTED', started = true"
                  + " where id = ?1 and state = 'ENROLLED'")
          .setParameter(1, enrolmentId)
          .executeUpdate();
    }
  }

  /**
   * Every unit is completed. That stands for ever, also for somebody who was withdrawn while the
   * last values were on their way.
   *
   * @param enrolmentId of which enrolment
   * @return the enrolment, if this completed it; empty when it was completed before
   */
  @PermitAll
  public Optional<EnrolmentDetail> completed(long enrolmentId) {
    var changed =
        database
            .createNativeQuery(
                "update enrolment set state = 'COMPLETED', started = true, queued_as = null,"
                    + " completed_at = ?2 where id = ?1 and state <> 'COMPLETED'")
            .setParameter(1, enrolmentId)
            .setParameter(2, Clock.now())
            .executeUpdate();
    return changed == 0
        ? Optional.empty()
        : Optional.of(database.find(EnrolmentEntity.class, enrolmentId))
            .map(
                e ->
                    new EnrolmentDetail(
                        e.id(), e.personId(), e.courseId(), e.versionId(), State.COMPLETED));
  }
}
