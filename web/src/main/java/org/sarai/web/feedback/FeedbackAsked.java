package org.sarai.web.feedback;

import java.util.List;
import java.util.function.UnaryOperator;
import org.sarai.assessment.FeedbackQuestion;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Parameters;
import org.sarai.web.shell.Query;

/** A group and days as addresses write them. */
public final class FeedbackAsked extends Parameters {
  /**
   * @param parameter value of a parameter by its name; null or blank when it is absent
   */
  public FeedbackAsked(UnaryOperator<String> parameter) {
    super(List.of("cohort", "from", "to"), parameter);
  }

  /**
   * @return the question
   * @throws Refused (invalid) for days that are none; (not found) for a group that is none
   */
  public FeedbackQuestion question() {
    var cohort = value("cohort");
    return new FeedbackQuestion(
        cohort == null ? null : (Long) Query.id(cohort, "refused.noCohort"),
        Query.day(value("from")),
        Query.day(value("to")));
  }
}
