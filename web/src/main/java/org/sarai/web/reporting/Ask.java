package org.sarai.web.reporting;

import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import org.sarai.reporting.Statistics;
import org.sarai.reporting.Trained;
import org.sarai.reporting.TrainedQuestion;

/** Asks for figures as the address wants them: as they are, or as they may leave the house. */
@RequestScoped
public class Ask {
  @EJB private Statistics statistics;
  @Inject private Question question;

  Trained of(TrainedQuestion asked) {
    return question.asked().outside() ? statistics.outside(asked) : statistics.trained(asked);
  }
}
