package org.sarai.learning;

import org.sarai.enrolment.CohortName;

/**
 * How one group stands in its course.
 *
 * @param cohort the group
 * @param figures of its people; somebody who is in two groups counts in both
 */
public record CohortFigures(CohortName cohort, LearnerFigures figures) {}
