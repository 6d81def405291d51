package org.scorm4j.sequencing;

/** Walking from one activity to the next that can be delivered (SN 4.8.1, SB.2.1 to SB.2.3). */
final class FlowBehavior {
  /** Which way through the tree. */
  enum Direction {
    FORWARD,
    BACKWARD
  }

  /** A step of SB.2.1: the next activity and the way that goes on from there. */
  private record Stepped(int activity, Direction direction, boolean endSession, String exception) {
    static Stepped to(int activity, Direction direction) {
      return new Stepped(activity, direction, false, "");
    }

    static Stepped nowhere(boolean endSession, String exception) {
      return new Stepped(Tracking.NONE, null, endSession, exception);
    }
  }

  private final Tracking tracking;
  private final ActivityTree tree;
  private final RuleCheck rules;
  private final UtilityProcesses utility;

  FlowBehavior(Tracking tracking, RuleCheck rules, UtilityProcesses utility) {
    this.tracking = tracking;
    this.tree = tracking.tree();
    this.rules = rules;
    this.utility = utility;
  }

  /** SB.2.3 Flow Subprocess. */
  Found flow(int activity, Direction direction, boolean considerChildren) {
    var next = flowTreeTraversal(activity, direction, considerChildren, null);
    if (next.activity == Tracking.NONE) {
      return new Found(activity, false, next.endSession, next.exception);
    }
    return flowActivityTraversal(next.activity, next.direction, null);
  }

  /** SB.2.1 Flow Tree Traversal Subprocess. */
  private Stepped flowTreeTraversal(
      int from, Direction asked, boolean considerChildren, Direction previous) {
    var activity = from;
    var direction = asked;
    var reversed = false;
    var parent = tree.parent(activity);
    if (previous == Direction.BACKWARD && isLast(activity)) {
      direction = Direction.BACKWARD;
      activity = tracking.available(parent).get(0);
      reversed = true;
    }
    return direction == Direction.FORWARD
        ? forward(activity, considerChildren)
        : backward(activity, considerChildren, reversed);
  }

  private Stepped forward(int activity, boolean considerChildren) {
    if (tree.isLeaf(activity) || !considerChildren) {
      if (activity == 0) {
        utility.terminateDescendentAttempts(0);
        return Stepped.nowhere(true, "SB.2.1-1");
      }
      var parent = tree.parent(activity);
      if (isLast(activity)) {
        return flowTreeTraversal(parent, Direction.FORWARD, false, null);
      }
      var siblings = tracking.available(parent);
      return Stepped.to(siblings.get(siblings.indexOf(activity) + 1), Direction.FORWARD);
    }
    var children = tracking.available(activity);
    return children.isEmpty()
        ? Stepped.nowhere(false, "SB.2.1-2")
        : Stepped.to(children.get(0), Direction.FORWARD);
  }

  private Stepped backward(int activity, boolean considerChildren, boolean reversed) {
    if (activity == 0) {
      return Stepped.nowhere(false, "SB.2.1-3");
    }
    if (tree.isLeaf(activity) || !considerChildren) {
      var parent = tree.parent(activity);
      if (!reversed && tree.sequencing(parent).control().forwardOnly()) {
        return Stepped.nowhere(false, "SB.2.1-4");
      }
      if (isFirst(activity)) {
        return flowTreeTraversal(parent, Direction.BACKWARD, false, null);
      }
      var siblings = tracking.available(parent);
      return Stepped.to(siblings.get(siblings.indexOf(activity) - 1), Direction.BACKWARD);
    }
    var children = tracking.available(activity);
    if (children.isEmpty()) {
      return Stepped.nowhere(false, "SB.2.1-2");
    }
    return tree.sequencing(activity).control().forwardOnly()
        ? Stepped.to(children.get(0), Direction.FORWARD)
        : Stepped.to(children.get(children.size() - 1), Direction.BACKWARD);
  }

  private boolean isLast(int activity) {
    var parent = tree.parent(activity);
    if (parent < 0) {
      return false;
    }
    var siblings = tracking.available(parent);
    return siblings.indexOf(activity) == siblings.size() - 1;
  }

  private boolean isFirst(int activity) {
    return tracking.available(tree.parent(activity)).indexOf(activity) <= 0;
  }

  /** SB.2.2 Flow Activity Traversal Subprocess. */
  private Found flowActivityTraversal(int activity, Direction direction, Direction previous) {
    var parent = tree.parent(activity);
    if (parent >= 0 && !tree.sequencing(parent).control().flow()) {
      return Found.nothing(activity, "SB.2.2-1");
    }
    var before = tree.sequencing(activity).before();
    if (rules.check(activity, before, Rule.Action.SKIP).isPresent()) {
      var next = flowTreeTraversal(activity, direction, false, previous);
      if (next.activity == Tracking.NONE) {
        return new Found(activity, false, next.endSession, next.exception);
      }
      var turnedBack = previous == Direction.BACKWARD && next.direction == Direction.BACKWARD;
      return flowActivityTraversal(next.activity, next.direction, turnedBack ? null : previous);
    }
    if (utility.checkActivity(activity)) {
      return Found.nothing(activity, "SB.2.2-2");
    }
    if (tree.isLeaf(activity)) {
      return Found.deliver(activity);
    }
    var next = flowTreeTraversal(activity, direction, true, null);
    if (next.activity == Tracking.NONE) {
      return new Found(activity, false, next.endSession, next.exception);
    }
    var entersAtFirst = direction == Direction.BACKWARD && next.direction == Direction.FORWARD;
    return flowActivityTraversal(
        next.activity, next.direction, entersAtFirst ? Direction.BACKWARD : null);
  }
}
