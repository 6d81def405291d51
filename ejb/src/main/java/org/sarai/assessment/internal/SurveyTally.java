package org.sarai.assessment.internal;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import org.sarai.assessment.SurveyFigures;
import org.sarai.assessment.SurveyFigures.Asked;
import org.sarai.assessment.SurveyFigures.Choice;
import org.sarai.courses.test.Answer;
import org.sarai.courses.test.Item;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;
import org.sarai.courses.test.Type;

/** Counts what people said in one survey; of each person the latest. */
final class SurveyTally {
  private final Questions questions;
  private final Collection<TakenSurvey> taken;

  /**
   * @param taken what was handed in, the oldest first
   */
  SurveyTally(Questions questions, List<TakenSurvey> taken) {
    this.questions = questions;
    var latest = new LinkedHashMap<Long, TakenSurvey>();
    taken.forEach(one -> latest.put(one.personId(), one));
    this.taken = latest.values();
  }

  SurveyFigures figures(List<Integer> versions) {
    return new SurveyFigures(
        questions.source().unit(),
        questions.source().title(),
        versions,
        taken.size(),
        questions.questions().stream().map(this::asked).toList());
  }

  private Asked asked(Question question) {
    var answers =
        taken.stream()
            .map(one -> one.answers().get(question.id()))
            .filter(answer -> answer != null)
            .toList();
    return new Asked(
        question.id(),
        question.type().name().toLowerCase(Locale.ROOT),
        Inline.plain(question.prompt()),
        answers.size(),
        mean(question, answers),
        choices(question, answers),
        texts(question, answers));
  }

  private static Double mean(Question question, List<Answer> answers) {
    return question.type() != Type.SCALE || answers.isEmpty()
        ? null
        : (Double)
            answers.stream()
                .mapToDouble(answer -> Double.parseDouble(answer.values().get(0)))
                .average()
                .orElseThrow();
  }

  private static List<Choice> choices(Question question, List<Answer> answers) {
    if (!question.type().hasBoxes() && question.type() != Type.SCALE) {
      return List.of();
    }
    return question.items().stream().map(item -> choice(item, answers)).toList();
  }

  private static Choice choice(Item item, List<Answer> answers) {
    var n = (int) answers.stream().filter(one -> one.values().contains(item.id())).count();
    return new Choice(
        item.id(),
        Inline.plain(item.text()),
        n,
        answers.isEmpty() ? 0 : (double) n / answers.size());
  }

  /** Sorted: the order of handing in would tell who came first. */
  private static List<String> texts(Question question, List<Answer> answers) {
    return switch (question.type()) {
      case OPEN, TEXT, NUMBER ->
          answers.stream().map(answer -> answer.values().get(0).strip()).sorted().toList();
      default -> List.of();
    };
  }
}
