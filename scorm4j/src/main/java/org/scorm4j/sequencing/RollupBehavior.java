package org.scorm4j.sequencing;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** How the state of children becomes their parents' (SN 4.6, RB). */
final class RollupBehavior {
  private static final List<RollupRule> STANDARD_OBJECTIVE =
      List.of(
          standard(Condition.Kind.OBJECTIVE_STATUS_KNOWN, RollupRule.Action.NOT_SATISFIED),
          standard(Condition.Kind.SATISFIED, RollupRule.Action.SATISFIED));
  private static final List<RollupRule> STANDARD_PROGRESS =
      List.of(
          standard(Condition.Kind.ACTIVITY_PROGRESS_KNOWN, RollupRule.Action.INCOMPLETE),
          standard(Condition.Kind.COMPLETED, RollupRule.Action.COMPLETED));

  private final Tracking tracking;
  private final ActivityTree tree;
  private final RuleCheck rules;
  private final Set<Integer> decided = new HashSet<>();

  RollupBehavior(Tracking tracking, RuleCheck rules) {
    this.tracking = tracking;
    this.tree = tracking.tree();
    this.rules = rules;
  }

  private static RollupRule standard(Condition.Kind condition, RollupRule.Action action) {
    return new RollupRule(
        RollupRule.ChildSet.ALL,
        0,
        new Conditions(false, List.of(Condition.of(condition))),
        action);
  }

  /**
   * The end of its attempt has decided whether a cluster is satisfied: the next roll-up tells the
   * shared objectives, even if nothing else has changed.
   */
  void isDecided(int cluster) {
    decided.add(cluster);
  }

  /**
   * RB.1.5 Overall Rollup Process, and again for activities that read a shared objective which was
   * written on the way (SN 4.6.1): what they know has changed, so their parents may.
   */
  void overallRollup(int activity) {
    rollUpPath(activity);
    var done = new TreeSet<Integer>(tree.pathDown(activity));
    var written = tracking.shared().takeWritten();
    while (!written.isEmpty()) {
      for (var reader = tree.size() - 1; reader >= 0; reader--) {
        if (reads(reader, written) && done.add(reader)) {
          rollUpPath(tree.parent(reader));
        }
      }
      written = tracking.shared().takeWritten();
    }
  }

  private boolean reads(int activity, Set<String> targets) {
    return tree.sequencing(activity).objectives().stream()
        .flatMap(objective -> objective.maps().stream())
        .anyMatch(map -> !map.reads().isEmpty() && targets.contains(map.target()));
  }

  private void rollUpPath(int activity) {
    for (var at = activity; at >= 0; at = tree.parent(at)) {
      if (!tree.isLeaf(at) && tracking.isTracked(at)) {
        rollUp(at);
      }
    }
  }

  private void rollUp(int cluster) {
    var primary = tree.sequencing(cluster).primary();
    var before = tracking.local(cluster, primary);
    var satisfiedBefore = tracking.satisfied(cluster, primary);
    measureRollup(cluster, primary);
    completionMeasureRollup(cluster);
    if (!primary.satisfiedByMeasure()) {
      objectiveRollupUsingRules(cluster, primary);
    }
    if (!tree.sequencing(cluster).threshold().byMeasure()) {
      progressRollupUsingRules(cluster);
    }
    publishProgress(cluster, primary);
    var changed =
        decided.remove(cluster)
            || !before.equals(tracking.local(cluster, primary))
            || !Objects.equals(satisfiedBefore, tracking.satisfied(cluster, primary));
    if (changed) {
      tracking.publish(cluster, primary);
    }
  }

  /** RB.1.1 a Measure Rollup Process. */
  private void measureRollup(int cluster, Objective primary) {
    var total = 0.0;
    var weights = 0.0;
    var valid = false;
    for (var child : tracking.available(cluster)) {
      if (tracking.isTracked(child)) {
        var sequencing = tree.sequencing(child);
        var weight = sequencing.contribution().measureWeight();
        weights += weight;
        var measure = rules.measureForRollup(child);
        if (measure != null) {
          total += measure * weight;
          valid = true;
        }
      }
    }
    tracking.set(cluster, primary, Aspect.MEASURE, valid && weights > 0 ? total / weights : null);
  }

  /** RB.1.1 b Completion Measure Rollup Process. */
  private void completionMeasureRollup(int cluster) {
    var total = 0.0;
    var weights = 0.0;
    var valid = false;
    for (var child : tracking.available(cluster)) {
      if (tracking.isTracked(child)) {
        var weight = tree.sequencing(child).threshold().weight();
        weights += weight;
        var progress = tracking.isProgressStale(child) ? null : tracking.progress(child);
        if (progress != null) {
          total += progress * weight;
          valid = true;
        }
      }
    }
    tracking.setProgress(cluster, valid && weights > 0 ? total / weights : null);
  }

  /** RB.1.2 b Objective Rollup Using Rules Process. (RB.1.2 a is {@link Tracking#satisfied}.) */
  private void objectiveRollupUsingRules(int cluster, Objective primary) {
    var own = tree.sequencing(cluster).rollupRules();
    var said = own.stream().anyMatch(rule -> rule.action().isOfObjective());
    var applied = said ? own : STANDARD_OBJECTIVE;
    if (rollupRuleCheck(cluster, applied, RollupRule.Action.NOT_SATISFIED)) {
      tracking.set(cluster, primary, Aspect.SATISFIED, 0.0);
    }
    if (rollupRuleCheck(cluster, applied, RollupRule.Action.SATISFIED)) {
      tracking.set(cluster, primary, Aspect.SATISFIED, 1.0);
    }
  }

  /** RB.1.3 b Activity Progress Rollup Using Rules. (RB.1.3 a is {@link Tracking#completed}.) */
  private void progressRollupUsingRules(int cluster) {
    var own = tree.sequencing(cluster).rollupRules();
    var said = own.stream().anyMatch(rule -> !rule.action().isOfObjective());
    var applied = said ? own : STANDARD_PROGRESS;
    if (rollupRuleCheck(cluster, applied, RollupRule.Action.INCOMPLETE)) {
      tracking.setCompleted(cluster, false);
    }
    if (rollupRuleCheck(cluster, applied, RollupRule.Action.COMPLETED)) {
      tracking.setCompleted(cluster, true);
    }
  }

  /** A cluster's completion and progress can be shared through its primary objective, too. */
  private void publishProgress(int cluster, Objective primary) {
    var completed = tracking.completed(cluster);
    tracking.set(
        cluster, primary, Aspect.COMPLETION, completed == null ? null : completed ? 1.0 : 0.0);
    tracking.set(cluster, primary, Aspect.PROGRESS, tracking.progress(cluster));
  }

  /** RB.1.4 Rollup Rule Check Subprocess. */
  private boolean rollupRuleCheck(int cluster, List<RollupRule> all, RollupRule.Action action) {
    return all.stream()
        .filter(rule -> rule.action() == action)
        .anyMatch(rule -> applies(cluster, rule));
  }

  private boolean applies(int cluster, RollupRule rule) {
    var children = 0;
    var yes = 0;
    var no = 0;
    for (var child : tracking.available(cluster)) {
      if (tracking.isTracked(child) && checkChildForRollup(child, rule.action())) {
        var answer = rules.evaluateForRollup(child, rule.conditions());
        children++;
        yes += Boolean.TRUE.equals(answer) ? 1 : 0;
        no += Boolean.FALSE.equals(answer) ? 1 : 0;
      }
    }
    if (children == 0) {
      return false;
    }
    return switch (rule.children()) {
      case ALL -> yes == children;
      case ANY -> yes > 0;
      case NONE -> no == children;
      case AT_LEAST_COUNT -> yes >= rule.minimum();
      case AT_LEAST_PERCENT -> (double) yes / children >= rule.minimum();
    };
  }

  /** RB.1.4.2 Check Child for Rollup Subprocess. */
  private boolean checkChildForRollup(int child, RollupRule.Action action) {
    var contribution = tree.sequencing(child).contribution();
    if (!(action.isOfObjective() ? contribution.objective() : contribution.progress())) {
      return false;
    }
    var attempted = tracking.attempts(child) > 0;
    return switch (contribution.required(action)) {
      case ALWAYS -> true;
      case IF_NOT_SUSPENDED -> attempted && !tracking.isSuspended(child);
      case IF_ATTEMPTED -> attempted;
      case IF_NOT_SKIPPED ->
          rules.check(child, tree.sequencing(child).before(), Rule.Action.SKIP).isEmpty();
    };
  }
}
