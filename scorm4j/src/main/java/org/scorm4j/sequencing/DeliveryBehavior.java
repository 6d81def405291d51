package org.scorm4j.sequencing;

/** Delivering what was identified (SN 4.9, DB). */
final class DeliveryBehavior {
  private final Tracking tracking;
  private final ActivityTree tree;
  private final UtilityProcesses utility;

  DeliveryBehavior(Tracking tracking, UtilityProcesses utility) {
    this.tracking = tracking;
    this.tree = tracking.tree();
    this.utility = utility;
  }

  /** DB.1.1 Delivery Request Process: empty if it can be delivered. */
  String deliveryRequest(int activity) {
    if (!tree.isLeaf(activity)) {
      return "DB.1.1-1";
    }
    return tree.pathDown(activity).stream().anyMatch(utility::checkActivity) ? "DB.1.1-3" : "";
  }

  /** DB.2 Content Delivery Environment Process: empty if it is delivered. */
  String contentDeliveryEnvironment(int activity) {
    var current = tracking.current();
    if (current != Tracking.NONE && tracking.isActive(current)) {
      return "DB.2-1";
    }
    if (activity != tracking.suspendedActivity()) {
      clearSuspendedActivity(activity);
    }
    utility.terminateDescendentAttempts(activity);
    for (var begun : tree.pathDown(activity)) {
      if (!tracking.isActive(begun)) {
        if (tracking.isSuspended(begun)) {
          tracking.setSuspended(begun, false);
        } else if (tracking.isTracked(begun)) {
          tracking.beginAttempt(begun);
        }
        tracking.setActive(begun, true);
      }
    }
    tracking.setCurrent(activity);
    tracking.setSuspendedActivity(Tracking.NONE);
    return "";
  }

  /** DB.2.1 Clear Suspended Activity Subprocess. */
  private void clearSuspendedActivity(int activity) {
    var suspended = tracking.suspendedActivity();
    if (suspended == Tracking.NONE) {
      return;
    }
    var ancestor = tree.commonAncestor(suspended, activity);
    for (var at = suspended; at >= 0; at = tree.parent(at)) {
      if (tree.isLeaf(at)) {
        tracking.setSuspended(at, false);
      } else if (tracking.available(at).stream().noneMatch(tracking::isSuspended)) {
        tracking.setSuspended(at, false);
      }
      if (at == ancestor) {
        break;
      }
    }
    tracking.setSuspendedActivity(Tracking.NONE);
  }
}
