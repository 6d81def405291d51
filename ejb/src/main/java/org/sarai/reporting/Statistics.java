package org.sarai.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.sarai.reporting.internal.Answers;
import org.sarai.reporting.internal.Audiences;
import org.sarai.reporting.internal.TrainedProjector;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** The one question of administrators and donors. */
@Stateless
public class Statistics {
  @EJB private Answers answers;
  @EJB private TrainedProjector projector;
  @Resource private SessionContext session;

  /**
   * How many people were trained. Each administrator asks about the people of their own register;
   * figures of both cross only to those who see no names. All figures of an answer are of one
   * instant, hence the transaction of its own.
   *
   * @param question what is asked
   * @return exact figures
   * @throws Refused (forbidden) if the audience is not the caller's; (invalid) if it is none
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
  public Trained trained(TrainedQuestion question) {
    if (!Audiences.exists(question.audience())) {
      throw Refused.invalid("refused.audience", question.audience());
    }
    if (!Audiences.of(session::isCallerInRole).contains(question.audience())) {
      throw Refused.forbidden("refused.otherRegister", question.audience());
    }
    return answers.trained(question);
  }

  /**
   * Recomputes every figure from the ledgers. Gives exactly what the increments gave; for when
   * somebody wants to see that, or a projection was damaged.
   */
  @RolesAllowed({Roles.OPERATOR, Roles.ADMINISTRATOR})
  public void rebuild() {
    projector.rebuild();
  }
}
