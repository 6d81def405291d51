package org.sarai.reporting;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.sarai.audit.AuditEntry;
import org.sarai.audit.AuditLog;
import org.sarai.identity.Accounts;
import org.sarai.reporting.internal.Answers;
import org.sarai.reporting.internal.Audiences;
import org.sarai.reporting.internal.Slices;
import org.sarai.reporting.internal.TrainedProjector;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/** The one question of administrators and donors. */
@Stateless
public class Statistics {
  @EJB private Accounts accounts;
  @EJB private Answers answers;
  @EJB private AuditLog audit;
  @EJB private TrainedProjector projector;
  @Resource private SessionContext session;

  /**
   * How many people were trained. Each administrator asks about the people of their own register,
   * and is told everything. Figures of both cross only to those who see no names; to them, figures
   * in which somebody could be recognised are withheld. All figures of an answer are of one
   * instant.
   *
   * @param question what is asked
   * @return exact figures, or {@link Trained#WITHHELD}
   * @throws Refused (forbidden) if the audience is not the caller's, or the question is too fine
   *     for somebody who sees no names; (invalid) if the audience is none
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Trained trained(TrainedQuestion question) {
    requireAudience(question);
    return Audiences.named(session::isCallerInRole).contains(question.audience())
        ? answers.trained(question)
        : watched(question);
  }

  /**
   * The same as it may leave the house, whoever asks: as {@link #trained} answers those who see no
   * names.
   *
   * @param question what is asked
   * @return exact figures, or {@link Trained#WITHHELD}
   * @throws Refused (forbidden) if the audience is not the caller's, or the question is too fine;
   *     (invalid) if the audience is none
   */
  @RolesAllowed({Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
  public Trained outside(TrainedQuestion question) {
    requireAudience(question);
    return Audiences.named(session::isCallerInRole).contains(question.audience())
        ? answers.sheltered(question)
        : watched(question);
  }

  private void requireAudience(TrainedQuestion question) {
    if (!Audiences.exists(question.audience())) {
      throw Refused.invalid("refused.audience", question.audience());
    }
    if (!Audiences.of(session::isCallerInRole).contains(question.audience())) {
      throw Refused.forbidden("refused.otherRegister", question.audience());
    }
  }

  /** Who asks more closely than they may is written down, with what they asked about. */
  private Trained watched(TrainedQuestion question) {
    try {
      if (question.asOf() != null) {
        throw Refused.forbidden("refused.asOfOutside");
      }
      var answer = answers.sheltered(question);
      if (answer.total().isWithheld()) {
        seen("figuresWithheld", question);
      }
      return answer;
    } catch (Refused e) {
      seen("figuresRefused", question);
      throw e;
    }
  }

  private void seen(String action, TrainedQuestion question) {
    Audiences.registers(question.audience())
        .forEach(
            register ->
                audit.enter(
                    new AuditEntry(action, register, "figures", null, Slices.names(question)),
                    accounts.caller()));
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
