package org.scorm4j.sequencing;

import java.util.Map;
import java.util.Set;

/**
 * The overall sequencing process (SN 4.1, OP.1) as functions: nothing is changed, everything is
 * returned. Thread-safe.
 */
public final class Sequencer {
  private Sequencer() {}

  /**
   * How a learner stands who has never attempted anything: children that are selected or ordered at
   * random are so already.
   *
   * @param shared the objectives that earlier courses have left
   * @param seed any number; the same gives the same random choices
   */
  public static TreeState begin(ActivityTree tree, Map<String, ObjectiveState> shared, long seed) {
    var processes = new Processes(tree, TreeState.fresh(tree, shared, seed));
    processes.selection().prepareAll();
    return processes.tracking().state();
  }

  /**
   * OP.1 Overall Sequencing Process, for one navigation request.
   *
   * <p>An ended session can begin again with {@code START} or {@code RESUME_ALL}, or with a choice.
   */
  public static Outcome navigate(ActivityTree tree, TreeState state, NavigationRequest request) {
    var processes = new Processes(tree, state);
    var tracking = processes.tracking();
    var asked = processes.navigation().navigationRequest(request);
    if (!asked.valid()) {
      return new Outcome(state, Tracking.NONE, false, asked.exception());
    }
    var sequencing = asked.sequencing();
    if (asked.termination() != null) {
      var terminated = processes.termination().terminationRequest(asked.termination());
      if (!terminated.valid()) {
        return new Outcome(tracking.state(), Tracking.NONE, false, terminated.exception());
      }
      if (terminated.sequencing() != null) {
        sequencing = terminated.sequencing();
      }
    }
    var found = processes.sequencing().sequencingRequest(sequencing, asked.target());
    if (found.endSession()) {
      return ended(processes);
    }
    if (!found.deliverable()) {
      return new Outcome(tracking.state(), Tracking.NONE, false, found.exception());
    }
    var refusal = processes.delivery().deliveryRequest(found.activity());
    if (refusal.isEmpty()) {
      refusal = processes.delivery().contentDeliveryEnvironment(found.activity());
    }
    var delivered = refusal.isEmpty() ? found.activity() : Tracking.NONE;
    return new Outcome(tracking.state(), delivered, false, refusal);
  }

  /** The session is over: the root's attempt ends with it, unless it waits to be resumed. */
  private static Outcome ended(Processes processes) {
    var tracking = processes.tracking();
    if (tracking.isActive(0)) {
      processes.utility().endAttempt(0);
    }
    tracking.setCurrent(Tracking.NONE);
    return new Outcome(tracking.state(), Tracking.NONE, true, "");
  }

  /**
   * What content has said becomes the tracking of its activity; what is above it follows when its
   * attempt ends, or with {@link #rolledUp}.
   *
   * @param activity the current one
   */
  public static TreeState record(
      ActivityTree tree, TreeState state, int activity, Results results) {
    var tracking = new Tracking(tree, state);
    tracking.setSuspended(activity, results.suspended());
    if (!tracking.isTracked(activity)) {
      return tracking.state();
    }
    var primary = tree.sequencing(activity).primary().id();
    tracking.setSpoken(
        activity,
        results.retracted().getOrDefault(primary, Set.of()).contains(Aspect.SATISFIED),
        results.spokeOfProgress());
    tracking.setCompleted(activity, results.completed());
    tracking.setProgress(activity, results.progress());
    for (var objective : tree.sequencing(activity).objectives()) {
      var said = results.objectives().get(objective.id());
      if (said != null) {
        tracking.setLocal(activity, objective, said);
      }
      results
          .retracted()
          .getOrDefault(objective.id(), Set.of())
          .forEach(aspect -> tracking.shared().retract(objective, aspect));
    }
    return tracking.state();
  }

  /** The same, with everything above it as it would stand now; for showing, not for keeping. */
  public static TreeState rolledUp(ActivityTree tree, TreeState state, int activity) {
    var processes = new Processes(tree, state);
    processes.rollup().overallRollup(activity);
    return processes.tracking().state();
  }
}
