package org.sarai.assessment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.sarai.assessment.internal.ReportLedger;
import org.sarai.assessment.internal.TaughtCourses;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.catalogue.CourseRow;
import org.sarai.enrolment.Cohorts;
import org.sarai.identity.Accounts;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;
import org.sarai.shared.Tokens;
import org.sarai.shared.Typed;

/**
 * Trainers' own reports: what went well, what was hard, what the course should change. They speak
 * of the course and the group. Only facts: who errs writes again, and the newest row counts.
 */
@Stateless
public class TrainerReports {
  /** A day that has begun somewhere on earth. */
  private static final ZoneOffset EARLIEST = ZoneOffset.ofHours(14);

  @EJB private Accounts accounts;
  @EJB private AuditLog audit;
  @EJB private Cohorts cohorts;
  @EJB private ReportLedger ledger;
  @EJB private TaughtCourses courses;
  @Resource private SessionContext session;

  /**
   * Writes a report.
   *
   * @param report what it says
   * @return its reference
   * @throws Refused (not found) without such a course, or group of the caller's in it; (forbidden)
   *     for a course of the other register; (invalid) for days that are reversed or in the future,
   *     and if no text says anything
   */
  @RolesAllowed(Roles.TRAINER)
  public String write(@Valid WriteReport report) {
    var course = checked(report);
    var reference = Tokens.reference();
    ledger.add(reference, course.id(), report);
    enter("reportWritten", course, reference);
    return reference;
  }

  /**
   * Says again what a report should say. What it said before stays readable.
   *
   * @param reference the report
   * @param report all of it, as it should stand; of the same course
   * @throws Refused as {@link #write} does; (not found) without such a report of this course;
   *     (forbidden) if somebody else wrote it
   */
  @RolesAllowed(Roles.TRAINER)
  public void correct(String reference, @Valid WriteReport report) {
    var course = checked(report);
    var standing = history(report.courseCode(), reference).get(0);
    if (!standing.mine()) {
      throw Refused.forbidden("refused.notYourReport");
    }
    ledger.add(reference, course.id(), report);
    enter("reportCorrected", course, reference);
  }

  /**
   * The reports of a course.
   *
   * @param courseCode the course
   * @param question of which group and days
   * @return them as they stand, the newest days first
   * @throws Refused (not found) without such a course; (forbidden) for one of the other register
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<TrainerReport> of(String courseCode, FeedbackQuestion question) {
    var course = courses.require(courseCode, "en", session::isCallerInRole);
    return ledger.standing(course, question, cohorts.ofCourse(courseCode, "en"));
  }

  /**
   * What a report has said.
   *
   * @param courseCode its course
   * @param reference the report
   * @return all of its rows, the one that stands first
   * @throws Refused as {@link #of} does; (not found) without such a report of this course
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<TrainerReport> history(String courseCode, String reference) {
    var course = courses.require(courseCode, "en", session::isCallerInRole);
    var rows = ledger.history(course, reference, cohorts.ofCourse(courseCode, "en"));
    if (rows.isEmpty()) {
      throw Refused.notFound("refused.noReport");
    }
    return rows;
  }

  private CourseRow checked(WriteReport report) {
    var course = courses.require(report.courseCode(), "en", session::isCallerInRole);
    if (report.to().isBefore(report.from())) {
      throw Refused.invalid("refused.daysReversed");
    }
    if (report.to().isAfter(LocalDate.now(EARLIEST))) {
      throw Refused.invalid("refused.inTheFuture");
    }
    if (report.cohortId() != null
        && cohorts.ofCourse(report.courseCode(), "en").stream()
            .noneMatch(cohort -> cohort.id() == report.cohortId())) {
      throw Refused.notFound("refused.noCohort");
    }
    if (Stream.of(report.wentWell(), report.wasHard(), report.toChange(), report.followUp())
        .allMatch(text -> Typed.text(text) == null)) {
      throw Refused.invalid("refused.reportEmpty");
    }
    return course;
  }

  private void enter(String action, CourseRow course, String reference) {
    audit.enter(
        new AuditEntry(
            action, course.audience(), "course " + course.id(), "report " + reference, null),
        accounts.caller());
  }
}
