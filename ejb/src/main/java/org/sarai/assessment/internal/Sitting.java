package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.sarai.assessment.AnswerReceipt;
import org.sarai.assessment.SaveAnswer;
import org.sarai.assessment.TestResult;
import org.sarai.assessment.TestSheet;
import org.sarai.assessment.TestStanding;
import org.sarai.authoring.Instruments;
import org.sarai.catalogue.Courses;
import org.sarai.catalogue.UnitRow;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.enrolment.EnrolmentDetail;
import org.sarai.enrolment.EnrolmentRow;
import org.sarai.enrolment.Enrolments;
import org.sarai.identity.Accounts;
import org.sarai.people.Registers;
import org.sarai.shared.Clock;
import org.sarai.shared.Refused;

/** What a learner does with a test: stands before it, begins, goes on, answers, hands in. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Sitting {
  private static final String KEY = "[A-Za-z0-9-]{8,64}";

  @EJB private Accounts accounts;
  @EJB private AnswerLedger answers;
  @EJB private Attempts attempts;
  @EJB private Courses courses;
  @EJB private Enrolments enrolments;
  @EJB private HandingIn handingIn;
  @EJB private Instruments instruments;
  @EJB private Registers registers;
  @EJB private Results results;

  /** A unit that the caller may take, and as whom. */
  private record Place(String code, EnrolmentDetail enrolment, UnitRow unit) {}

  public TestStanding standing(String courseCode, long unitId, String language) {
    var place = place(courseCode, unitId, language);
    var texts = instruments.questions(unitId);
    var shown = texts.get(Paper.language(texts, language));
    var taken = ended(attempts.of(place.enrolment().id(), unitId));
    var open = taken.stream().filter(one -> !one.over()).findFirst();
    return new TestStanding(
        courseCode,
        courses.title(courseCode, language).orElse(courseCode),
        unitId,
        isSurvey(shown),
        shown.source().title(),
        List.copyOf(texts.keySet()),
        shown.drawn(0).size(),
        shown.minutes(),
        shown.pass(),
        left(shown, taken.size()),
        open.map(AttemptRow::reference).orElse(null),
        taken.stream()
            .filter(AttemptRow::over)
            .findFirst()
            .map(AttemptRow::reference)
            .orElse(null));
  }

  public TestSheet open(String courseCode, long unitId, String language) {
    var place = place(courseCode, unitId, language);
    attempts.lock(place.enrolment().id());
    var taken = ended(attempts.of(place.enrolment().id(), unitId));
    var open = taken.stream().filter(one -> !one.over()).findFirst();
    return sheet(open.orElseGet(() -> begin(place, taken.size(), language)), language);
  }

  /** Those whose time is over end before anybody sees them as open. */
  private List<AttemptRow> ended(List<AttemptRow> taken) {
    return taken.stream().map(this::ended).toList();
  }

  private AttemptRow ended(AttemptRow attempt) {
    if (attempt.over() || !attempt.isOver(Clock.now())) {
      return attempt;
    }
    return end(attempt);
  }

  private AttemptRow end(AttemptRow attempt) {
    attempts.lock(attempt.enrolmentId());
    handingIn.end(attempts.get(attempt.id()));
    return attempts.get(attempt.id());
  }

  private AttemptRow begin(Place place, int taken, String language) {
    var texts = instruments.questions(place.unit().id());
    var shown = Paper.language(texts, language);
    var questions = texts.get(shown);
    var left = left(questions, taken);
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
    return sheet(ended(mine(reference)), language);
  }

  public TestSheet handIn(String reference, String language) {
    return sheet(end(mine(reference)), language);
  }

  public AnswerReceipt answer(SaveAnswer command) {
    if (!String.valueOf(command.key()).matches(KEY)) {
      throw Refused.invalid("refused.answerKey");
    }
    var known = mine(command.reference());
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

  private static AnswerReceipt receipt(AnswerLedger.Saved saved) {
    return new AnswerReceipt(saved.id(), Clock.instant(saved.savedAt()), now());
  }

  private static Instant now() {
    return Clock.instant(Clock.now());
  }

  private Place place(String courseCode, long unitId, String language) {
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
    return new Place(courseCode, enrolment, unit);
  }

  private static boolean isInstrument(UnitRow unit) {
    return unit.kind().equals("TEST") || unit.kind().equals("SURVEY");
  }

  private static boolean isSurvey(Questions questions) {
    return "survey".equals(questions.source().kind());
  }

  /** The caller's attempt; somebody else's is as unknown as none. */
  private AttemptRow mine(String reference) {
    var me = accounts.current().personId();
    return attempts
        .find(reference)
        .filter(one -> one.personId() == me || registers.same(one.personId(), me))
        .orElseThrow(() -> Refused.notFound("refused.noAttempt"));
  }

  private static Integer left(Questions questions, int taken) {
    return questions.attempts() == 0 ? null : (Integer) Math.max(0, questions.attempts() - taken);
  }

  private TestSheet sheet(AttemptRow attempt, String language) {
    var texts = instruments.questions(attempt.unitId());
    var paper = Paper.of(attempt, texts, language);
    var saved = answers.newest(attempt.id());
    return new TestSheet(
        attempt.reference(),
        attempt.courseCode(),
        attempt.unitId(),
        isSurvey(paper.questions()),
        paper.questions().source().title(),
        paper.language(),
        List.copyOf(texts.keySet()),
        attempt.number(),
        now(),
        attempt.deadline() == null ? null : Clock.instant(attempt.deadline()),
        attempt.over() ? List.of() : paper.shown(saved),
        attempt.over() ? result(paper, saved) : null);
  }

  private TestResult result(Paper paper, Map<String, AnswerLedger.Saved> saved) {
    var questions = paper.questions();
    var result = results.of(paper.attempt().id());
    var shown = !"never".equals(questions.show());
    var taken = attempts.of(paper.attempt().enrolmentId(), paper.attempt().unitId()).size();
    var given = new ArrayList<>(saved.values());
    given.removeIf(one -> one.answer().isEmpty());
    return new TestResult(
        Clock.instant(result.handedInAt()),
        result.timeOver(),
        shown ? result.score() : null,
        questions.pass(),
        shown && result.score() != null ? (Boolean) result.passed() : null,
        left(questions, taken),
        given.size(),
        paper.attempt().questions().size(),
        "after".equals(questions.show()) ? paper.reviewed(saved) : List.of());
  }
}
