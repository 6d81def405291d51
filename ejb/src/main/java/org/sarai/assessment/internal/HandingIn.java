package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.sarai.authoring.Instruments;
import org.sarai.courses.test.Marking;
import org.sarai.courses.test.Questions;
import org.sarai.enrolment.UnitCompleted;
import org.sarai.shared.Clock;

/** Ends attempts: marks what the database has, and tells when that completes the unit. */
@Stateless
public class HandingIn {
  private static final double ALL = 100;

  /** Two thirds of the points are no less than what the database keeps of them. */
  private static final double ROUNDING = 1e-4;

  @EJB private AnswerLedger answers;
  @EJB private Attempts attempts;
  @EJB private Instruments instruments;
  @EJB private Results results;
  @Inject private Event<UnitCompleted> completed;

  /** Ends an attempt whose time is over, in a transaction of its own. */
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public void timeOver(long attemptId) {
    attempts.lock(attempts.get(attemptId).enrolmentId());
    end(attempts.get(attemptId));
  }

  /**
   * All on a unit by an enrolment, the newest first; none is seen as open when its time is over.
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public List<AttemptRow> taken(long enrolmentId, long unitId) {
    return attempts.of(enrolmentId, unitId).stream().map(this::ifOver).toList();
  }

  /** The attempt as it stands, ended if its time is over. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public AttemptRow ifOver(AttemptRow attempt) {
    return attempt.over() || !attempt.isOver(Clock.now()) ? attempt : now(attempt);
  }

  /** The attempt, ended by now at the latest. */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public AttemptRow now(AttemptRow attempt) {
    attempts.lock(attempt.enrolmentId());
    end(attempts.get(attempt.id()));
    return attempts.get(attempt.id());
  }

  /**
   * Ends an attempt; one that is over stays as it is.
   *
   * @param attempt read while its enrolment was locked
   */
  @TransactionAttribute(TransactionAttributeType.MANDATORY)
  public void end(AttemptRow attempt) {
    if (attempt.over()) {
      return;
    }
    var now = Clock.now();
    var saved = answers.newest(attempt.id());
    var language =
        saved.values().stream()
            .max(Comparator.comparingLong(AnswerLedger.Saved::id))
            .map(AnswerLedger.Saved::language)
            .orElse(attempt.language());
    var texts = instruments.questions(attempt.unitId());
    var marks =
        attempt.questions().stream().map(name -> mark(name, saved.get(name), texts)).toList();
    var points = marks.stream().mapToDouble(Marked::points).sum();
    var most = marks.stream().mapToDouble(Marked::most).sum();
    var score = most == 0 ? null : (Double) (ALL * points / most);
    var passed = score == null || isPassed(score, anyOf(texts).pass());
    var completes = passed && !results.isCompleted(attempt);
    var late = attempt.deadline() != null && now.isAfter(attempt.deadline());
    results.insert(
        attempt.id(),
        new Results.Result(now, late, points, most, score, passed, completes, language),
        marks);
    if (completes) {
      completed.fire(
          new UnitCompleted(
              attempt.enrolmentId(), attempt.personId(), attempt.unitId(), score, language));
    }
  }

  /** Texts that are accepted are each language's own, so the language of the answer marks it. */
  private static Marked mark(String name, AnswerLedger.Saved saved, Map<String, Questions> texts) {
    var questions =
        saved == null ? anyOf(texts) : texts.getOrDefault(saved.language(), anyOf(texts));
    var question = questions.question(name).orElseThrow();
    var answer = saved == null ? null : saved.answer();
    return Marked.of(question, saved, Marking.mark(question, answer));
  }

  static boolean isPassed(double score, int pass) {
    return score + ROUNDING >= pass;
  }

  private static Questions anyOf(Map<String, Questions> texts) {
    return texts.values().iterator().next();
  }
}
