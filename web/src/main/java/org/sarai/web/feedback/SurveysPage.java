package org.sarai.web.feedback;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.sarai.assessment.SurveyFigures;
import org.sarai.assessment.SurveyResults;
import org.sarai.web.shell.Shell;

/** What people say of a course in its surveys, on {@code /feedback/CODE}. */
@Named
@RequestScoped
public class SurveysPage {
  /** The longest bar leaves room for its label. */
  private static final double LONGEST = 62;

  private static final double TENTHS = 10;

  @EJB private SurveyResults results;
  @Inject private FeedbackPage page;
  @Inject private Shell shell;

  private List<SurveyFigures> surveys;

  /**
   * @return the course's surveys
   */
  public List<SurveyFigures> getSurveys() {
    if (surveys == null) {
      surveys =
          results.of(
              page.getCourse().code(), page.getAsked().question(), shell.getLanguage().tag());
    }
    return surveys;
  }

  /**
   * @param choice something that could be chosen
   * @return length of its bar, in per cent of the place for bars
   */
  public double width(SurveyFigures.Choice choice) {
    return Math.round(LONGEST * choice.share() * TENTHS) / TENTHS;
  }
}
