package org.scorm4j.sequencing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** An activity as a test writes it down: the standard's defaults, and what is different. */
final class Plan {
  private final String id;
  private final List<Plan> children;
  private ControlMode control = ControlMode.STANDARD;
  private ConstrainedChoice constraint = ConstrainedChoice.NONE;
  private final List<Rule> before = new ArrayList<>();
  private final List<Rule> after = new ArrayList<>();
  private final List<Rule> exit = new ArrayList<>();
  private int limit;
  private final List<RollupRule> rollup = new ArrayList<>();
  private Contribution contribution = Contribution.STANDARD;
  private final List<Objective> objectives = new ArrayList<>();
  private Choosing choosing = Choosing.ALL;
  private DeliveryControls delivery = DeliveryControls.STANDARD;
  private CompletionThreshold threshold = CompletionThreshold.NONE;

  private Plan(String id, List<Plan> children) {
    this.id = id;
    this.children = children;
  }

  /** A leaf, or a cluster that may be chosen from and does not flow. */
  static Plan of(String id, Plan... children) {
    return new Plan(id, List.of(children));
  }

  /** A cluster that flows and may be chosen from. */
  static Plan flowing(String id, Plan... children) {
    return of(id, children).control(true, true, true, false);
  }

  Plan control(boolean choice, boolean choiceExit, boolean flow, boolean forwardOnly) {
    control =
        new ControlMode(
            choice,
            choiceExit,
            flow,
            forwardOnly,
            control.currentObjectives(),
            control.currentProgress());
    return this;
  }

  Plan noChoice() {
    return control(false, control.choiceExit(), control.flow(), control.forwardOnly());
  }

  Plan noChoiceExit() {
    return control(control.choice(), false, control.flow(), control.forwardOnly());
  }

  Plan forwardOnly() {
    return control(control.choice(), control.choiceExit(), control.flow(), true);
  }

  /** What earlier attempts on it have left counts, too. */
  Plan remembering(boolean objectives, boolean progress) {
    control =
        new ControlMode(
            control.choice(),
            control.choiceExit(),
            control.flow(),
            control.forwardOnly(),
            !objectives,
            !progress);
    return this;
  }

  Plan constrainChoice() {
    constraint = new ConstrainedChoice(true, constraint.preventActivation());
    return this;
  }

  Plan preventActivation() {
    constraint = new ConstrainedChoice(constraint.constrainChoice(), true);
    return this;
  }

  Plan before(Rule.Action action, Condition... when) {
    before.add(new Rule(new Conditions(true, List.of(when)), action));
    return this;
  }

  Plan after(Rule.Action action, Condition... when) {
    after.add(new Rule(new Conditions(true, List.of(when)), action));
    return this;
  }

  Plan exit(Condition... when) {
    exit.add(new Rule(new Conditions(true, List.of(when)), Rule.Action.EXIT));
    return this;
  }

  Plan limit(int attempts) {
    limit = attempts;
    return this;
  }

  Plan rollup(
      RollupRule.Action action, RollupRule.ChildSet set, double minimum, Condition... conditions) {
    rollup.add(new RollupRule(set, minimum, new Conditions(false, List.of(conditions)), action));
    return this;
  }

  Plan rollupOfAll(
      RollupRule.Action action, RollupRule.ChildSet set, double minimum, Condition... conditions) {
    rollup.add(new RollupRule(set, minimum, new Conditions(true, List.of(conditions)), action));
    return this;
  }

  Plan contributing(boolean objective, boolean progress) {
    contribution =
        new Contribution(
            objective,
            progress,
            contribution.measureWeight(),
            contribution.required(),
            contribution.measureWhileActive());
    return this;
  }

  Plan weight(double weight) {
    contribution =
        new Contribution(
            contribution.objective(),
            contribution.progress(),
            weight,
            contribution.required(),
            contribution.measureWhileActive());
    return this;
  }

  Plan required(RollupRule.Action action, Contribution.Required when) {
    var required = new EnumMap<RollupRule.Action, Contribution.Required>(RollupRule.Action.class);
    required.putAll(contribution.required());
    required.put(action, when);
    contribution =
        new Contribution(
            contribution.objective(),
            contribution.progress(),
            contribution.measureWeight(),
            required,
            contribution.measureWhileActive());
    return this;
  }

  Plan measureOnlyWhenOver() {
    contribution =
        new Contribution(
            contribution.objective(),
            contribution.progress(),
            contribution.measureWeight(),
            contribution.required(),
            false);
    return this;
  }

  Plan primary(Objective.Sharing... maps) {
    objectives.add(0, new Objective("primary", true, false, 1, List.of(maps)));
    return this;
  }

  Plan measured(double minimum, Objective.Sharing... maps) {
    objectives.add(0, new Objective("primary", true, true, minimum, List.of(maps)));
    return this;
  }

  Plan objective(String objective, Objective.Sharing... maps) {
    objectives.add(new Objective(objective, false, false, 1, List.of(maps)));
    return this;
  }

  Plan choosing(Choosing.Timing selection, int count, Choosing.Timing randomization) {
    choosing = new Choosing(selection, count, randomization, true);
    return this;
  }

  Plan choosing(Choosing other) {
    choosing = other;
    return this;
  }

  Plan untracked() {
    delivery = new DeliveryControls(false, false, false);
    return this;
  }

  /** Content alone says whether it is completed and satisfied. */
  Plan byContent() {
    delivery = new DeliveryControls(true, true, true);
    return this;
  }

  Plan threshold(boolean byMeasure, double minimum, double weight) {
    threshold = new CompletionThreshold(byMeasure, minimum, weight);
    return this;
  }

  static Objective.Sharing reading(String target, Aspect... aspects) {
    return new Objective.Sharing(target, Set.of(aspects), Set.of());
  }

  static Objective.Sharing writing(String target, Aspect... aspects) {
    return new Objective.Sharing(target, Set.of(), Set.of(aspects));
  }

  static Condition when(Condition.Kind kind) {
    return new Condition(kind, false, "", 0);
  }

  static Condition whenNot(Condition.Kind kind) {
    return new Condition(kind, true, "", 0);
  }

  static Condition always() {
    return when(Condition.Kind.ALWAYS);
  }

  ActivityTree tree() {
    var nodes = new ArrayList<ActivityTree.Node>();
    add(nodes, -1);
    return new ActivityTree(nodes);
  }

  private void add(List<ActivityTree.Node> nodes, int parent) {
    var number = nodes.size();
    nodes.add(new ActivityTree.Node(id, parent, sequencing()));
    children.forEach(child -> child.add(nodes, number));
  }

  private Sequencing sequencing() {
    var all = new ArrayList<>(objectives);
    if (all.isEmpty() || !all.get(0).primary()) {
      all.add(0, Objective.UNNAMED);
    }
    return new Sequencing(
        control,
        constraint,
        before,
        after,
        exit,
        limit,
        rollup,
        contribution,
        all,
        choosing,
        delivery,
        threshold,
        Set.of(),
        "",
        List.of());
  }

  /** A learner who has not begun yet. */
  Walk walk() {
    return walk(Map.of());
  }

  Walk walk(Map<String, ObjectiveState> shared) {
    return new Walk(tree(), shared);
  }
}
