package org.scorm4j.sequencing;

/** All processes over one working copy of a state, put together. */
final class Processes {
  private final Tracking tracking;
  private final RollupBehavior rollup;
  private final SelectionBehavior selection;
  private final UtilityProcesses utility;
  private final NavigationBehavior navigation;
  private final TerminationBehavior termination;
  private final SequencingBehavior sequencing;
  private final DeliveryBehavior delivery;

  Processes(ActivityTree tree, TreeState state) {
    tracking = new Tracking(tree, state);
    var rules = new RuleCheck(tracking);
    rollup = new RollupBehavior(tracking, rules);
    selection = new SelectionBehavior(tracking);
    utility = new UtilityProcesses(tracking, rules, rollup, selection);
    navigation = new NavigationBehavior(tracking);
    termination = new TerminationBehavior(tracking, rules, rollup, utility);
    var flow = new FlowBehavior(tracking, rules, utility);
    sequencing =
        new SequencingBehavior(tracking, flow, new ChoiceBehavior(tracking, rules, utility, flow));
    delivery = new DeliveryBehavior(tracking, utility);
  }

  Tracking tracking() {
    return tracking;
  }

  RollupBehavior rollup() {
    return rollup;
  }

  SelectionBehavior selection() {
    return selection;
  }

  UtilityProcesses utility() {
    return utility;
  }

  NavigationBehavior navigation() {
    return navigation;
  }

  TerminationBehavior termination() {
    return termination;
  }

  SequencingBehavior sequencing() {
    return sequencing;
  }

  DeliveryBehavior delivery() {
    return delivery;
  }
}
