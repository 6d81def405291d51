package org.scorm4j.sequencing;

import java.util.List;
import org.scorm4j.sequencing.FlowBehavior.Direction;

/** What learners choose themselves (SN 4.8.6, SB.2.4 and SB.2.9). */
final class ChoiceBehavior {
  private final Tracking tracking;
  private final ActivityTree tree;
  private final RuleCheck rules;
  private final UtilityProcesses utility;
  private final FlowBehavior flow;

  ChoiceBehavior(Tracking tracking, RuleCheck rules, UtilityProcesses utility, FlowBehavior flow) {
    this.tracking = tracking;
    this.tree = tracking.tree();
    this.rules = rules;
    this.utility = utility;
    this.flow = flow;
  }

  /** SB.2.9 Choice Sequencing Request Process. */
  Found choice(int target) {
    var refusal = isOffered(target);
    if (!refusal.isEmpty()) {
      return Found.nothing(Tracking.NONE, refusal);
    }
    var current = tracking.current();
    var ancestor = current == Tracking.NONE ? 0 : tree.commonAncestor(current, target);
    refusal = isReachable(current, target, ancestor);
    if (!refusal.isEmpty()) {
      return Found.nothing(Tracking.NONE, refusal);
    }
    if (tree.isLeaf(target)) {
      return Found.deliver(target);
    }
    var found = flow.flow(target, Direction.FORWARD, true);
    if (found.deliverable()) {
      return found;
    }
    // the cluster was chosen but gives nothing: learners stand before it (SB.2.9, 10)
    utility.terminateDescendentAttempts(ancestor);
    utility.endAttempt(ancestor);
    tracking.setCurrent(target);
    return Found.nothing(Tracking.NONE, "SB.2.9-9");
  }

  private String isOffered(int target) {
    for (var activity : tree.pathDown(target)) {
      if (activity != 0 && !tracking.available(tree.parent(activity)).contains(activity)) {
        return "SB.2.9-2";
      }
      var before = tree.sequencing(activity).before();
      if (rules.check(activity, before, Rule.Action.HIDDEN_FROM_CHOICE).isPresent()) {
        return "SB.2.9-3";
      }
    }
    var parent = tree.parent(target);
    return parent >= 0 && !tree.sequencing(parent).control().choice() ? "SB.2.9-4" : "";
  }

  private String isReachable(int current, int target, int ancestor) {
    if (current == target) {
      return "";
    }
    if (current != Tracking.NONE && target != 0 && tree.parent(current) == tree.parent(target)) {
      return alongSiblings(current, target);
    }
    if (current == Tracking.NONE || current == ancestor) {
      return downward(ancestor, target, true);
    }
    if (target == ancestor) {
      return tree.pathUp(current, ancestor).stream().allMatch(this::mayExit) ? "" : "SB.2.9-7";
    }
    return across(current, target, ancestor);
  }

  private boolean mayExit(int activity) {
    return tree.sequencing(activity).control().choiceExit();
  }

  /** Case 2: current and target are siblings. */
  private String alongSiblings(int current, int target) {
    var siblings = tracking.available(tree.parent(target));
    var from = siblings.indexOf(current);
    var to = siblings.indexOf(target);
    if (from < to) {
      return walk(siblings.subList(Math.max(from, 0), to), Direction.FORWARD);
    }
    return walk(siblings.subList(to + 1, from + 1), Direction.BACKWARD);
  }

  private String walk(List<Integer> activities, Direction direction) {
    for (var activity : activities) {
      var refusal = choiceActivityTraversal(activity, direction);
      if (!refusal.isEmpty()) {
        return refusal;
      }
    }
    return "";
  }

  /** Case 3, and the last part of case 5: from an ancestor down to the target. */
  private String downward(int ancestor, int target, boolean forward) {
    var path = tree.pathUp(target, ancestor);
    for (var i = path.size(); i > 0; i--) {
      var activity = i == path.size() ? ancestor : path.get(i);
      if (forward) {
        var refusal = choiceActivityTraversal(activity, Direction.FORWARD);
        if (!refusal.isEmpty()) {
          return refusal;
        }
      }
      if (activity != ancestor && preventsActivation(activity)) {
        return "SB.2.9-6";
      }
    }
    return target != ancestor && preventsActivation(target) ? "SB.2.9-6" : "";
  }

  private boolean preventsActivation(int activity) {
    return !tracking.isActive(activity)
        && tree.sequencing(activity).constraint().preventActivation();
  }

  /**
   * Case 5: out of one branch and into another. Whoever chooses leaves the current activity in any
   * case; what counts is the clusters around it.
   */
  private String across(int current, int target, int ancestor) {
    var constrained = Tracking.NONE;
    for (var left : tree.pathUp(tree.parent(current), ancestor)) {
      if (!mayExit(left)) {
        return "SB.2.9-7";
      }
      if (constrained == Tracking.NONE && tree.sequencing(left).constraint().constrainChoice()) {
        constrained = left;
      }
    }
    if (constrained != Tracking.NONE && target != constrained) {
      var direction =
          tracking.isAfter(target, constrained) ? Direction.FORWARD : Direction.BACKWARD;
      if (!tree.isWithin(target, choiceFlow(constrained, direction))) {
        return "SB.2.9-8";
      }
    }
    return downward(ancestor, target, tracking.isAfter(target, current));
  }

  /** SB.2.4 Choice Activity Traversal Subprocess: empty if it can be passed. */
  private String choiceActivityTraversal(int activity, Direction direction) {
    if (direction == Direction.FORWARD) {
      var before = tree.sequencing(activity).before();
      var stops = rules.check(activity, before, Rule.Action.STOP_FORWARD_TRAVERSAL).isPresent();
      return stops ? "SB.2.4-1" : "";
    }
    var parent = tree.parent(activity);
    if (parent < 0) {
      return "SB.2.4-3";
    }
    return tree.sequencing(parent).control().forwardOnly() ? "SB.2.4-2" : "";
  }

  /** SB.2.9.1 Choice Flow Subprocess: the neighbour, or itself where there is none. */
  private int choiceFlow(int activity, Direction direction) {
    var next = choiceFlowTreeTraversal(activity, direction);
    return next == Tracking.NONE ? activity : next;
  }

  /** SB.2.9.2 Choice Flow Tree Traversal Subprocess. */
  private int choiceFlowTreeTraversal(int activity, Direction direction) {
    var at = activity;
    while (at != 0) {
      var siblings = tracking.available(tree.parent(at));
      var next = siblings.indexOf(at) + (direction == Direction.FORWARD ? 1 : -1);
      if (next >= 0 && next < siblings.size()) {
        return siblings.get(next);
      }
      at = tree.parent(at);
    }
    return Tracking.NONE;
  }
}
