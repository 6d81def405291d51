package org.sarai.learning;

import java.util.List;
import org.sarai.catalogue.CourseRow;
import org.sarai.enrolment.CohortName;

/**
 * The figures of one course.
 *
 * @param course the course
 * @param all everybody whom the question selects
 * @param units every unit of every published version that the question does not leave out, the
 *     newest version first
 * @param versions numbers of all published versions, the newest first
 * @param cohorts the groups that the caller keeps and from which the question selects anybody, the
 *     newest first
 * @param kept every group of the course that the caller keeps, the newest first
 * @param doubted what of it may be wrong
 */
public record CourseFigures(
    CourseRow course,
    LearnerFigures all,
    List<UnitFigures> units,
    List<Integer> versions,
    List<CohortFigures> cohorts,
    List<CohortName> kept,
    Doubted doubted) {
  public CourseFigures {
    units = List.copyOf(units);
    versions = List.copyOf(versions);
    cohorts = List.copyOf(cohorts);
    kept = List.copyOf(kept);
  }
}
