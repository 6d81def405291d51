package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.List;
import org.sarai.assessment.FeedbackQuestion;
import org.sarai.assessment.TrainerReport;
import org.sarai.assessment.WriteReport;
import org.sarai.catalogue.CourseRow;
import org.sarai.enrolment.CohortName;
import org.sarai.identity.Accounts;
import org.sarai.shared.Cells;
import org.sarai.shared.Clock;
import org.sarai.shared.Typed;

/** The rows of trainers' reports. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class ReportLedger {
  private static final String READ =
      "select cast(t.reference as varchar(22)), t.cohort_id, t.held_from, t.held_to, t.mode,"
          + " t.present, t.went_well, t.was_hard, t.to_change, t.follow_up,"
          + " (select count(*) from trainer_report o where o.reference = t.reference and o.id <="
          + " t.id), t.recorded_at, t.recorded_by = ?2 from trainer_report t"
          + " where t.course_id = ?1";

  @EJB private Accounts accounts;

  @PersistenceContext(unitName = "sarai")
  private EntityManager database;

  public void add(String reference, long courseId, WriteReport report) {
    database
        .createNativeQuery(
            "insert into trainer_report (reference, course_id, cohort_id, held_from, held_to, mode,"
                + " present, went_well, was_hard, to_change, follow_up, recorded_at, recorded_by)"
                + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")
        .setParameter(1, reference)
        .setParameter(2, courseId)
        .setParameter(3, report.cohortId())
        .setParameter(4, report.from())
        .setParameter(5, report.to())
        .setParameter(6, report.mode())
        .setParameter(7, report.present())
        .setParameter(8, Typed.text(report.wentWell()))
        .setParameter(9, Typed.text(report.wasHard()))
        .setParameter(10, Typed.text(report.toChange()))
        .setParameter(11, Typed.text(report.followUp()))
        .setParameter(12, Clock.now())
        .setParameter(13, accounts.caller())
        .executeUpdate();
  }

  /** As they stand now; held within the days asked for, at least partly. */
  public List<TrainerReport> standing(
      CourseRow course, FeedbackQuestion question, List<CohortName> kept) {
    var query =
        database.createNativeQuery(
            READ
                + " and t.id = (select max(n.id) from trainer_report n"
                + " where n.reference = t.reference)"
                + " and (?3 is null or t.cohort_id = ?3) and (?4 is null or t.held_to >= ?4)"
                + " and (?5 is null or t.held_from <= ?5) order by t.held_to desc, t.id desc");
    query.setParameter(3, question.cohortId());
    query.setParameter(4, question.from());
    query.setParameter(5, question.to());
    return rows(query, course, kept);
  }

  /** All rows of one, the newest first. */
  public List<TrainerReport> history(CourseRow course, String reference, List<CohortName> kept) {
    var query = database.createNativeQuery(READ + " and t.reference = ?3 order by t.id desc");
    query.setParameter(3, reference);
    return rows(query, course, kept);
  }

  @SuppressWarnings("unchecked")
  private List<TrainerReport> rows(Query query, CourseRow course, List<CohortName> kept) {
    query.setParameter(1, course.id()).setParameter(2, accounts.caller());
    return ((List<Object[]>) query.getResultList())
        .stream().map(row -> row(row, course, kept)).toList();
  }

  private static TrainerReport row(Object[] row, CourseRow course, List<CohortName> kept) {
    var cohort = Cells.id(row[1]);
    return new TrainerReport(
        (String) row[0],
        new WriteReport(
            course.code(),
            cohort,
            Cells.day(row[2]),
            Cells.day(row[3]),
            (String) row[4],
            Cells.integer(row[5]),
            (String) row[6],
            (String) row[7],
            (String) row[8],
            (String) row[9]),
        kept.stream()
            .filter(one -> cohort != null && one.id() == cohort)
            .map(CohortName::name)
            .findFirst()
            .orElse(null),
        Cells.integer(row[10]),
        Cells.instant(row[11]),
        Cells.truth(row[12]));
  }
}
