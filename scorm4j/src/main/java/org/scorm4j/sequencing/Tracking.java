package org.scorm4j.sequencing;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.SplittableRandom;

/**
 * A tree's state while one request is worked on: a private copy that the processes change (SN 4.2,
 * 4.3). Nothing of it is visible before {@link #state()} is taken.
 */
final class Tracking {
  /** Nothing, where an activity is meant. */
  static final int NONE = -1;

  private final ActivityTree tree;
  private final Mark[] marks;
  private final SharedObjectives shared;
  private int current;
  private int suspendedActivity;
  private long seed;

  Tracking(ActivityTree tree, TreeState state) {
    if (state.activities().size() != tree.size()) {
      throw new IllegalArgumentException("The state is of another tree");
    }
    this.tree = tree;
    marks = state.activities().stream().map(Mark::new).toArray(Mark[]::new);
    shared = new SharedObjectives(state.shared());
    current = state.current();
    suspendedActivity = state.suspended();
    seed = state.seed();
  }

  TreeState state() {
    var activities = Arrays.stream(marks).map(Mark::state).toList();
    return new TreeState(activities, shared.states(), current, suspendedActivity, seed);
  }

  SharedObjectives shared() {
    return shared;
  }

  ActivityTree tree() {
    return tree;
  }

  int current() {
    return current;
  }

  void setCurrent(int activity) {
    current = activity;
  }

  int suspendedActivity() {
    return suspendedActivity;
  }

  void setSuspendedActivity(int activity) {
    suspendedActivity = activity;
  }

  boolean isActive(int activity) {
    return marks[activity].active;
  }

  void setActive(int activity, boolean active) {
    marks[activity].active = active;
  }

  boolean isSuspended(int activity) {
    return marks[activity].suspended;
  }

  void setSuspended(int activity, boolean suspended) {
    marks[activity].suspended = suspended;
  }

  boolean isTracked(int activity) {
    return tree.sequencing(activity).delivery().tracked();
  }

  int attempts(int activity) {
    return marks[activity].attempts;
  }

  /** The children that are offered, in their order (Available Children, AM.1.1). */
  List<Integer> available(int activity) {
    return marks[activity].available;
  }

  void setAvailable(int activity, List<Integer> children) {
    marks[activity].available = List.copyOf(children);
  }

  boolean wasSelected(int activity) {
    return marks[activity].selected;
  }

  void setSelected(int activity) {
    marks[activity].selected = true;
  }

  /** A random source for one decision; the next call gives another one. */
  SplittableRandom random() {
    var random = new SplittableRandom(seed);
    seed = random.nextLong();
    return random;
  }

  /**
   * Whether it is completed; null while unknown. A completion threshold decides alone where there
   * is one (4th Ed., SN 3.14).
   */
  Boolean completed(int activity) {
    var mark = marks[activity];
    var threshold = tree.sequencing(activity).threshold();
    if (threshold.byMeasure()) {
      return mark.progress == null ? null : mark.progress >= threshold.minimum();
    }
    return mark.completed;
  }

  void setCompleted(int activity, Boolean completed) {
    forgetStaleProgress(activity);
    marks[activity].completed = completed;
  }

  private void forgetStaleProgress(int activity) {
    var mark = marks[activity];
    if (mark.staleProgress) {
      mark.completed = null;
      mark.progress = null;
      mark.staleProgress = false;
    }
  }

  /** How much is done (Attempt Completion Amount); null while unknown. */
  Double progress(int activity) {
    return marks[activity].progress;
  }

  /** Whether its completion was recorded in an attempt on its parent that is over. */
  boolean isProgressStale(int activity) {
    return marks[activity].staleProgress;
  }

  /** Whether its objectives were recorded in an attempt on its parent that is over. */
  boolean areObjectivesStale(int activity) {
    return marks[activity].staleObjectives;
  }

  void setProgress(int activity, Double progress) {
    forgetStaleProgress(activity);
    marks[activity].progress = progress;
  }

  /**
   * Whether an objective is satisfied; null while unknown. Its measure decides where the manifest
   * says so (RB.1.2 a); else what it reads from a shared one, else what the activity knows.
   */
  Boolean satisfied(int activity, Objective objective) {
    if (objective.satisfiedByMeasure()) {
      var measure = known(activity, objective, Aspect.MEASURE);
      var wait = isActive(activity) && !contribution(activity).measureWhileActive();
      return measure == null || wait ? null : measure >= objective.minimumMeasure();
    }
    var satisfied = known(activity, objective, Aspect.SATISFIED);
    return satisfied == null ? null : satisfied != 0;
  }

  private Contribution contribution(int activity) {
    return tree.sequencing(activity).contribution();
  }

  /**
   * What is known: by a shared objective that it reads, else by the activity itself (SN 3.10.2);
   * null when nothing is.
   */
  Double known(int activity, Objective objective, Aspect aspect) {
    var read = shared.read(objective, aspect);
    if (read != null || shared.decides(objective, aspect)) {
      return read;
    }
    var own = local(activity, objective).get(aspect);
    return own.isEmpty() ? null : (Double) own.getAsDouble();
  }

  boolean hasSpokenOfObjective(int activity) {
    return marks[activity].spokeOfObjective;
  }

  boolean hasSpokenOfProgress(int activity) {
    return marks[activity].spokeOfProgress;
  }

  void setSpoken(int activity, boolean ofObjective, boolean ofProgress) {
    marks[activity].spokeOfObjective = ofObjective;
    marks[activity].spokeOfProgress = ofProgress;
  }

  /** What the activity itself knows of an objective, of whichever attempt. */
  ObjectiveState local(int activity, Objective objective) {
    return marks[activity].objectives.getOrDefault(objective.id(), ObjectiveState.UNKNOWN);
  }

  /** What the activity knows from now on. */
  void setLocal(int activity, Objective objective, ObjectiveState state) {
    forgetStaleObjectives(activity);
    marks[activity].objectives.put(objective.id(), state);
  }

  private void forgetStaleObjectives(int activity) {
    var mark = marks[activity];
    if (mark.staleObjectives) {
      mark.objectives.clear();
      mark.staleObjectives = false;
    }
  }

  void set(int activity, Objective objective, Aspect aspect, Double value) {
    forgetStaleObjectives(activity);
    setLocal(activity, objective, local(activity, objective).with(aspect, value));
  }

  /** What has become known of the objective is written to the shared ones (SN 3.10.2). */
  void publish(int activity, Objective objective) {
    for (var map : objective.maps()) {
      for (var aspect : map.writes()) {
        var value = published(activity, objective, aspect);
        if (value != null) {
          shared.write(map.target(), aspect, value);
        }
      }
    }
  }

  private Double published(int activity, Objective objective, Aspect aspect) {
    if (aspect == Aspect.SATISFIED && objective.satisfiedByMeasure()) {
      var measured = local(activity, objective).get(Aspect.MEASURE).isPresent();
      var satisfied = measured ? satisfied(activity, objective) : null;
      return satisfied == null ? null : satisfied ? 1.0 : 0.0;
    }
    var value = local(activity, objective).get(aspect);
    return value.isPresent() ? value.getAsDouble() : null;
  }

  /** A new attempt begins: one more, and nothing is known in it yet (DB.2, 5.1.1.2). */
  void beginAttempt(int activity) {
    var mark = marks[activity];
    mark.attempts++;
    mark.completed = null;
    mark.progress = null;
    mark.objectives.clear();
    mark.staleObjectives = false;
    mark.staleProgress = false;
    mark.spokeOfObjective = false;
    mark.spokeOfProgress = false;
    outdateChildren(activity);
  }

  /** What children know is of an earlier attempt on their parent from now on (SN 3.2.5, 3.2.6). */
  private void outdateChildren(int activity) {
    var control = tree.sequencing(activity).control();
    for (var child : tree.children(activity)) {
      outdate(child, control.currentObjectives(), control.currentProgress());
    }
  }

  private void outdate(int activity, boolean objectives, boolean progress) {
    marks[activity].staleObjectives |= objectives;
    marks[activity].staleProgress |= progress;
    var control = tree.sequencing(activity).control();
    for (var child : tree.children(activity)) {
      outdate(
          child, objectives && control.currentObjectives(), progress && control.currentProgress());
    }
  }

  /** Whether one activity comes after another, in the order in which they are offered. */
  boolean isAfter(int activity, int other) {
    var ancestor = tree.commonAncestor(activity, other);
    if (ancestor == other || ancestor == activity) {
      return ancestor == other && activity != other;
    }
    var branches = List.of(below(ancestor, activity), below(ancestor, other));
    var offered = available(ancestor);
    var order = offered.containsAll(branches) ? offered : tree.children(ancestor);
    return order.indexOf(branches.get(0)) > order.indexOf(branches.get(1));
  }

  private int below(int ancestor, int activity) {
    var at = activity;
    while (tree.parent(at) != ancestor) {
      at = tree.parent(at);
    }
    return at;
  }

  /** All aspects of an objective as content is told them: known here or read. */
  ObjectiveState seen(int activity, Objective objective) {
    var seen = new EnumMap<Aspect, Double>(Aspect.class);
    for (var aspect : Aspect.values()) {
      var value = known(activity, objective, aspect);
      if (value != null) {
        seen.put(aspect, value);
      }
    }
    var satisfied = satisfied(activity, objective);
    if (satisfied == null) {
      seen.remove(Aspect.SATISFIED);
    } else {
      seen.put(Aspect.SATISFIED, satisfied ? 1.0 : 0.0);
    }
    return ObjectiveState.of(seen);
  }
}
