package org.scorm4j.sequencing;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Rules and their conditions (UP.2, UP.2.1, RB.1.4.1). Answers are true, false or unknown: null.
 */
final class RuleCheck {
  private final Tracking tracking;

  RuleCheck(Tracking tracking) {
    this.tracking = tracking;
  }

  /** UP.2 Sequencing Rules Check Process: the action of the first rule that applies. */
  Optional<Rule.Action> check(int activity, List<Rule> rules, Rule.Action... actions) {
    return check(activity, rules, EnumSet.copyOf(List.of(actions)));
  }

  /** UP.2 Sequencing Rules Check Process, for all actions. */
  Optional<Rule.Action> check(int activity, List<Rule> rules) {
    return check(activity, rules, EnumSet.allOf(Rule.Action.class));
  }

  private Optional<Rule.Action> check(int activity, List<Rule> rules, Set<Rule.Action> actions) {
    for (var rule : rules) {
      if (actions.contains(rule.action())
          && Boolean.TRUE.equals(evaluate(activity, rule.conditions()))) {
        return Optional.of(rule.action());
      }
    }
    return Optional.empty();
  }

  /** UP.2.1 Sequencing Rule Check Subprocess. */
  Boolean evaluate(int activity, Conditions conditions) {
    return evaluate(activity, conditions, false);
  }

  /** RB.1.4.1 Evaluate Rollup Conditions Subprocess. */
  Boolean evaluateForRollup(int child, Conditions conditions) {
    return evaluate(child, conditions, true);
  }

  private Boolean evaluate(int activity, Conditions conditions, boolean rollup) {
    if (conditions.list().isEmpty()) {
      return null;
    }
    var unknown = false;
    for (var condition : conditions.list()) {
      var answer = evaluate(activity, condition, rollup);
      if (answer == null) {
        unknown = true;
      } else if (answer != conditions.all()) {
        return answer;
      }
    }
    return unknown ? null : (Boolean) conditions.all();
  }

  private Boolean evaluate(int activity, Condition condition, boolean rollup) {
    var answer = answer(activity, condition, rollup);
    return answer == null || !condition.negated() ? answer : (Boolean) !answer;
  }

  /** A measure that counts for the parent; null while unknown. */
  Double measureForRollup(int child) {
    return measure(child, tracking.tree().sequencing(child).primary(), true);
  }

  private Boolean answer(int activity, Condition condition, boolean rollup) {
    var sequencing = tracking.tree().sequencing(activity);
    var objective =
        condition.objective().isEmpty()
            ? sequencing.primary()
            : sequencing.objective(condition.objective()).orElse(null);
    return switch (condition.kind()) {
      case SATISFIED -> satisfied(activity, objective, rollup);
      case OBJECTIVE_STATUS_KNOWN -> satisfied(activity, objective, rollup) != null;
      case OBJECTIVE_MEASURE_KNOWN -> measure(activity, objective, rollup) != null;
      case OBJECTIVE_MEASURE_GREATER_THAN -> {
        var measure = measure(activity, objective, rollup);
        yield measure == null ? null : (Boolean) (measure > condition.threshold());
      }
      case OBJECTIVE_MEASURE_LESS_THAN -> {
        var measure = measure(activity, objective, rollup);
        yield measure == null ? null : (Boolean) (measure < condition.threshold());
      }
      case COMPLETED -> completed(activity, rollup);
      case ACTIVITY_PROGRESS_KNOWN ->
          tracking.attempts(activity) > 0 && completed(activity, rollup) != null;
      case ATTEMPTED -> tracking.attempts(activity) > 0;
      case ATTEMPT_LIMIT_EXCEEDED ->
          sequencing.attemptLimit() > 0 && tracking.attempts(activity) >= sequencing.attemptLimit();
      // SCORM leaves time limits to the content (SN 3.5)
      case TIME_LIMIT_EXCEEDED, OUTSIDE_AVAILABLE_TIME_RANGE -> false;
      case ALWAYS -> true;
    };
  }

  private Boolean completed(int activity, boolean rollup) {
    if (!tracking.isTracked(activity)) {
      return null;
    }
    return rollup && tracking.isProgressStale(activity) ? null : tracking.completed(activity);
  }

  private Boolean satisfied(int activity, Objective objective, boolean rollup) {
    if (objective == null || !tracking.isTracked(activity)) {
      return null;
    }
    if (rollup && tracking.areObjectivesStale(activity)) {
      var decides = objective.satisfiedByMeasure() ? Aspect.MEASURE : Aspect.SATISFIED;
      return tracking.shared().read(objective, decides) == null
          ? null
          : tracking.satisfied(activity, objective);
    }
    return tracking.satisfied(activity, objective);
  }

  private Double measure(int activity, Objective objective, boolean rollup) {
    if (objective == null || !tracking.isTracked(activity)) {
      return null;
    }
    return rollup && tracking.areObjectivesStale(activity)
        ? tracking.shared().read(objective, Aspect.MEASURE)
        : tracking.known(activity, objective, Aspect.MEASURE);
  }
}
