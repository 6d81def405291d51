package org.scorm4j.sequencing;

import org.scorm4j.sequencing.NavigationBehavior.Sequencing;
import org.scorm4j.sequencing.NavigationBehavior.Termination;

/** How attempts end (SN 4.5, TB). */
final class TerminationBehavior {
  /**
   * What comes of it.
   *
   * @param sequencing where to go instead of what was asked for; null for what was asked for
   * @param exception empty if the request is valid
   */
  record Result(Sequencing sequencing, String exception) {
    boolean valid() {
      return exception.isEmpty();
    }
  }

  /** What a post-condition rule asks for; both null for nothing. */
  private record After(Termination termination, Sequencing sequencing) {
    static final After NOTHING = new After(null, null);
  }

  private final Tracking tracking;
  private final ActivityTree tree;
  private final RuleCheck rules;
  private final RollupBehavior rollup;
  private final UtilityProcesses utility;

  TerminationBehavior(
      Tracking tracking, RuleCheck rules, RollupBehavior rollup, UtilityProcesses utility) {
    this.tracking = tracking;
    this.tree = tracking.tree();
    this.rules = rules;
    this.rollup = rollup;
    this.utility = utility;
  }

  /** TB.2.3 Termination Request Process. */
  Result terminationRequest(Termination termination) {
    var current = tracking.current();
    if (current == Tracking.NONE) {
      return new Result(null, "TB.2.3-1");
    }
    var single = termination == Termination.EXIT || termination == Termination.ABANDON;
    if (single && !tracking.isActive(current)) {
      return new Result(null, "TB.2.3-2");
    }
    return switch (termination) {
      case EXIT -> exit();
      case EXIT_ALL -> exitAll(null);
      case SUSPEND_ALL -> suspendAll();
      case ABANDON -> {
        tracking.setActive(current, false);
        yield new Result(null, "");
      }
      case ABANDON_ALL -> {
        tree.pathDown(current).forEach(left -> tracking.setActive(left, false));
        tracking.setCurrent(0);
        yield new Result(Sequencing.EXIT, "");
      }
    };
  }

  private Result exit() {
    utility.endAttempt(tracking.current());
    sequencingExitActionRules();
    while (true) {
      var after = sequencingPostConditionRules();
      if (after.termination == Termination.EXIT_ALL) {
        return exitAll(after.sequencing);
      }
      if (after.termination == Termination.EXIT) {
        var parent = tree.parent(tracking.current());
        if (parent < 0) {
          return new Result(null, "TB.2.3-4");
        }
        tracking.setCurrent(parent);
        utility.endAttempt(parent);
        continue;
      }
      var ofRoot = tracking.current() == 0;
      return new Result(
          ofRoot && after.sequencing != Sequencing.RETRY ? Sequencing.EXIT : after.sequencing, "");
    }
  }

  private Result exitAll(Sequencing then) {
    if (tracking.isActive(tracking.current())) {
      utility.endAttempt(tracking.current());
    }
    utility.terminateDescendentAttempts(0);
    utility.endAttempt(0);
    tracking.setCurrent(0);
    return new Result(then == null ? Sequencing.EXIT : then, "");
  }

  private Result suspendAll() {
    var current = tracking.current();
    if (tracking.isActive(current) || tracking.isSuspended(current)) {
      utility.publish(current);
      rollup.overallRollup(current);
      tracking.setSuspendedActivity(current);
    } else if (current != 0) {
      tracking.setSuspendedActivity(tree.parent(current));
    } else {
      return new Result(null, "TB.2.3-3");
    }
    for (var activity : tree.pathDown(tracking.suspendedActivity())) {
      tracking.setActive(activity, false);
      tracking.setSuspended(activity, true);
    }
    tracking.setCurrent(0);
    return new Result(Sequencing.EXIT, "");
  }

  /** TB.2.1 Sequencing Exit Action Rules Subprocess. */
  private void sequencingExitActionRules() {
    var parent = tree.parent(tracking.current());
    if (parent < 0) {
      return;
    }
    for (var activity : tree.pathDown(parent)) {
      if (rules.check(activity, tree.sequencing(activity).exit()).isPresent()) {
        utility.terminateDescendentAttempts(activity);
        utility.endAttempt(activity);
        tracking.setCurrent(activity);
        return;
      }
    }
  }

  /** TB.2.2 Sequencing Post Condition Rules Subprocess; EXIT stands for Exit Parent. */
  private After sequencingPostConditionRules() {
    var current = tracking.current();
    if (tracking.isSuspended(current)) {
      return After.NOTHING;
    }
    var action = rules.check(current, tree.sequencing(current).after());
    if (action.isEmpty()) {
      return After.NOTHING;
    }
    return switch (action.get()) {
      case RETRY -> new After(null, Sequencing.RETRY);
      case CONTINUE -> new After(null, Sequencing.CONTINUE);
      case PREVIOUS -> new After(null, Sequencing.PREVIOUS);
      case EXIT_PARENT -> new After(Termination.EXIT, null);
      case EXIT_ALL -> new After(Termination.EXIT_ALL, null);
      case RETRY_ALL -> new After(Termination.EXIT_ALL, Sequencing.RETRY);
      default -> After.NOTHING;
    };
  }
}
