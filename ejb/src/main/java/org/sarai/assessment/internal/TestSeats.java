package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import java.util.Optional;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.UnitRow;
import org.sarai.enrolment.EnrolmentDetail;
import org.sarai.enrolment.Enrolments;
import org.sarai.identity.Accounts;
import org.sarai.people.Registers;
import org.sarai.shared.Refused;

/** Who may take which test: the units of the caller's own version, the caller's own attempts. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class TestSeats {
  @EJB private Accounts accounts;
  @EJB private Attempts attempts;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private Registers registers;

  /** A unit that the caller may take, and by which enrolment. */
  public record Place(EnrolmentDetail enrolment, UnitRow unit) {}

  public Place place(String courseCode, long unitId, String language) {
    var courseId =
        Optional.ofNullable(courses.ids(List.of(courseCode)).get(courseCode))
            .orElseThrow(() -> Refused.notFound("refused.noCourse", courseCode));
    var enrolment =
        enrolments
            .mineIn(courseId)
            .orElseThrow(() -> Refused.forbidden("refused.notEnrolled", courseCode));
    var unit =
        courses.version(enrolment.versionId(), language).orElseThrow().units().stream()
            .filter(one -> one.id() == unitId && isInstrument(one))
            .findFirst()
            .orElseThrow(() -> Refused.notFound("refused.noUnit"));
    return new Place(enrolment, unit);
  }

  private static boolean isInstrument(UnitRow unit) {
    return unit.kind().equals("TEST") || unit.kind().equals("SURVEY");
  }

  /** The caller's attempt; somebody else's is as unknown as none. */
  public AttemptRow mine(String reference) {
    var me = accounts.current().personId();
    return attempts
        .find(reference)
        .filter(one -> one.personId() == me || registers.same(one.personId(), me))
        .orElseThrow(() -> Refused.notFound("refused.noAttempt"));
  }
}
