package org.sarai.assessment;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import org.sarai.assessment.internal.DraftPaper;
import org.sarai.authoring.DraftMedia;
import org.sarai.authoring.DraftTexts;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * Tests and surveys of drafts, for those who write and review them. Answers are marked as those of
 * learners are, and nothing of it is kept: there is no attempt, no result and no record.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.SUPPORTS)
public class TestPreviews {
  @EJB private DraftMedia media;
  @EJB private DraftTexts texts;

  /**
   * @param courseCode a course
   * @param unit name of a test or survey in its newest draft
   * @param language BCP 47
   * @param chance any number; another one may give another draw and order
   * @return it as learners will see it
   * @throws Refused (not found) if there is no such draft, unit or language, or it asks nothing
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public TestPreview find(String courseCode, String unit, String language, int chance) {
    return paper(courseCode, unit, language, chance).preview();
  }

  /**
   * Marks answers and forgets them.
   *
   * @param tried the answers; those that do not fit their question count as none
   * @return everything that can be said of them, also what learners would not be shown
   * @throws Refused as {@link #find} does
   */
  @RolesAllowed({Roles.TRAINER, Roles.REVIEWER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public TestResult mark(TryAnswers tried) {
    return paper(tried.courseCode(), tried.unit(), tried.language(), tried.chance())
        .marked(tried.answers());
  }

  private DraftPaper paper(String courseCode, String unit, String language, int chance) {
    var drafted = texts.find(courseCode, unit, language);
    if (!drafted.text().hasQuestions()) {
      throw Refused.notFound("refused.noPreview", unit);
    }
    return new DraftPaper(drafted, media.list(courseCode), chance);
  }
}
