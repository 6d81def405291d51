package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.sarai.assessment.TestResult;
import org.sarai.assessment.TestSheet;
import org.sarai.authoring.Instruments;
import org.sarai.courses.test.Questions;
import org.sarai.shared.Clock;

/** What an attempt shows its learner: the questions while it is open, then what it came to. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Sheets {
  @EJB private AnswerLedger answers;
  @EJB private Attempts attempts;
  @EJB private Instruments instruments;
  @EJB private Results results;
  @EJB private TestMedia media;

  public TestSheet of(AttemptRow attempt, String language) {
    var texts = instruments.questions(attempt.unitId());
    var paper = Paper.of(attempt, texts, language, media.of(attempt, texts));
    var saved = answers.newest(attempt.id());
    return new TestSheet(
        attempt.reference(),
        attempt.courseCode(),
        attempt.unitId(),
        isSurvey(paper.questions()),
        paper.questions().source().title(),
        paper.language(),
        paper.questions().source().isDraft(),
        List.copyOf(texts.keySet()),
        attempt.number(),
        Clock.instant(Clock.now()),
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

  static boolean isSurvey(Questions questions) {
    return "survey".equals(questions.source().kind());
  }

  /** How often it can be taken after so many times; null for as often as one likes. */
  static Integer left(Questions questions, int taken) {
    return questions.attempts() == 0 ? null : (Integer) Math.max(0, questions.attempts() - taken);
  }
}
