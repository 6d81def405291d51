package org.sarai.assessment.internal;

import java.util.List;
import org.sarai.assessment.SurveyFigures;
import org.sarai.assessment.SurveyFigures.Asked;
import org.sarai.shared.suppression.Suppression;

/**
 * What of a survey is told to who sees no names: nothing that was written, no figure of fewer than
 * five people, and none from which one could be found by subtraction.
 */
final class ShelteredSurvey {
  private static final int FEWEST = Suppression.FEWEST;

  private ShelteredSurvey() {}

  static SurveyFigures of(SurveyFigures survey) {
    return new SurveyFigures(
        survey.survey(),
        survey.title(),
        survey.versions(),
        survey.n() < FEWEST ? null : survey.n(),
        survey.questions().stream().map(asked -> of(asked, survey.n())).toList());
  }

  /** Whoever knows how many took part and how many answered knows how many were silent. */
  private static Asked of(Asked asked, int all) {
    var silent = all - asked.n();
    var told = asked.n() >= FEWEST && (silent == 0 || silent >= FEWEST);
    // Where nobody chose is told as little as where few did; and with few steps a mean tells them.
    // Where several can be ticked, those who left one out are few, too.
    var spread =
        told
            && asked.choices().stream()
                .allMatch(choice -> choice.n() >= FEWEST && asked.n() - choice.n() >= FEWEST);
    return new Asked(
        asked.id(),
        asked.type(),
        asked.prompt(),
        told ? asked.n() : null,
        spread ? asked.mean() : null,
        spread ? asked.choices() : List.of(),
        List.of());
  }
}
