package org.sarai.web.enrolment;

import org.sarai.enrolment.CohortRow;
import org.sarai.enrolment.OpenCohort;

/** A group, as typed. Days and numbers stay texts until they are looked at. */
final class CohortForm {
  private CohortForm() {}

  /** A new one. */
  static OpenCohort opened() {
    return read(Asked.text("course").orElse(""), Asked.id("institution").orElse(null));
  }

  /** Changes of one that is there. */
  static OpenCohort changed(CohortRow cohort) {
    return read(cohort.courseCode(), cohort.institutionId());
  }

  private static OpenCohort read(String course, Long institution) {
    return new OpenCohort(
        Asked.text("name").orElse(""),
        course,
        institution,
        Asked.places("capacity").orElse(null),
        Asked.day("due").orElse(null),
        Asked.day("opens").orElse(null),
        Asked.day("closes").orElse(null));
  }
}
