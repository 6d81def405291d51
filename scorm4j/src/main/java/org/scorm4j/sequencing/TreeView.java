package org.scorm4j.sequencing;

/** What can be read off a tree's state, without changing it. Not thread-safe; make one per look. */
public final class TreeView {
  private final ActivityTree tree;
  private final Tracking tracking;
  private final RuleCheck rules;

  /** A look at this state. */
  public TreeView(ActivityTree tree, TreeState state) {
    this.tree = tree;
    tracking = new Tracking(tree, state);
    rules = new RuleCheck(tracking);
  }

  /** What content is told of an objective: what its activity knows, or reads from a shared one. */
  public ObjectiveState seen(int activity, Objective objective) {
    return tracking.seen(activity, objective);
  }

  /** Whether an activity is completed; null while unknown. */
  public Boolean completed(int activity) {
    return tracking.completed(activity);
  }

  /** Whether an activity's own objective is satisfied; null while unknown. */
  public Boolean satisfied(int activity) {
    return tracking.satisfied(activity, tree.sequencing(activity).primary());
  }

  /**
   * Whether choosing it is out of the question, so that tables of contents leave it out: it, or
   * what it is in, was not selected or is hidden from choice.
   */
  public boolean isHidden(int activity) {
    for (var at : tree.pathDown(activity)) {
      var before = tree.sequencing(at).before();
      var offered = at == 0 || tracking.available(tree.parent(at)).contains(at);
      if (!offered || rules.check(at, before, Rule.Action.HIDDEN_FROM_CHOICE).isPresent()) {
        return true;
      }
    }
    return false;
  }
}
