package org.scorm4j.runtime;

import java.time.Duration;
import java.util.Optional;

/**
 * How the whole attempt stands.
 *
 * @param completion how far it is
 * @param success with which result
 * @param score empty when no activity has one
 * @param totalTime what content has reported, over all activities and sessions
 */
public record Summary(
    Completion completion, Success success, Optional<Score> score, Duration totalTime) {}
