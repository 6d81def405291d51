package org.sarai.web.enrolment;

import org.sarai.enrolment.CohortRow;
import org.sarai.enrolment.OpenCohort;
import org.sarai.shared.Refused;

/** A group, as typed. Days and numbers stay texts until they are looked at. */
final class CohortForm {
  private static final int LONGEST_NAME = 200;

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
    var name = Asked.text("name").orElse("");
    if (name.isEmpty() || name.length() > LONGEST_NAME) {
      throw Refused.invalid("refused.cohortName");
    }
    return new OpenCohort(
        name,
        course,
        institution,
        Asked.places("capacity").orElse(null),
        Asked.day("due").orElse(null),
        Asked.day("opens").orElse(null),
        Asked.day("closes").orElse(null));
  }
}
