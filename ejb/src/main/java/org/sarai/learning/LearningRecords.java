package org.sarai.learning;

import jakarta.annotation.Resource;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import java.util.List;
import java.util.function.Consumer;
import org.sarai.catalogue.CourseRow;
import org.sarai.catalogue.Courses;
import org.sarai.learning.internal.RecordFiles;
import org.sarai.shared.PageOf;
import org.sarai.shared.Refused;
import org.sarai.shared.Register;
import org.sarai.shared.Roles;

/**
 * What learners did, for those who teach them: summaries, steps, answers. Trainers and the
 * officials' administrator see records of officials' courses, the migrants' administrator those of
 * migrants' courses; nobody sees both, and names come from the register of the course alone.
 */
@Stateless
public class LearningRecords {
  @EJB private Courses courses;
  @EJB private RecordFiles files;
  @Resource private SessionContext session;

  /**
   * Courses whose records the caller may see.
   *
   * @param language in which titles are wanted
   * @return every such course by code, those without attempts too
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public List<RecordedCourse> courses(String language) {
    var register = register();
    var counts = files.counts(register);
    return courses.all(language).stream()
        .filter(course -> course.audience() == register)
        .map(
            course ->
                new RecordedCourse(
                    course.code(), course.title(), counts.getOrDefault(course.code(), 0L)))
        .toList();
  }

  /**
   * @param courseCode a course
   * @param language in which its title is wanted
   * @return the course, whose records the caller may see
   * @throws Refused (not found) without such a course; (forbidden) if it is for the people of a
   *     register that the caller does not work with
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public CourseRow course(String courseCode, String language) {
    var course =
        courses
            .summary(courseCode, language)
            .orElseThrow(() -> Refused.notFound("refused.noCourse", courseCode));
    if (course.audience() != register()) {
      throw Refused.forbidden("refused.records", courseCode);
    }
    return course;
  }

  /**
   * Attempts on a course's units.
   *
   * @param courseCode the course
   * @param language in which titles are wanted
   * @param first how many to pass over
   * @param most how many at most
   * @return attempts, the one that was heard of last first
   * @throws Refused as {@link #course} does
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public PageOf<RecordRow> attempts(String courseCode, String language, int first, int most) {
    var course = course(courseCode, language);
    return files.page(course.audience(), course.code(), language, first, most);
  }

  /**
   * One attempt, step by step.
   *
   * @param attemptId the attempt
   * @param language in which titles are wanted
   * @param first how many steps to pass over
   * @param most how many steps at most
   * @return the attempt
   * @throws Refused (not found) without such an attempt in the register that the caller works with
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public RecordDetail attempt(long attemptId, String language, int first, int most) {
    return files
        .attempt(register(), attemptId, language, first, most)
        .orElseThrow(() -> Refused.notFound("refused.noAttempt"));
  }

  /**
   * Tells all attempts on a course, one at a time, without holding them all.
   *
   * @param courseCode the course
   * @param language in which titles are wanted
   * @param sink who hears them, the oldest first
   * @throws Refused as {@link #course} does, before anything is told
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void export(String courseCode, String language, Consumer<RecordRow> sink) {
    var course = course(courseCode, language);
    files.export(course.audience(), course.code(), language, sink);
  }

  /**
   * Tells all answers to questions in a course, for item statistics. Names no people: an attempt is
   * all that holds the answers of one learner together.
   *
   * @param courseCode the course
   * @param sink who hears them, attempt by attempt
   * @throws Refused as {@link #course} does, before anything is told
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void interactions(String courseCode, Consumer<InteractionRow> sink) {
    var course = course(courseCode, "en");
    files.interactions(course.audience(), course.code(), sink);
  }

  /**
   * Tells what learners told the author from inside the lessons of a course. Names no people; who
   * follows an attempt sees whose it is.
   *
   * @param courseCode the course
   * @param language in which titles are wanted
   * @param sink who hears them, attempt by attempt
   * @throws Refused as {@link #course} does, before anything is told
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public void comments(String courseCode, String language, Consumer<CommentRow> sink) {
    var course = course(courseCode, language);
    files.comments(course.audience(), course.code(), language, sink);
  }

  /** The two registers have separate keepers; an account that holds both roles gets nothing. */
  private Register register() {
    var migrants = session.isCallerInRole(Roles.MIGRANT_ADMINISTRATOR);
    var officials =
        session.isCallerInRole(Roles.ADMINISTRATOR) || session.isCallerInRole(Roles.TRAINER);
    if (migrants && officials) {
      throw Refused.forbidden("refused.bothRegisters");
    }
    return migrants ? Register.MIGRANTS : Register.OFFICIALS;
  }
}
