package org.scorm4j.runtime;

import java.util.OptionalDouble;

/**
 * A score.
 *
 * @param scaled 0 to 1 (SCORM 2004: -1 to 1)
 * @param raw as content set it; empty for an average over several activities
 */
public record Score(double scaled, OptionalDouble raw) {}
