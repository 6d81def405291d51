package org.scorm4j.sequencing;

import java.util.Objects;

/** What several processes need (SN appendix C, UP). */
final class UtilityProcesses {
  private final Tracking tracking;
  private final ActivityTree tree;
  private final RuleCheck rules;
  private final RollupBehavior rollup;
  private final SelectionBehavior selection;

  UtilityProcesses(
      Tracking tracking, RuleCheck rules, RollupBehavior rollup, SelectionBehavior selection) {
    this.tracking = tracking;
    this.tree = tracking.tree();
    this.rules = rules;
    this.rollup = rollup;
    this.selection = selection;
  }

  /** UP.1 Limit Conditions Check Process: only a new attempt can be one too many. */
  private boolean limitConditionsCheck(int activity) {
    var limit = tree.sequencing(activity).attemptLimit();
    return limit > 0
        && tracking.isTracked(activity)
        && !tracking.isActive(activity)
        && !tracking.isSuspended(activity)
        && tracking.attempts(activity) >= limit;
  }

  /** UP.3 Terminate Descendent Attempts Process: everything between the current one and it. */
  void terminateDescendentAttempts(int activity) {
    var current = tracking.current();
    if (current == Tracking.NONE) {
      return;
    }
    var ancestor = tree.commonAncestor(current, activity);
    for (var ended : tree.pathUp(current, ancestor)) {
      if (ended != current) {
        endAttempt(ended);
      }
    }
  }

  /** UP.4 End Attempt Process. */
  void endAttempt(int activity) {
    if (tree.isLeaf(activity)) {
      if (tracking.isTracked(activity) && !tracking.isSuspended(activity)) {
        endUnsaid(activity);
      }
    } else {
      var suspended = tracking.available(activity).stream().anyMatch(tracking::isSuspended);
      tracking.setSuspended(activity, suspended);
    }
    var primary = tree.sequencing(activity).primary();
    var satisfied = tracking.satisfied(activity, primary);
    tracking.setActive(activity, false);
    if (!Objects.equals(satisfied, tracking.satisfied(activity, primary))) {
      // a measure that counts only when the attempt is over has waited for this (RB.1.2 a)
      rollup.isDecided(activity);
    }
    publish(activity);
    rollup.overallRollup(activity);
    selection.prepare(activity);
  }

  /** What content has said of its objectives is written to the shared ones (SN 3.10.2). */
  void publish(int activity) {
    if (tree.isLeaf(activity) && tracking.isTracked(activity)) {
      tree.sequencing(activity).objectives().forEach(one -> tracking.publish(activity, one));
    }
  }

  /** What content has said nothing about counts as done (UP.4, 1.1.1). */
  private void endUnsaid(int activity) {
    var controls = tree.sequencing(activity).delivery();
    var primary = tree.sequencing(activity).primary();
    if (!controls.completionByContent()
        && !tracking.hasSpokenOfProgress(activity)
        && tracking.completed(activity) == null) {
      tracking.setCompleted(activity, true);
    }
    if (!controls.objectiveByContent()
        && !tracking.hasSpokenOfObjective(activity)
        && tracking.satisfied(activity, primary) == null) {
      tracking.set(activity, primary, Aspect.SATISFIED, 1.0);
    }
  }

  /** UP.5 Check Activity Process: whether it may not be delivered. */
  boolean checkActivity(int activity) {
    return rules
            .check(activity, tree.sequencing(activity).before(), Rule.Action.DISABLED)
            .isPresent()
        || limitConditionsCheck(activity);
  }
}
