package org.sarai.assessment;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import org.sarai.assessment.internal.Surveys;
import org.sarai.assessment.internal.TaughtCourses;
import org.sarai.catalogue.CourseRow;
import org.sarai.enrolment.Cohorts;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * What people say of a course in its surveys; nobody is named. Each person's latest attempt that
 * was handed in counts, since opinions may change. Trainers and administrators see every answer.
 * The programme, which sees no names, is told of the whole course only, without what was written,
 * and no figure of fewer than five people.
 */
@Stateless
public class SurveyResults {
  @EJB private Cohorts cohorts;
  @EJB private Surveys surveys;
  @EJB private TaughtCourses courses;
  @Resource private SessionContext session;

  /**
   * The surveys of a course.
   *
   * @param courseCode the course; all its published versions count
   * @param question of which group and days of handing in
   * @param language in which texts are wanted
   * @return one for each survey that the course has, also if nobody has answered yet
   * @throws Refused (not found) without such a course, or group of the caller's in it; (forbidden)
   *     for a course of the other register, and if the programme asks of less than the whole course
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR, Roles.PROGRAMME})
  public List<SurveyFigures> of(String courseCode, FeedbackQuestion question, String language) {
    if (!seesAnswers()) {
      if (!question.isAll()) {
        throw Refused.forbidden("refused.surveyWhole");
      }
      return surveys.sheltered(courses.any(courseCode, language), language);
    }
    CourseRow course = courses.require(courseCode, language, session::isCallerInRole);
    if (question.cohortId() != null
        && cohorts.ofCourse(course.code(), language).stream()
            .noneMatch(cohort -> cohort.id() == question.cohortId())) {
      throw Refused.notFound("refused.noCohort");
    }
    return surveys.all(course, question, language);
  }

  private boolean seesAnswers() {
    return session.isCallerInRole(Roles.TRAINER)
        || session.isCallerInRole(Roles.ADMINISTRATOR)
        || session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR);
  }
}
