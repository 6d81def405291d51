package org.sarai.authoring;

import java.time.Instant;
import org.sarai.courses.CourseSheet;

/**
 * A draft among others.
 *
 * @param courseCode the course
 * @param sheet what the course says of itself
 * @param state how the draft stands
 * @param savedAt when something was saved last
 * @param mine whether the caller has written on it
 * @param reviewed whether a peer has reviewed it as it is
 * @param cleared whether it was cleared as it is
 */
public record DraftRow(
    String courseCode,
    CourseSheet sheet,
    DraftState state,
    Instant savedAt,
    boolean mine,
    boolean reviewed,
    boolean cleared) {}
