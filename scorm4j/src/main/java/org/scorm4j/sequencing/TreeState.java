package org.scorm4j.sequencing;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How a learner stands in an {@link ActivityTree}: immutable.
 *
 * @param activities one for each activity of the tree, in its order
 * @param shared the objectives that activities share, by identifier
 * @param current the current activity (SN 4.3.2); -1 before a sequencing session has begun
 * @param suspended the activity that resuming goes to; -1 for none
 * @param seed where the next random choice comes from
 */
public record TreeState(
    List<ActivityState> activities,
    Map<String, ObjectiveState> shared,
    int current,
    int suspended,
    long seed) {

  public TreeState {
    activities = List.copyOf(activities);
    shared = Map.copyOf(shared);
  }

  /**
   * Nothing was attempted.
   *
   * @param shared what earlier courses have left
   * @param seed any number; the same gives the same random choices
   */
  public static TreeState fresh(ActivityTree tree, Map<String, ObjectiveState> shared, long seed) {
    var activities =
        IntStream.range(0, tree.size())
            .mapToObj(activity -> ActivityState.fresh(tree.children(activity)))
            .toList();
    return new TreeState(activities, shared, -1, -1, seed);
  }
}
