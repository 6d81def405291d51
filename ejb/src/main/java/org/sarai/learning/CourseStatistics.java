package org.sarai.learning;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.EJB;
import jakarta.ejb.Stateless;
import org.sarai.enrolment.Cohorts;
import org.sarai.learning.internal.CourseQuery;
import org.sarai.learning.internal.CourseTally;
import org.sarai.learning.internal.RecordFiles;
import org.sarai.shared.Refused;
import org.sarai.shared.Roles;

/**
 * How people get on in a course, for those who may see its learning records: who comes in, who
 * begins, where they stop, how long they take and how well they do. Nobody is named.
 */
@Stateless
public class CourseStatistics {
  @EJB private LearningRecords records;
  @EJB private Cohorts cohorts;
  @EJB private CourseQuery query;
  @EJB private RecordFiles files;

  /**
   * The figures of a course.
   *
   * @param courseCode the course
   * @param question of whom
   * @param language in which titles are wanted
   * @return exact figures as of now
   * @throws Refused as {@link LearningRecords#course} does; (not found) for a group that the caller
   *     does not keep
   */
  @RolesAllowed({Roles.TRAINER, Roles.ADMINISTRATOR, Roles.MIGRANT_ADMINISTRATOR})
  public CourseFigures of(String courseCode, CourseQuestion question, String language) {
    var course = records.course(courseCode, language);
    var kept = cohorts.ofCourse(course.code(), language);
    if (question.cohortId() != null
        && kept.stream().noneMatch(cohort -> cohort.id() == question.cohortId())) {
      throw Refused.notFound("refused.noCohort");
    }
    var tally = new CourseTally(kept);
    query.read(course, question, tally);
    var units = query.units(course, question, language, tally);
    return new CourseFigures(
        course,
        tally.all(),
        units.stream()
            .filter(unit -> question.version() == null || unit.version() == question.version())
            .toList(),
        units.stream().map(UnitFigures::version).distinct().toList(),
        tally.cohorts(),
        kept,
        files.doubted(tally.newestCompleted(), course.minutes()));
  }
}
