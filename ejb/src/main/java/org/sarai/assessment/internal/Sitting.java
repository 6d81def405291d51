package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.concurrent.ThreadLocalRandom;
import org.sarai.assessment.AnswerReceipt;
import org.sarai.assessment.SaveAnswer;
import org.sarai.assessment.TestSheet;
import org.sarai.authoring.Instruments;
import org.sarai.authoring.PackageFile;
import org.sarai.courses.test.Question;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.Enrolments;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;

/** What a learner does with a test: begins, goes on, answers, hands in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Sitting {
  private static final String KEY = "[A-Za-z0-9-]{8,64}";

  @EJB private TestSeats seats;
  @EJB private AnswerLedger answers;
  @EJB private Attempts attempts;
  @EJB private Enrolments enrolments;
  @EJB private HandingIn handingIn;
  @EJB private Instruments instruments;
  @EJB private Sheets sheets;
  @EJB private TestMedia media;

  public TestSheet open(String courseCode, long unitId, String language) {
    var place = seats.place(courseCode, unitId, language);
    attempts.lock(place.enrolment().id());
    var taken = handingIn.taken(place.enrolment().id(), unitId);
    var open = taken.stream().filter(one -> !one.over()).findFirst();
    return sheets.of(open.orElseGet(() -> begin(place, taken.size(), language)), language);
  }

  private AttemptRow begin(TestSeats.Place place, int taken, String language) {
    var texts = instruments.questions(place.unit().id());
    var shown = Paper.language(texts, language);
    var questions = texts.get(shown);
    var left = Sheets.left(questions, taken);
    if (left != null && left == 0) {
      throw Refused.conflict("refused.noAttemptLeft");
    }
    if (place.enrolment().state() == EnrolmentRow.State.ENROLLED) {
      enrolments.started(place.enrolment().id());
    }
    var seed = ThreadLocalRandom.current().nextLong();
    return attempts.get(
        attempts.begin(
            place.enrolment().id(),
            place.unit().id(),
            taken + 1,
            seed,
            questions.drawn(seed).stream().map(Question::id).toList(),
            shown,
            questions.minutes() == 0 ? null : Clock.now().plusMinutes(questions.minutes())));
  }

  public TestSheet sheet(String reference, String language) {
    return sheets.of(handingIn.ifOver(seats.mine(reference)), language);
  }

  public TestSheet handIn(String reference, String language) {
    return sheets.of(handingIn.now(seats.mine(reference)), language);
  }

  public AnswerReceipt answer(SaveAnswer command) {
    if (!String.valueOf(command.key()).matches(KEY)) {
      throw Refused.invalid("refused.answerKey");
    }
    var known = seats.mine(command.reference());
    attempts.lock(known.enrolmentId());
    // What was committed before has its receipt for ever, also when the attempt is over.
    var before = answers.byKey(known.id(), command.key());
    if (before.isPresent()) {
      return receipt(before.get());
    }
    var attempt = attempts.get(known.id());
    if (attempt.isOver(Clock.now())) {
      throw Refused.conflict("refused.testOver");
    }
    var paper = Paper.of(attempt, instruments.questions(attempt.unitId()), command.language());
    var answer =
        paper
            .answer(command.question(), command.values())
            .orElseThrow(() -> Refused.invalid("refused.answerMisfit"));
    return receipt(
        answers.insert(attempt.id(), command.question(), answer, command.key(), paper.language()));
  }

  public PackageFile media(String reference, String sha256) {
    var attempt = seats.mine(reference);
    return media.files(attempt.unitId(), instruments.questions(attempt.unitId())).values().stream()
        .filter(file -> file.sha256().equals(sha256))
        .findFirst()
        .orElseThrow(() -> Refused.notFound("refused.noFile"));
  }

  private static AnswerReceipt receipt(AnswerLedger.Saved saved) {
    return new AnswerReceipt(
        saved.id(), Clock.instant(saved.savedAt()), Clock.instant(Clock.now()));
  }
}
