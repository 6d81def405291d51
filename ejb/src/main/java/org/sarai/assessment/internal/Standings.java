package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.List;
import org.sarai.assessment.TestStanding;
import org.sarai.authoring.Instruments;
import org.sarai.catalogue.Courses;

/** What is known before a test is begun: its rules, and what the learner has made of it so far. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Standings {
  @EJB private TestSeats seats;
  @EJB private Courses courses;
  @EJB private HandingIn handingIn;
  @EJB private Instruments instruments;

  public TestStanding of(String courseCode, long unitId, String language) {
    var place = seats.place(courseCode, unitId, language);
    var texts = instruments.questions(unitId);
    var shown = texts.get(Paper.language(texts, language));
    var taken = handingIn.taken(place.enrolment().id(), unitId);
    return new TestStanding(
        courseCode,
        courses.title(courseCode, language).orElse(courseCode),
        unitId,
        Sheets.isSurvey(shown),
        shown.source().title(),
        List.copyOf(texts.keySet()),
        shown.drawn(0).size(),
        shown.minutes(),
        shown.pass(),
        Sheets.left(shown, taken.size()),
        reference(taken, false),
        reference(taken, true));
  }

  private static String reference(List<AttemptRow> newestFirst, boolean over) {
    return newestFirst.stream()
        .filter(one -> one.over() == over)
        .findFirst()
        .map(AttemptRow::reference)
        .orElse(null);
  }
}
