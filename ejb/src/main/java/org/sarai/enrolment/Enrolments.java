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
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.sarai.catalogue.CourseDetail;
import org.sarai.catalogue.Courses;
import org.sarai.enrolment.internal.EnrolmentEntity;
import org.sarai.enrolment.internal.EnrolmentEntity.Source;
import org.sarai.identity.Accounts;
import org.sarai.people.Registers;
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

  /** Everybody who counts as the same as {@code ?1}. */
  private static final String SAME = "select s.other_id from same_person s where s.person_id = ?1";

  /** Of two enrolments {@code x} in one course the one that got further, else the older one. */
  private static final String FURTHEST =
      "case x.state when 'COMPLETED' then 0 when 'STARTED' then 1 when 'WITHDRAWN' then 3"
          + " else 2 end, x.id";

  @EJB private Accounts accounts;
  @EJB private Courses courses;
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
    var course = course(command.courseCode());
    var register = course.course().audience();
    var person =
        mayEnrolIn(register)
            ? registers.personOfAccount(register, command.username())
            : Optional.<Long>empty();
    return enrol(
        person.orElseThrow(() -> Refused.notFound("refused.noSuchAccount", command.username())),
        course,
        Source.STAFF);
  }

  /** Who keeps or teaches one register's people does not learn who stands in the other. */
  private boolean mayEnrolIn(Register register) {
    return register == Register.MIGRANTS
        ? session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR)
        : session.isCallerInRole(Roles.ADMINISTRATOR) || session.isCallerInRole(Roles.TRAINER);
  }

  /**
   * The caller enrols in an open course.
   *
   * @param courseCode the course
   * @return the enrolment
   * @throws Refused (forbidden) if the course is not open to the caller
   */
  @PermitAll
  @Interceptors(RerunOnConflict.class)
  @TransactionAttribute(TransactionAttributeType.SUPPORTS)
  public Enrolled enrolMyself(String courseCode) {
    var course = course(courseCode);
    var me = accounts.current();
    if (!course.course().open() || course.course().audience() != me.register()) {
      throw Refused.forbidden("refused.courseNotOpen", courseCode);
    }
    return enrol(me.personId(), course, Source.SELF);
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
    var course = course(courseCode);
    if (!mayEnrolIn(course.course().audience())) {
      throw Refused.forbidden("refused.otherRegister", course.course().audience().audience());
    }
    return enrol(personId, course, Source.STAFF);
  }

  private CourseDetail course(String code) {
    return courses.find(code, "en").orElseThrow(() -> Refused.notFound("refused.noCourse", code));
  }

  private Enrolled enrol(long personId, CourseDetail course, Source source) {
    var known = find(personId, course.course().id());
    if (known.isPresent()) {
      return new Enrolled(known.get().id(), false);
    }
    if (course.version() == null) {
      throw Refused.conflict("refused.coursePlanned", course.course().code());
    }
    var enrolment =
        new EnrolmentEntity(
            personId,
            course.course().id(),
            course.version().id(),
            source,
            accounts.caller(),
            Clock.now());
    database.persist(enrolment);
    return new Enrolled(enrolment.id(), true);
  }

  /**
   * Somebody's enrolment in a course. Of those who count as one person and are both in it, the one
   * that got further.
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
                    + ") and x.course_id = ?2 order by "
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
   * The caller's courses, those too in which somebody is who counts as the same.
   *
   * @param language in which titles are wanted
   * @return what is to be done first, then what is completed, the newest first
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
                    + " where e.nth = 1 and e.state <> 'WITHDRAWN'"
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

  private static EnrolmentRow row(Object[] row) {
    return new EnrolmentRow(
        ((Number) row[0]).longValue(),
        (String) row[1],
        (String) row[2],
        row[3] == null ? null : ((Number) row[3]).intValue(),
        EnrolmentRow.State.valueOf((String) row[4]),
        day(row[5]),
        row[6] == null ? null : Clock.instant(moment(row[6])),
        ((Number) row[7]).longValue());
  }

  private static LocalDate day(Object value) {
    return value instanceof Date date ? date.toLocalDate() : (LocalDate) value;
  }

  private static LocalDateTime moment(Object value) {
    return value instanceof Timestamp stamp ? stamp.toLocalDateTime() : (LocalDateTime) value;
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
    database.find(EnrolmentEntity.class, enrolmentId).start();
  }

  /**
   * Every unit is completed.
   *
   * @param enrolmentId of which enrolment
   * @return the enrolment, if this completed it; empty when it was completed before
   */
  @PermitAll
  public Optional<EnrolmentDetail> completed(long enrolmentId) {
    var enrolment = database.find(EnrolmentEntity.class, enrolmentId);
    return enrolment.complete(Clock.now()) ? Optional.of(detail(enrolment)) : Optional.empty();
  }
}
