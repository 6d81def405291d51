package org.scorm4j.sequencing;

import java.util.Map;
import java.util.Set;

/**
 * What content has said of itself in the present attempt (RTE 4, SN 4.2.1): goes into the tracking
 * of its activity.
 *
 * @param completed {@code cmi.completion_status}; null while unknown
 * @param progress {@code cmi.progress_measure}; null while unknown
 * @param objectives by identifier, the primary one under its own; what is not known is absent
 * @param retracted by objective, what content has said to be unknown again: shared objectives
 *     forget it, too
 * @param spokeOfProgress whether content has set its completion, be it to "unknown"
 * @param suspended {@code cmi.exit} is suspend: the attempt goes on later
 */
public record Results(
    Boolean completed,
    Double progress,
    Map<String, ObjectiveState> objectives,
    Map<String, Set<Aspect>> retracted,
    boolean spokeOfProgress,
    boolean suspended) {
  public Results {
    objectives = Map.copyOf(objectives);
    retracted = Map.copyOf(retracted);
  }
}
