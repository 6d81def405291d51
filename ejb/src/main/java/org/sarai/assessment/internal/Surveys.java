package org.sarai.assessment.internal;

import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sarai.assessment.FeedbackQuestion;
import org.sarai.assessment.SurveyFigures;
import org.sarai.authoring.Instruments;
import org.sarai.catalogue.CourseRow;
import org.sarai.courses.test.Question;
import org.sarai.courses.test.Questions;

/** Brings the texts of surveys together with what people answered. */
@Stateless
@TransactionAttribute(TransactionAttributeType.MANDATORY)
public class Surveys {
  @EJB private Instruments instruments;
  @EJB private TakenSurveys taken;

  /** Every answer. */
  public List<SurveyFigures> all(CourseRow course, FeedbackQuestion question, String language) {
    return figures(course, question, language);
  }

  /** Of the whole course, without what was written and without small numbers. */
  public List<SurveyFigures> sheltered(CourseRow course, String language) {
    return figures(course, FeedbackQuestion.ALL, language).stream()
        .map(ShelteredSurvey::of)
        .toList();
  }

  private List<SurveyFigures> figures(
      CourseRow course, FeedbackQuestion question, String language) {
    var versions = taken.units(course.code());
    var same = new LinkedHashMap<String, Map<Long, Questions>>();
    for (var unit : versions.keySet()) {
      var texts = instruments.questions(unit);
      if (!texts.isEmpty()) {
        var shown = texts.get(Paper.language(texts, language));
        same.computeIfAbsent(structure(shown), key -> new LinkedHashMap<>()).put(unit, shown);
      }
    }
    var figures = new ArrayList<SurveyFigures>();
    for (var units : same.values()) {
      var texts = List.copyOf(units.values());
      figures.add(
          new SurveyTally(texts.get(texts.size() - 1), taken.all(units.keySet(), question))
              .figures(units.keySet().stream().map(versions::get).toList()));
    }
    return figures;
  }

  /** All that must be the same for answers to be counted together. */
  private static String structure(Questions questions) {
    return questions.questions().stream()
        .map(Surveys::structure)
        .collect(Collectors.joining("\n", questions.source().unit() + "\n", ""));
  }

  private static String structure(Question question) {
    return question.id() + " " + question.structure();
  }
}
