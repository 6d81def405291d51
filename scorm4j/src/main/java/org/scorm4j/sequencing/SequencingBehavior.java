package org.scorm4j.sequencing;

import org.scorm4j.sequencing.FlowBehavior.Direction;
import org.scorm4j.sequencing.NavigationBehavior.Sequencing;

/** From a request to the activity that is to be delivered (SN 4.8, SB). */
final class SequencingBehavior {
  private final Tracking tracking;
  private final ActivityTree tree;
  private final FlowBehavior flow;
  private final ChoiceBehavior choice;

  SequencingBehavior(Tracking tracking, FlowBehavior flow, ChoiceBehavior choice) {
    this.tracking = tracking;
    this.tree = tracking.tree();
    this.flow = flow;
    this.choice = choice;
  }

  /** SB.2.12 Sequencing Request Process. */
  Found sequencingRequest(Sequencing request, int target) {
    return switch (request) {
      case START -> start();
      case RESUME_ALL -> resumeAll();
      case CONTINUE -> move(Direction.FORWARD, "SB.2.7-1", "SB.2.7-2");
      case PREVIOUS -> move(Direction.BACKWARD, "SB.2.8-1", "SB.2.8-2");
      case CHOICE -> choice.choice(target);
      case RETRY -> retry();
      case EXIT -> exit();
      case JUMP -> jump(target);
    };
  }

  /** SB.2.5 Start Sequencing Request Process. */
  private Found start() {
    if (tracking.current() != Tracking.NONE) {
      return Found.nothing(Tracking.NONE, "SB.2.5-1");
    }
    return into(0);
  }

  private Found into(int activity) {
    return tree.isLeaf(activity)
        ? Found.deliver(activity)
        : flow.flow(activity, Direction.FORWARD, true);
  }

  /** SB.2.6 Resume All Sequencing Request Process. */
  private Found resumeAll() {
    if (tracking.current() != Tracking.NONE) {
      return Found.nothing(Tracking.NONE, "SB.2.6-1");
    }
    return tracking.suspendedActivity() == Tracking.NONE
        ? Found.nothing(Tracking.NONE, "SB.2.6-2")
        : Found.deliver(tracking.suspendedActivity());
  }

  /** SB.2.7 Continue and SB.2.8 Previous Sequencing Request Process. */
  private Found move(Direction direction, String notBegun, String noFlow) {
    var current = tracking.current();
    if (current == Tracking.NONE) {
      return Found.nothing(Tracking.NONE, notBegun);
    }
    var parent = tree.parent(current);
    if (parent >= 0 && !tree.sequencing(parent).control().flow()) {
      return Found.nothing(Tracking.NONE, noFlow);
    }
    return flow.flow(current, direction, false);
  }

  /** SB.2.10 Retry Sequencing Request Process. */
  private Found retry() {
    var current = tracking.current();
    if (current == Tracking.NONE) {
      return Found.nothing(Tracking.NONE, "SB.2.10-1");
    }
    if (tracking.isActive(current) || tracking.isSuspended(current)) {
      return Found.nothing(Tracking.NONE, "SB.2.10-2");
    }
    var found = into(current);
    return found.deliverable() || found.endSession()
        ? found
        : Found.nothing(Tracking.NONE, "SB.2.10-3");
  }

  /** SB.2.11 Exit Sequencing Request Process. */
  private Found exit() {
    var current = tracking.current();
    if (current == Tracking.NONE) {
      return Found.nothing(Tracking.NONE, "SB.2.11-1");
    }
    if (tracking.isActive(current)) {
      return Found.nothing(Tracking.NONE, "SB.2.11-2");
    }
    return current == 0 ? Found.end("") : Found.nothing(Tracking.NONE, "");
  }

  /** SB.2.13 Jump Sequencing Request Process (4th Ed.). */
  private Found jump(int target) {
    return tracking.current() == Tracking.NONE
        ? Found.nothing(Tracking.NONE, "SB.2.13-1")
        : Found.deliver(target);
  }
}
