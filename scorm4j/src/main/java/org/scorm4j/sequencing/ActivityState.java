package org.scorm4j.sequencing;

import java.util.List;
import java.util.Map;

/**
 * How an activity stands (SN 4.2, 4.3): immutable.
 *
 * @param active whether an attempt is going on
 * @param suspended whether the attempt was interrupted to be resumed
 * @param attempts how many there were, the present one included
 * @param completed whether it is completed; null while unknown
 * @param progress how much of it is done, 0 to 1; null while unknown
 * @param objectives by identifier; those of which nothing is known may be absent
 * @param available the children that it offers, in their order
 * @param selected whether the children were selected and ordered once
 * @param staleObjectives whether what is known of its objectives is of an earlier attempt on its
 *     parent and must not be used
 * @param staleProgress the same for its completion
 * @param spokeOfObjective whether content has said in this attempt whether it is satisfied, be it
 *     "unknown"
 * @param spokeOfProgress the same for its completion
 */
public record ActivityState(
    boolean active,
    boolean suspended,
    int attempts,
    Boolean completed,
    Double progress,
    Map<String, ObjectiveState> objectives,
    List<Integer> available,
    boolean selected,
    boolean staleObjectives,
    boolean staleProgress,
    boolean spokeOfObjective,
    boolean spokeOfProgress) {

  public ActivityState {
    objectives = Map.copyOf(objectives);
    available = List.copyOf(available);
  }

  /** Never attempted, with these children. */
  public static ActivityState fresh(List<Integer> children) {
    return new ActivityState(
        false, false, 0, null, null, Map.of(), children, false, false, false, false, false);
  }
}
