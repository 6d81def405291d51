package org.sarai.plan;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.interceptor.Interceptors;
import jakarta.validation.Valid;
import java.time.LocalDate;
import org.sarai.plan.internal.PlanWriter;
import org.sarai.shared.Refused;
import org.sarai.shared.RerunOnConflict;
import org.sarai.shared.Roles;
import org.sarai.shared.Tokens;

/** Writing a plan. Each change is a further row; the newest counts. */
@Stateless
@RolesAllowed({Roles.ADMINISTRATOR})
@Interceptors(RerunOnConflict.class)
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class PlanEditing {
  private static final int LONGEST_WORD = 80;

  @EJB private PlanWriter writer;

  /**
   * Adds a rank, or an institution to a wing.
   *
   * @param academyId whose word
   * @param kind what it is for
   * @param word as the academy writes it
   * @param institutionId of a wing; ignored for a rank
   * @throws Refused (unprocessable) without a word, or for a wing without an institution
   */
  public void addWord(long academyId, WordKind kind, String word, Long institutionId) {
    if (word == null || word.isBlank() || word.length() > LONGEST_WORD) {
      throw Refused.unprocessable("refused.planWord");
    }
    if (kind == WordKind.WING && institutionId == null) {
      throw Refused.unprocessable("refused.planWing");
    }
    writer.word(academyId, kind, word.strip(), institutionId, false);
  }

  /**
   * Takes a rank away, or an institution out of a wing. Rules that name it stay as they are.
   *
   * @param academyId whose word
   * @param kind what it is for
   * @param word as it stands
   * @param institutionId of a wing; ignored for a rank
   */
  public void removeWord(long academyId, WordKind kind, String word, Long institutionId) {
    writer.word(academyId, kind, word, institutionId, true);
  }

  /**
   * Says who has to take a course.
   *
   * @param rule the rule
   * @return its reference
   * @throws Refused (not found) if there is no such course for officials
   */
  public String addRule(@Valid AddRule rule) {
    var reference = Tokens.reference();
    writer.rule(reference, rule);
    return reference;
  }

  /**
   * @param academyId whose rule
   * @param reference the rule
   * @throws Refused (not found) if the academy has no such rule
   */
  public void removeRule(long academyId, String reference) {
    writer.removeRule(academyId, reference);
  }

  /**
   * Says how many shall be trained at an institution; in place of what was said before.
   *
   * @param target the target
   * @throws Refused (unprocessable) if there are more women than persons, or no such institution
   */
  public void setTarget(@Valid SetTarget target) {
    if (target.women() > target.persons()) {
      throw Refused.unprocessable("refused.planWomen");
    }
    writer.target(target, false);
  }

  /**
   * @param academyId whose target
   * @param year the year
   * @param institutionId the institution that has no target any more
   */
  public void removeTarget(long academyId, int year, long institutionId) {
    writer.target(new SetTarget(academyId, year, institutionId, 0, 0), true);
  }

  /**
   * Somebody may teach a course at an academy, or no longer.
   *
   * @param academyId the academy
   * @param personId who
   * @param course the course's code
   * @param may whether they may
   * @throws Refused (not found) if there is no such official or course
   */
  public void setTrainer(long academyId, long personId, String course, boolean may) {
    writer.trainer(academyId, personId, course, may);
  }

  /**
   * A course reached a stage at an academy.
   *
   * @param academyId the academy
   * @param course the course's code
   * @param stage the stage
   * @param since the first day; null says that it was never reached
   * @throws Refused (not found) if there is no such course
   */
  public void setStage(long academyId, String course, Stage stage, LocalDate since) {
    writer.stage(academyId, course, stage, since);
  }
}
