package org.sarai.learning;

import java.time.Instant;

/**
 * What a learner told the author from inside a lesson: {@code cmi.comments} of SCORM 1.2 (RTE
 * 3.4.4) or {@code cmi.comments_from_learner} of 2004 (RTE 4.2.3), read from the journals; what the
 * server did not take is left out.
 *
 * @param attemptId whose attempt
 * @param unitId on which unit
 * @param unit the unit's title
 * @param version number of the course version
 * @param activity within the unit
 * @param text what was told; never blank
 * @param place where in the lesson, as content names it; null when it names none
 * @param language of the text, as content says it, else in which the play was opened
 * @param time as content says it; null when it says none
 * @param journaledAt when the browser had it, by its clock
 */
public record CommentRow(
    long attemptId,
    long unitId,
    String unit,
    int version,
    String activity,
    String text,
    String place,
    String language,
    String time,
    Instant journaledAt) {}
