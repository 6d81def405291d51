package org.sarai.learning;

import java.time.Instant;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/**
 * How a learner stands in a unit: the summary of one attempt.
 *
 * @param attemptId the attempt
 * @param personId who
 * @param learner their name, from their own register
 * @param version number of the course version
 * @param unit title of the unit
 * @param completion COMPLETED, INCOMPLETE, NOT_ATTEMPTED or UNKNOWN
 * @param success PASSED, FAILED or UNKNOWN
 * @param score scaled, 0 to 100; null without one
 * @param seconds that the content has reported
 * @param plays how often the unit was opened
 * @param commits how many commits there are
 * @param startedAt when the attempt began
 * @param lastCommitAt the newest receipt; null before the first
 * @param completedAt when the unit was completed; null before
 * @param doubts why it may be wrong; usually empty
 */
public record RecordRow(
    long attemptId,
    long personId,
    String learner,
    int version,
    String unit,
    String completion,
    String success,
    Double score,
    long seconds,
    long plays,
    long commits,
    Instant startedAt,
    Instant lastCommitAt,
    Instant completedAt,
    Set<Doubt> doubts) {
  public RecordRow {
    doubts = Collections.unmodifiableSet(new TreeSet<>(doubts));
  }
}
