package org.scorm4j.sequencing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * The pseudo-code of SN 4th Ed., appendix C, a second time: mutable, step by step, without a
 * thought for elegance, and without a line of the engine. It reads the same definitions, nothing
 * else. What the appendix leaves open is decided as the engine's Javadoc says and marked "reading".
 */
final class PseudoCode {
  /** An activity with all its tracking (SN 4.2). */
  static final class Act {
    int number;
    String id;
    Act parent;
    final List<Act> children = new ArrayList<>();
    List<Act> available = new ArrayList<>();
    Sequencing def;
    boolean active;
    boolean suspended;
    int attempts;
    boolean arranged;
    boolean decided;
    Boolean completion;
    Double amount;
    final Map<String, Map<Aspect, Double>> objectives = new TreeMap<>();
    boolean spokeOfObjective;
    boolean spokeOfProgress;

    /** How often each ancestor had been attempted when the information was recorded. */
    List<Integer> objectivesRecorded = List.of();

    List<Integer> progressRecorded = List.of();

    boolean leaf() {
      return children.isEmpty();
    }

    boolean root() {
      return parent == null;
    }

    List<Integer> now() {
      var stamp = new ArrayList<Integer>();
      for (var up = parent; up != null; up = up.parent) {
        stamp.add(up.attempts);
      }
      return stamp;
    }
  }

  /** What comes of a request. */
  static final class Result {
    Act delivered;
    boolean ended;
    String exception = "";
  }

  /** What a sequencing process hands on. */
  private static final class Seq {
    Act delivery;
    boolean endSession;
    String exception = "";

    static Seq deliver(Act activity) {
      var seq = new Seq();
      seq.delivery = activity;
      return seq;
    }

    static Seq no(String exception) {
      var seq = new Seq();
      seq.exception = exception;
      return seq;
    }
  }

  /** What a step through the tree hands on. */
  private static final class Step {
    Act activity;
    boolean forward;
    boolean endSession;
    boolean deliverable;
    String exception = "";
  }

  final List<Act> all = new ArrayList<>();
  final Map<String, Map<Aspect, Double>> globals = new TreeMap<>();
  Act current;
  Act suspendedActivity;
  long seed;
  private final Act root;
  private final Set<String> written = new LinkedHashSet<>();

  PseudoCode(ActivityTree tree, long seed) {
    for (var i = 0; i < tree.size(); i++) {
      var act = new Act();
      act.number = i;
      act.id = tree.id(i);
      act.def = tree.sequencing(i);
      if (i > 0) {
        act.parent = all.get(tree.parent(i));
        act.parent.children.add(act);
        act.parent.available.add(act);
      }
      all.add(act);
    }
    root = all.get(0);
    this.seed = seed;
    all.forEach(this::arrange);
  }

  // ---------------------------------------------------------------- OP.1

  Result overallSequencing(NavigationRequest request) {
    var result = new Result();
    String termination = null;
    String sequencing = null;
    Act target = null;
    // NB.2.1 Navigation Request Process
    switch (request.kind()) {
      case START -> {
        if (current != null) {
          return refused("NB.2.1-1");
        }
        sequencing = "start";
      }
      case RESUME_ALL -> {
        if (current != null) {
          return refused("NB.2.1-1");
        }
        if (suspendedActivity == null) {
          return refused("NB.2.1-3");
        }
        sequencing = "resumeAll";
      }
      case CONTINUE -> {
        if (current == null) {
          return refused("NB.2.1-1");
        }
        if (current.root() || !current.parent.def.control().flow()) {
          return refused("NB.2.1-4");
        }
        termination = current.active ? "exit" : null;
        sequencing = "continue";
      }
      case PREVIOUS -> {
        if (current == null) {
          return refused("NB.2.1-2");
        }
        if (current.root()) {
          return refused("NB.2.1-6");
        }
        if (!current.parent.def.control().flow() || current.parent.def.control().forwardOnly()) {
          return refused("NB.2.1-5");
        }
        termination = current.active ? "exit" : null;
        sequencing = "previous";
      }
      case CHOICE -> {
        target = find(request.target());
        if (target == null) {
          return refused("NB.2.1-11");
        }
        if (!target.root() && !target.parent.def.control().choice()) {
          return refused("NB.2.1-10");
        }
        if (current != null) {
          if (target.root() || current.parent != target.parent) {
            var common = common(current, target);
            // reading: from the common ancestor itself the path is empty, and nothing is left
            for (var at = current; at != common; at = at.parent) {
              if (at.active && !at.def.control().choiceExit()) {
                return refused("NB.2.1-8");
              }
            }
          }
          if (current.active && !current.def.control().choiceExit()) {
            return refused("NB.2.1-8");
          }
          termination = current.active ? "exit" : null;
        }
        sequencing = "choice";
      }
      case JUMP -> {
        target = find(request.target());
        if (target == null || !target.root() && !target.parent.available.contains(target)) {
          return refused("NB.2.1-11");
        }
        termination = current != null && current.active ? "exit" : null;
        sequencing = "jump";
      }
      case EXIT, ABANDON -> {
        if (current == null) {
          return refused("NB.2.1-2");
        }
        if (!current.active) {
          return refused("NB.2.1-12");
        }
        termination = request.kind().word();
        sequencing = "exit";
      }
      case EXIT_ALL, ABANDON_ALL, SUSPEND_ALL -> {
        if (current == null) {
          return refused("NB.2.1-2");
        }
        termination = request.kind().word();
        sequencing = "exit";
      }
    }
    if (termination != null) {
      var terminated = terminationRequest(termination);
      if (terminated.startsWith("TB")) {
        return refused(terminated);
      }
      if (!terminated.isEmpty()) {
        sequencing = terminated;
      }
    }
    var seq = sequencingRequest(sequencing, target);
    if (seq.endSession) {
      // reading: the root's attempt ends with the session
      if (root.active) {
        endAttempt(root);
      }
      current = null;
      result.ended = true;
      return result;
    }
    if (seq.delivery == null) {
      return refused(seq.exception);
    }
    var refusal = deliveryRequest(seq.delivery);
    if (refusal.isEmpty()) {
      refusal = contentDeliveryEnvironment(seq.delivery);
    }
    if (!refusal.isEmpty()) {
      return refused(refusal);
    }
    result.delivered = seq.delivery;
    return result;
  }

  private static Result refused(String exception) {
    var result = new Result();
    result.exception = exception;
    return result;
  }

  private Act find(String id) {
    return all.stream().filter(one -> one.id.equals(id)).findFirst().orElse(null);
  }

  // ---------------------------------------------------------------- TB

  /** TB.2.3: a sequencing request, nothing, or an exception. */
  private String terminationRequest(String asked) {
    var request = asked;
    if (current == null) {
      return "TB.2.3-1";
    }
    if ((request.equals("exit") || request.equals("abandon")) && !current.active) {
      return "TB.2.3-2";
    }
    var then = "";
    if (request.equals("exit")) {
      endAttempt(current);
      exitActionRules();
      boolean processedExit;
      do {
        processedExit = false;
        var after = postConditionRules();
        then = "";
        if (after.equals("exitAll")) {
          request = "exitAll";
          break;
        } else if (after.equals("retryAll")) {
          request = "exitAll";
          then = "retry";
          break;
        } else if (after.equals("exitParent")) {
          if (current.root()) {
            return "TB.2.3-4";
          }
          current = current.parent;
          endAttempt(current);
          processedExit = true;
        } else {
          then = after;
          if (current.root() && !then.equals("retry")) {
            return "exit";
          }
        }
      } while (processedExit);
      if (request.equals("exit")) {
        return then;
      }
    }
    switch (request) {
      case "exitAll" -> {
        if (current.active) {
          endAttempt(current);
        }
        terminateDescendentAttempts(root);
        endAttempt(root);
        current = root;
        return then.isEmpty() ? "exit" : then;
      }
      case "suspendAll" -> {
        if (current.active || current.suspended) {
          // what content has said is in the shared objectives from the moment it was said
          if (current.leaf() && current.def.delivery().tracked()) {
            current.def.objectives().forEach(one -> writeMaps(current, one));
          }
          overallRollup(current);
          suspendedActivity = current;
        } else if (!current.root()) {
          suspendedActivity = current.parent;
        } else {
          return "TB.2.3-3";
        }
        for (var at = suspendedActivity; at != null; at = at.parent) {
          at.active = false;
          at.suspended = true;
        }
        current = root;
        return "exit";
      }
      case "abandon" -> {
        current.active = false;
        return "";
      }
      default -> {
        for (var at = current; at != null; at = at.parent) {
          at.active = false;
        }
        current = root;
        return "exit";
      }
    }
  }

  /** TB.2.1. */
  private void exitActionRules() {
    if (current.root()) {
      return;
    }
    Act exitTarget = null;
    for (var activity : pathFromRoot(current.parent)) {
      if (rulesCheck(activity, activity.def.exit(), EnumSet.of(Rule.Action.EXIT)) != null) {
        exitTarget = activity;
        break;
      }
    }
    if (exitTarget != null) {
      terminateDescendentAttempts(exitTarget);
      endAttempt(exitTarget);
      current = exitTarget;
    }
  }

  /** TB.2.2: the word of the action that applies, or nothing. */
  private String postConditionRules() {
    if (current.suspended) {
      return "";
    }
    var action = rulesCheck(current, current.def.after(), EnumSet.allOf(Rule.Action.class));
    return action == null ? "" : action.word();
  }

  // ---------------------------------------------------------------- RB

  /** RB.1.5, and again for those who read what was written. */
  private void overallRollup(Act activity) {
    rollupFrom(activity);
    var done = new LinkedHashSet<Act>(pathFromRoot(activity));
    while (!written.isEmpty()) {
      var targets = new LinkedHashSet<>(written);
      written.clear();
      for (var i = all.size() - 1; i >= 0; i--) {
        var reader = all.get(i);
        var reads = false;
        for (var objective : reader.def.objectives()) {
          for (var map : objective.maps()) {
            reads |= !map.reads().isEmpty() && targets.contains(map.target());
          }
        }
        if (reads && !done.contains(reader)) {
          done.add(reader);
          // what a reader knows has changed; it is its parents that have not heard of it
          rollupFrom(reader.parent);
        }
      }
    }
  }

  private void rollupFrom(Act activity) {
    for (var at = activity; at != null; at = at.parent) {
      if (!at.leaf() && at.def.delivery().tracked()) {
        rollup(at);
      }
    }
  }

  private void rollup(Act cluster) {
    var primary = cluster.def.objectives().get(0);
    var valuesBefore = Map.copyOf(local(cluster, primary));
    var satisfiedBefore = satisfied(cluster, primary);
    // RB.1.1 a Measure Rollup
    var total = 0.0;
    var counted = 0.0;
    var valid = false;
    for (var child : cluster.available) {
      if (child.def.delivery().tracked()) {
        counted += child.def.contribution().measureWeight();
        var measure = rolledUpMeasure(child, child.def.objectives().get(0));
        if (measure != null) {
          total += measure * child.def.contribution().measureWeight();
          valid = true;
        }
      }
    }
    put(cluster, primary, Aspect.MEASURE, valid && counted > 0 ? total / counted : null);
    // RB.1.1 b Completion Measure Rollup
    total = 0.0;
    counted = 0.0;
    valid = false;
    for (var child : cluster.available) {
      if (child.def.delivery().tracked()) {
        counted += child.def.threshold().weight();
        if (child.amount != null && !progressIsOld(child)) {
          total += child.amount * child.def.threshold().weight();
          valid = true;
        }
      }
    }
    forgetOldProgress(cluster);
    cluster.amount = valid && counted > 0 ? total / counted : null;
    // RB.1.2 b Objective Rollup Using Rules (RB.1.2 a: see satisfied)
    if (!primary.satisfiedByMeasure()) {
      if (rollupRuleCheck(cluster, RollupRule.Action.NOT_SATISFIED)) {
        put(cluster, primary, Aspect.SATISFIED, 0.0);
      }
      if (rollupRuleCheck(cluster, RollupRule.Action.SATISFIED)) {
        put(cluster, primary, Aspect.SATISFIED, 1.0);
      }
    }
    // RB.1.3 b Activity Progress Rollup Using Rules (RB.1.3 a: see completed)
    if (!cluster.def.threshold().byMeasure()) {
      if (rollupRuleCheck(cluster, RollupRule.Action.INCOMPLETE)) {
        forgetOldProgress(cluster);
        cluster.completion = false;
      }
      if (rollupRuleCheck(cluster, RollupRule.Action.COMPLETED)) {
        forgetOldProgress(cluster);
        cluster.completion = true;
      }
    }
    var completed = completed(cluster);
    put(cluster, primary, Aspect.COMPLETION, completed == null ? null : completed ? 1.0 : 0.0);
    put(cluster, primary, Aspect.PROGRESS, cluster.amount);
    // reading: only a change is written to the shared objectives
    var same =
        valuesBefore.equals(local(cluster, primary))
            && java.util.Objects.equals(satisfiedBefore, satisfied(cluster, primary));
    if (!same || cluster.decided) {
      cluster.decided = false;
      writeMaps(cluster, primary);
    }
  }

  /** RB.1.4, with the default rules where there are none of the kind. */
  private boolean rollupRuleCheck(Act cluster, RollupRule.Action action) {
    var ofObjective =
        action == RollupRule.Action.SATISFIED || action == RollupRule.Action.NOT_SATISFIED;
    var anyOfKind = false;
    for (var rule : cluster.def.rollupRules()) {
      var one = rule.action();
      anyOfKind |=
          ofObjective
              == (one == RollupRule.Action.SATISFIED || one == RollupRule.Action.NOT_SATISFIED);
    }
    if (!anyOfKind) {
      var kind =
          switch (action) {
            case SATISFIED -> Condition.Kind.SATISFIED;
            case NOT_SATISFIED -> Condition.Kind.OBJECTIVE_STATUS_KNOWN;
            case COMPLETED -> Condition.Kind.COMPLETED;
            case INCOMPLETE -> Condition.Kind.ACTIVITY_PROGRESS_KNOWN;
          };
      var only = new Conditions(false, List.of(new Condition(kind, false, "", 0)));
      return applies(cluster, new RollupRule(RollupRule.ChildSet.ALL, 0, only, action));
    }
    for (var rule : cluster.def.rollupRules()) {
      if (rule.action() == action && applies(cluster, rule)) {
        return true;
      }
    }
    return false;
  }

  private boolean applies(Act cluster, RollupRule rule) {
    var bag = new ArrayList<String>();
    for (var child : cluster.available) {
      if (child.def.delivery().tracked() && checkChildForRollup(child, rule.action())) {
        var answer = evaluate(child, rule.conditions(), true);
        bag.add(answer == null ? "unknown" : answer.toString());
      }
    }
    if (bag.isEmpty()) {
      return false;
    }
    var trues = Collections.frequency(bag, "true");
    return switch (rule.children()) {
      case ALL -> !bag.contains("false") && !bag.contains("unknown");
      case ANY -> bag.contains("true");
      case NONE -> !bag.contains("true") && !bag.contains("unknown");
      case AT_LEAST_COUNT -> trues >= rule.minimum();
      case AT_LEAST_PERCENT -> trues / (double) bag.size() >= rule.minimum();
    };
  }

  /** RB.1.4.2. */
  private boolean checkChildForRollup(Act child, RollupRule.Action action) {
    var contribution = child.def.contribution();
    var included = false;
    switch (action) {
      case SATISFIED, NOT_SATISFIED -> included = contribution.objective();
      case COMPLETED, INCOMPLETE -> included = contribution.progress();
    }
    if (!included) {
      return false;
    }
    var required = contribution.required().get(action);
    if (required == Contribution.Required.IF_NOT_SUSPENDED) {
      return !(child.attempts == 0 || child.attempts > 0 && child.suspended);
    }
    if (required == Contribution.Required.IF_ATTEMPTED) {
      return child.attempts != 0;
    }
    if (required == Contribution.Required.IF_NOT_SKIPPED) {
      return rulesCheck(child, child.def.before(), EnumSet.of(Rule.Action.SKIP)) == null;
    }
    return true;
  }

  // ---------------------------------------------------------------- SR

  /** SR.1 and SR.2: done for the next attempt, when none is going on. */
  private void arrange(Act cluster) {
    if (cluster.leaf() || cluster.active || cluster.suspended) {
      return;
    }
    var choosing = cluster.def.choosing();
    var select =
        switch (choosing.selection()) {
          case NEVER -> false;
          case ONCE -> !cluster.arranged;
          case ON_EACH_NEW_ATTEMPT -> true;
        };
    if (select) {
      var chosen = new ArrayList<>(cluster.children);
      if (choosing.count() > 0 && choosing.count() < chosen.size()) {
        shuffle(chosen);
        while (chosen.size() > choosing.count()) {
          chosen.remove(chosen.size() - 1);
        }
        chosen.sort((one, other) -> one.number - other.number);
      }
      cluster.available = chosen;
    }
    var randomize =
        switch (choosing.randomization()) {
          case NEVER -> false;
          case ONCE -> !cluster.arranged;
          case ON_EACH_NEW_ATTEMPT -> true;
        };
    if (randomize && choosing.reorder()) {
      var order = new ArrayList<>(cluster.available);
      shuffle(order);
      cluster.available = order;
    }
    cluster.arranged = true;
  }

  /** The order of chance is the only thing that must be agreed upon. */
  private void shuffle(List<Act> activities) {
    var source = new SplittableRandom(seed);
    seed = source.nextLong();
    Collections.shuffle(activities, new Random(source.nextLong()));
  }

  // ---------------------------------------------------------------- SB

  /** SB.2.12. */
  private Seq sequencingRequest(String request, Act target) {
    return switch (request) {
      case "start" -> {
        // SB.2.5
        if (current != null) {
          yield Seq.no("SB.2.5-1");
        }
        yield root.leaf() ? Seq.deliver(root) : handedOn(flow(root, true, true));
      }
      case "resumeAll" -> {
        // SB.2.6
        if (current != null) {
          yield Seq.no("SB.2.6-1");
        }
        yield suspendedActivity == null ? Seq.no("SB.2.6-2") : Seq.deliver(suspendedActivity);
      }
      case "continue" -> {
        // SB.2.7
        if (current == null) {
          yield Seq.no("SB.2.7-1");
        }
        if (!current.root() && !current.parent.def.control().flow()) {
          yield Seq.no("SB.2.7-2");
        }
        yield handedOn(flow(current, true, false));
      }
      case "previous" -> {
        // SB.2.8
        if (current == null) {
          yield Seq.no("SB.2.8-1");
        }
        if (!current.root() && !current.parent.def.control().flow()) {
          yield Seq.no("SB.2.8-2");
        }
        yield handedOn(flow(current, false, false));
      }
      case "choice" -> choice(target);
      case "retry" -> {
        // SB.2.10
        if (current == null) {
          yield Seq.no("SB.2.10-1");
        }
        if (current.active || current.suspended) {
          yield Seq.no("SB.2.10-2");
        }
        if (current.leaf()) {
          yield Seq.deliver(current);
        }
        var step = flow(current, true, true);
        yield step.deliverable || step.endSession ? handedOn(step) : Seq.no("SB.2.10-3");
      }
      case "exit" -> {
        // SB.2.11
        if (current == null) {
          yield Seq.no("SB.2.11-1");
        }
        if (current.active) {
          yield Seq.no("SB.2.11-2");
        }
        var seq = Seq.no("");
        seq.endSession = current.root();
        yield seq;
      }
      // SB.2.13
      default -> current == null ? Seq.no("SB.2.13-1") : Seq.deliver(target);
    };
  }

  private static Seq handedOn(Step step) {
    if (step.deliverable) {
      return Seq.deliver(step.activity);
    }
    var seq = Seq.no(step.exception);
    seq.endSession = step.endSession;
    return seq;
  }

  /** SB.2.3. */
  private Step flow(Act activity, boolean forward, boolean considerChildren) {
    var candidate = treeTraversal(activity, forward, considerChildren, null);
    if (candidate.activity == null) {
      return candidate;
    }
    return activityTraversal(candidate.activity, candidate.forward, null);
  }

  /** SB.2.1. */
  private Step treeTraversal(
      Act asked, boolean askedForward, boolean considerChildren, Boolean previousForward) {
    var activity = asked;
    var forward = askedForward;
    var reversed = false;
    var step = new Step();
    if (previousForward != null && !previousForward && isLastOfParent(activity)) {
      forward = false;
      activity = activity.parent.available.get(0);
      reversed = true;
    }
    if (forward) {
      if (isLastOfTree(activity) && (activity.leaf() || !considerChildren)
          || activity.root() && !considerChildren) {
        terminateDescendentAttempts(root);
        step.endSession = true;
        return step;
      }
      if (activity.leaf() || !considerChildren) {
        if (isLastOfParent(activity)) {
          return treeTraversal(activity.parent, true, false, null);
        }
        var siblings = activity.parent.available;
        step.activity = siblings.get(siblings.indexOf(activity) + 1);
        step.forward = true;
        return step;
      }
      if (activity.available.isEmpty()) {
        step.exception = "SB.2.1-2";
        return step;
      }
      step.activity = activity.available.get(0);
      step.forward = true;
      return step;
    }
    if (activity.root()) {
      step.exception = "SB.2.1-3";
      return step;
    }
    if (activity.leaf() || !considerChildren) {
      if (!reversed && activity.parent.def.control().forwardOnly()) {
        step.exception = "SB.2.1-4";
        return step;
      }
      var siblings = activity.parent.available;
      var at = siblings.indexOf(activity);
      if (at <= 0) {
        return treeTraversal(activity.parent, false, false, null);
      }
      step.activity = siblings.get(at - 1);
      step.forward = false;
      return step;
    }
    if (activity.available.isEmpty()) {
      step.exception = "SB.2.1-2";
      return step;
    }
    if (activity.def.control().forwardOnly()) {
      step.activity = activity.available.get(0);
      step.forward = true;
    } else {
      step.activity = activity.available.get(activity.available.size() - 1);
      step.forward = false;
    }
    return step;
  }

  private static boolean isLastOfParent(Act activity) {
    if (activity.root()) {
      return false;
    }
    var siblings = activity.parent.available;
    return siblings.indexOf(activity) == siblings.size() - 1;
  }

  /** Whether nothing that is available comes after it, what is below it left aside. */
  private static boolean isLastOfTree(Act activity) {
    for (var at = activity; !at.root(); at = at.parent) {
      if (!isLastOfParent(at)) {
        return false;
      }
    }
    return true;
  }

  /** SB.2.2. */
  private Step activityTraversal(Act activity, boolean forward, Boolean previousForward) {
    var step = new Step();
    if (!activity.root() && !activity.parent.def.control().flow()) {
      step.exception = "SB.2.2-1";
      return step;
    }
    if (rulesCheck(activity, activity.def.before(), EnumSet.of(Rule.Action.SKIP)) != null) {
      var next = treeTraversal(activity, forward, false, previousForward);
      if (next.activity == null) {
        return next;
      }
      if (previousForward != null && !previousForward && !next.forward) {
        return activityTraversal(next.activity, next.forward, null);
      }
      return activityTraversal(next.activity, next.forward, previousForward);
    }
    if (checkActivity(activity)) {
      step.exception = "SB.2.2-2";
      return step;
    }
    if (!activity.leaf()) {
      var next = treeTraversal(activity, forward, true, null);
      if (next.activity == null) {
        return next;
      }
      if (!forward && next.forward) {
        return activityTraversal(next.activity, true, false);
      }
      return activityTraversal(next.activity, forward, null);
    }
    step.activity = activity;
    step.deliverable = true;
    return step;
  }

  /** SB.2.4: nothing, or an exception. */
  private String choiceActivityTraversal(Act activity, boolean forward) {
    if (forward) {
      var stops =
          rulesCheck(
              activity, activity.def.before(), EnumSet.of(Rule.Action.STOP_FORWARD_TRAVERSAL));
      return stops == null ? "" : "SB.2.4-1";
    }
    if (activity.root()) {
      return "SB.2.4-3";
    }
    return activity.parent.def.control().forwardOnly() ? "SB.2.4-2" : "";
  }

  /** SB.2.9. */
  private Seq choice(Act target) {
    for (var activity : pathFromRoot(target)) {
      if (!activity.root() && !activity.parent.available.contains(activity)) {
        return Seq.no("SB.2.9-2");
      }
      var hidden = EnumSet.of(Rule.Action.HIDDEN_FROM_CHOICE);
      if (rulesCheck(activity, activity.def.before(), hidden) != null) {
        return Seq.no("SB.2.9-3");
      }
    }
    if (!target.root() && !target.parent.def.control().choice()) {
      return Seq.no("SB.2.9-4");
    }
    var common = current == null ? root : common(current, target);
    if (current == target) {
      // not moving
    } else if (current != null && !target.root() && current.parent == target.parent) {
      var siblings = target.parent.available;
      var from = siblings.indexOf(current);
      var to = siblings.indexOf(target);
      var forward = from < to;
      // a current activity that is not offered any more stands before all that are
      for (var i = Math.max(from, 0); i != to; i += forward ? 1 : -1) {
        var refusal = choiceActivityTraversal(siblings.get(i), forward);
        if (!refusal.isEmpty()) {
          return Seq.no(refusal);
        }
      }
    } else if (current == null || current == common) {
      // reading: choosing the root before anything has begun starts it
      for (var activity : pathFromTo(common, target)) {
        if (activity != target) {
          var refusal = choiceActivityTraversal(activity, true);
          if (!refusal.isEmpty()) {
            return Seq.no(refusal);
          }
        }
        if (!activity.active
            && activity != common
            && activity.def.constraint().preventActivation()) {
          return Seq.no("SB.2.9-6");
        }
      }
    } else if (target == common) {
      for (var at = current; at != common; at = at.parent) {
        if (!at.def.control().choiceExit()) {
          return Seq.no("SB.2.9-7");
        }
      }
    } else {
      Act constrained = null;
      // reading: whoever chooses leaves the current activity in any case; what is around it counts
      for (var at = current.parent; at != common; at = at.parent) {
        if (!at.def.control().choiceExit()) {
          return Seq.no("SB.2.9-7");
        }
        if (constrained == null && at.def.constraint().constrainChoice()) {
          constrained = at;
        }
      }
      if (constrained != null) {
        var consider = choiceFlow(constrained, comesAfter(target, constrained));
        if (!pathFromRoot(target).contains(consider) && target != constrained) {
          return Seq.no("SB.2.9-8");
        }
      }
      var forward = comesAfter(target, current);
      for (var activity : pathFromTo(common, target)) {
        if (forward && activity != target) {
          var refusal = choiceActivityTraversal(activity, true);
          if (!refusal.isEmpty()) {
            return Seq.no(refusal);
          }
        }
        // reading: the target itself is tested, too
        if (!activity.active
            && activity != common
            && activity.def.constraint().preventActivation()) {
          return Seq.no("SB.2.9-6");
        }
      }
    }
    if (target.leaf()) {
      return Seq.deliver(target);
    }
    var step = flow(target, true, true);
    if (!step.deliverable) {
      terminateDescendentAttempts(common);
      endAttempt(common);
      current = target;
      return Seq.no("SB.2.9-9");
    }
    return Seq.deliver(step.activity);
  }

  /** SB.2.9.1 and SB.2.9.2. */
  private Act choiceFlow(Act activity, boolean forward) {
    var at = activity;
    while (!at.root()) {
      var siblings = at.parent.available;
      var next = siblings.indexOf(at) + (forward ? 1 : -1);
      if (next >= 0 && next < siblings.size()) {
        return siblings.get(next);
      }
      at = at.parent;
    }
    return activity;
  }

  // ---------------------------------------------------------------- DB

  /** DB.1.1. */
  private String deliveryRequest(Act activity) {
    if (!activity.leaf()) {
      return "DB.1.1-1";
    }
    for (var at : pathFromRoot(activity)) {
      if (checkActivity(at)) {
        return "DB.1.1-3";
      }
    }
    return "";
  }

  /** DB.2 and DB.2.1. */
  private String contentDeliveryEnvironment(Act activity) {
    if (current != null && current.active) {
      return "DB.2-1";
    }
    if (suspendedActivity != null && activity != suspendedActivity) {
      var common = common(activity, suspendedActivity);
      var at = suspendedActivity;
      while (true) {
        if (at.leaf()) {
          at.suspended = false;
        } else if (at.available.stream().noneMatch(child -> child.suspended)) {
          at.suspended = false;
        }
        if (at == common) {
          break;
        }
        at = at.parent;
      }
      suspendedActivity = null;
    }
    terminateDescendentAttempts(activity);
    for (var at : pathFromRoot(activity)) {
      if (!at.active) {
        // reading: being suspended is no tracking information; who tracks nothing is resumed, too
        if (at.suspended) {
          at.suspended = false;
        } else if (at.def.delivery().tracked()) {
          at.attempts++;
          at.completion = null;
          at.amount = null;
          at.objectives.clear();
          at.spokeOfObjective = false;
          at.spokeOfProgress = false;
          at.objectivesRecorded = at.now();
          at.progressRecorded = at.now();
        }
        at.active = true;
      }
    }
    current = activity;
    suspendedActivity = null;
    return "";
  }

  // ---------------------------------------------------------------- UP

  /** UP.5 with UP.1. */
  private boolean checkActivity(Act activity) {
    if (rulesCheck(activity, activity.def.before(), EnumSet.of(Rule.Action.DISABLED)) != null) {
      return true;
    }
    if (!activity.def.delivery().tracked() || activity.active || activity.suspended) {
      return false;
    }
    return activity.def.attemptLimit() > 0 && activity.attempts >= activity.def.attemptLimit();
  }

  /** UP.2. */
  private Rule.Action rulesCheck(Act activity, List<Rule> rules, Set<Rule.Action> actions) {
    for (var rule : rules) {
      if (actions.contains(rule.action())) {
        var answer = evaluate(activity, rule.conditions(), false);
        if (answer != null && answer) {
          return rule.action();
        }
      }
    }
    return null;
  }

  /** UP.2.1 and RB.1.4.1. */
  private Boolean evaluate(Act activity, Conditions conditions, boolean forRollup) {
    var bag = new ArrayList<String>();
    for (var condition : conditions.list()) {
      var answer = answer(activity, condition, forRollup);
      if (answer != null && condition.negated()) {
        answer = !answer;
      }
      bag.add(String.valueOf(answer));
    }
    if (bag.isEmpty()) {
      return null;
    }
    if (conditions.all()) {
      return bag.contains("false") ? (Boolean) false : bag.contains("null") ? null : (Boolean) true;
    }
    return bag.contains("true") ? (Boolean) true : bag.contains("null") ? null : (Boolean) false;
  }

  private Boolean answer(Act activity, Condition condition, boolean forRollup) {
    Objective objective = null;
    for (var one : activity.def.objectives()) {
      var wanted =
          condition.objective().isEmpty() ? one.primary() : one.id().equals(condition.objective());
      if (objective == null && wanted) {
        objective = one;
      }
    }
    Boolean satisfied = null;
    Double measure = null;
    Boolean completed = null;
    // reading: an activity that is not tracked knows nothing
    if (activity.def.delivery().tracked()) {
      if (objective != null) {
        satisfied =
            forRollup ? rolledUpSatisfied(activity, objective) : satisfied(activity, objective);
        measure =
            forRollup
                ? rolledUpMeasure(activity, objective)
                : known(activity, objective, Aspect.MEASURE);
      }
      completed = forRollup && progressIsOld(activity) ? null : completed(activity);
    }
    return switch (condition.kind()) {
      case SATISFIED -> satisfied;
      case OBJECTIVE_STATUS_KNOWN -> satisfied != null;
      case OBJECTIVE_MEASURE_KNOWN -> measure != null;
      case OBJECTIVE_MEASURE_GREATER_THAN ->
          measure == null ? null : (Boolean) (measure > condition.threshold());
      case OBJECTIVE_MEASURE_LESS_THAN ->
          measure == null ? null : (Boolean) (measure < condition.threshold());
      case COMPLETED -> completed;
      case ACTIVITY_PROGRESS_KNOWN -> activity.attempts > 0 && completed != null;
      case ATTEMPTED -> activity.attempts > 0;
      case ATTEMPT_LIMIT_EXCEEDED ->
          activity.def.attemptLimit() > 0 && activity.attempts >= activity.def.attemptLimit();
      case TIME_LIMIT_EXCEEDED, OUTSIDE_AVAILABLE_TIME_RANGE -> false;
      case ALWAYS -> true;
    };
  }

  /** UP.3. */
  private void terminateDescendentAttempts(Act activity) {
    if (current == null) {
      return;
    }
    var common = common(current, activity);
    var path = new ArrayList<Act>();
    for (var at = current; at != common; at = at.parent) {
      if (at != current) {
        path.add(at);
      }
    }
    path.forEach(this::endAttempt);
  }

  /** UP.4. */
  private void endAttempt(Act activity) {
    if (activity.leaf()) {
      if (activity.def.delivery().tracked()) {
        if (!activity.suspended) {
          var controls = activity.def.delivery();
          var primary = activity.def.objectives().get(0);
          if (!controls.completionByContent()
              && !activity.spokeOfProgress
              && completed(activity) == null) {
            forgetOldProgress(activity);
            activity.completion = true;
          }
          if (!controls.objectiveByContent()
              && !activity.spokeOfObjective
              && satisfied(activity, primary) == null) {
            put(activity, primary, Aspect.SATISFIED, 1.0);
          }
        }
      }
    } else {
      activity.suspended = activity.available.stream().anyMatch(child -> child.suspended);
    }
    var satisfiedWhileActive = satisfied(activity, activity.def.objectives().get(0));
    activity.active = false;
    activity.decided |=
        !java.util.Objects.equals(
            satisfiedWhileActive, satisfied(activity, activity.def.objectives().get(0)));
    if (activity.leaf() && activity.def.delivery().tracked()) {
      activity.def.objectives().forEach(one -> writeMaps(activity, one));
    }
    overallRollup(activity);
    arrange(activity);
  }

  // ---------------------------------------------------------------- tracking (SN 4.2)

  /** What content has said. */
  void record(int number, Results results) {
    var activity = all.get(number);
    activity.suspended = results.suspended();
    if (!activity.def.delivery().tracked()) {
      return;
    }
    var primary = activity.def.objectives().get(0).id();
    activity.spokeOfObjective =
        results.retracted().getOrDefault(primary, Set.of()).contains(Aspect.SATISFIED);
    activity.spokeOfProgress = results.spokeOfProgress();
    forgetOldProgress(activity);
    activity.completion = results.completed();
    activity.amount = results.progress();
    for (var objective : activity.def.objectives()) {
      var said = results.objectives().get(objective.id());
      if (said != null) {
        forgetOldObjectives(activity);
        var values = new EnumMap<Aspect, Double>(Aspect.class);
        values.putAll(said.values());
        activity.objectives.put(objective.id(), values);
      }
      for (var aspect : results.retracted().getOrDefault(objective.id(), Set.of())) {
        for (var map : objective.maps()) {
          if (map.writes().contains(aspect) && globals.containsKey(map.target())) {
            globals.get(map.target()).remove(aspect);
          }
        }
      }
    }
  }

  private static Map<Aspect, Double> local(Act activity, Objective objective) {
    return activity.objectives.getOrDefault(objective.id(), Map.of());
  }

  private void put(Act activity, Objective objective, Aspect aspect, Double value) {
    forgetOldObjectives(activity);
    var values =
        activity.objectives.computeIfAbsent(
            objective.id(), id -> new EnumMap<Aspect, Double>(Aspect.class));
    if (value == null) {
      values.remove(aspect);
    } else {
      values.put(aspect, value);
    }
  }

  private static void forgetOldObjectives(Act activity) {
    if (objectivesAreOld(activity)) {
      activity.objectives.clear();
    }
    activity.objectivesRecorded = activity.now();
  }

  private static void forgetOldProgress(Act activity) {
    if (progressIsOld(activity)) {
      activity.completion = null;
      activity.amount = null;
    }
    activity.progressRecorded = activity.now();
  }

  private static boolean objectivesAreOld(Act activity) {
    var level = 0;
    for (var up = activity.parent; up != null; up = up.parent) {
      if (!up.def.control().currentObjectives()) {
        return false;
      }
      var then =
          level < activity.objectivesRecorded.size() ? activity.objectivesRecorded.get(level) : 0;
      if (then != up.attempts) {
        return true;
      }
      level++;
    }
    return false;
  }

  private static boolean progressIsOld(Act activity) {
    var level = 0;
    for (var up = activity.parent; up != null; up = up.parent) {
      if (!up.def.control().currentProgress()) {
        return false;
      }
      var then =
          level < activity.progressRecorded.size() ? activity.progressRecorded.get(level) : 0;
      if (then != up.attempts) {
        return true;
      }
      level++;
    }
    return false;
  }

  private Double read(Objective objective, Aspect aspect) {
    for (var map : objective.maps()) {
      if (map.reads().contains(aspect) && globals.containsKey(map.target())) {
        var value = globals.get(map.target()).get(aspect);
        if (value != null) {
          return value;
        }
      }
    }
    return null;
  }

  private Double known(Act activity, Objective objective, Aspect aspect) {
    var read = read(objective, aspect);
    if (read != null) {
      return read;
    }
    // reading: a shared objective that exists decides on status and measure, known or not
    if (aspect == Aspect.SATISFIED || aspect == Aspect.MEASURE) {
      for (var map : objective.maps()) {
        if (map.reads().contains(aspect) && globals.containsKey(map.target())) {
          return null;
        }
      }
    }
    return local(activity, objective).get(aspect);
  }

  /** RB.1.2 a, or what is known. */
  private Boolean satisfied(Act activity, Objective objective) {
    if (objective.satisfiedByMeasure()) {
      var measure = known(activity, objective, Aspect.MEASURE);
      if (measure == null) {
        return null;
      }
      if (!activity.active || activity.def.contribution().measureWhileActive()) {
        return measure >= objective.minimumMeasure();
      }
      return null;
    }
    var value = known(activity, objective, Aspect.SATISFIED);
    return value == null ? null : (Boolean) (value == 1.0);
  }

  private Boolean rolledUpSatisfied(Act activity, Objective objective) {
    if (!objectivesAreOld(activity)) {
      return satisfied(activity, objective);
    }
    var aspect = objective.satisfiedByMeasure() ? Aspect.MEASURE : Aspect.SATISFIED;
    return read(objective, aspect) == null ? null : satisfied(activity, objective);
  }

  private Double rolledUpMeasure(Act activity, Objective objective) {
    return objectivesAreOld(activity)
        ? read(objective, Aspect.MEASURE)
        : known(activity, objective, Aspect.MEASURE);
  }

  /** RB.1.3 a, or what was said. */
  private static Boolean completed(Act activity) {
    if (activity.def.threshold().byMeasure()) {
      return activity.amount == null
          ? null
          : (Boolean) (activity.amount >= activity.def.threshold().minimum());
    }
    return activity.completion;
  }

  private void writeMaps(Act activity, Objective objective) {
    for (var map : objective.maps()) {
      for (var aspect : map.writes()) {
        var value = local(activity, objective).get(aspect);
        if (aspect == Aspect.SATISFIED && objective.satisfiedByMeasure()) {
          var satisfied =
              local(activity, objective).get(Aspect.MEASURE) == null
                  ? null
                  : satisfied(activity, objective);
          value = satisfied == null ? null : satisfied ? (Double) 1.0 : (Double) 0.0;
        }
        if (value != null) {
          globals
              .computeIfAbsent(map.target(), id -> new EnumMap<Aspect, Double>(Aspect.class))
              .put(aspect, value);
          written.add(map.target());
        }
      }
    }
  }

  // ---------------------------------------------------------------- the tree

  private static List<Act> pathFromRoot(Act activity) {
    var path = new ArrayList<Act>();
    for (var at = activity; at != null; at = at.parent) {
      path.add(0, at);
    }
    return path;
  }

  /** Both included. */
  private static List<Act> pathFromTo(Act ancestor, Act activity) {
    var path = pathFromRoot(activity);
    return path.subList(path.indexOf(ancestor), path.size());
  }

  private static Act common(Act one, Act other) {
    var path = pathFromRoot(one);
    Act common = null;
    for (var at : pathFromRoot(other)) {
      if (path.contains(at)) {
        common = at;
      }
    }
    return common;
  }

  /** Whether one activity comes after another in preorder. */
  private static boolean comesAfter(Act activity, Act other) {
    var common = common(activity, other);
    var one = pathFromTo(common, activity);
    var two = pathFromTo(common, other);
    if (two.size() == 1) {
      return one.size() > 1;
    }
    if (one.size() == 1) {
      return false;
    }
    var order = common.available;
    if (!order.contains(one.get(1)) || !order.contains(two.get(1))) {
      order = common.children;
    }
    return order.indexOf(one.get(1)) > order.indexOf(two.get(1));
  }

  // ---------------------------------------------------------------- what can be seen of it

  /** Everything that the engine tells, too. */
  String told() {
    var text = new StringBuilder();
    for (var act : all) {
      text.append(act.number)
          .append(act.active ? " active" : "")
          .append(act.suspended ? " suspended" : "")
          .append(" attempts ")
          .append(act.attempts)
          .append(" completed ")
          .append(completed(act))
          .append(" progress ")
          .append(act.amount)
          .append(" offers ")
          .append(act.available.stream().map(one -> one.number).toList());
      for (var objective : act.def.objectives()) {
        var seen = new EnumMap<Aspect, Double>(Aspect.class);
        for (var aspect : Aspect.values()) {
          var value = known(act, objective, aspect);
          if (value != null) {
            seen.put(aspect, value);
          }
        }
        seen.remove(Aspect.SATISFIED);
        text.append(" [")
            .append(objective.id())
            .append(' ')
            .append(satisfied(act, objective))
            .append(' ')
            .append(seen)
            .append(']');
      }
      text.append('\n');
    }
    text.append("current ").append(current == null ? -1 : current.number);
    text.append(" suspended ").append(suspendedActivity == null ? -1 : suspendedActivity.number);
    var known = new TreeMap<>(globals);
    known.values().removeIf(Map::isEmpty);
    text.append(" shared ").append(known).append(" seed ").append(seed);
    return text.toString();
  }
}
