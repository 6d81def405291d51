package org.scorm4j.runtime;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Collectors;
import org.scorm4j.cmi.CmiData;
import org.scorm4j.cmi.DataModel;
import org.scorm4j.cmi.DataModel2004;
import org.scorm4j.cmi.Rules;
import org.scorm4j.cmi.SharedData;
import org.scorm4j.cmi.TimeInterval;
import org.scorm4j.sequencing.ActivityTree;
import org.scorm4j.sequencing.Aspect;
import org.scorm4j.sequencing.NavigationRequest;
import org.scorm4j.sequencing.NavigationRequest.Kind;
import org.scorm4j.sequencing.Sequencer;
import org.scorm4j.sequencing.Sequencing;
import org.scorm4j.sequencing.Store;
import org.scorm4j.sequencing.TreeState;
import org.scorm4j.sequencing.TreeView;

/** What learners and content see of a SCORM 2004 attempt. */
final class View2004 {
  private static final DataModel2004 STANDARD = new DataModel2004(Rules.STANDARD);
  private static final DataModel2004 TOLERANT = new DataModel2004(Rules.TOLERANT);

  private final CourseStructure structure;
  private final ActivityTree tree;
  private final State2004 state;

  View2004(CourseStructure structure, State2004 state) {
    this.structure = structure;
    this.tree = structure.tree();
    this.state = state;
  }

  /** The data model as that activity may use it. */
  DataModel model(Activity activity) {
    var sequencing = tree.sequencing(structure.position(activity.id()));
    var model = state.options().rules() == Rules.TOLERANT ? TOLERANT : STANDARD;
    return sequencing.stores().isEmpty() ? model : model.with(rights(sequencing.stores()));
  }

  private static SharedData rights(List<Store> stores) {
    return new SharedData(
        stores.stream().filter(Store::readable).map(Store::id).collect(Collectors.toSet()),
        stores.stream().filter(Store::writable).map(Store::id).collect(Collectors.toSet()));
  }

  /** How the tree would stand if the content on the screen ended now. */
  private TreeState asIfEnded() {
    var lesson = state.lesson(state.shown());
    return lesson.running() ? Recording2004.recorded(structure, state).tree() : state.tree();
  }

  private boolean succeeds(TreeState at, NavigationRequest request) {
    var outcome = Sequencer.navigate(tree, at, request);
    return outcome.delivers() || outcome.ended();
  }

  List<ContentsEntry> contents() {
    var at = asIfEnded();
    var view = new TreeView(tree, at);
    var rolledUp = rolledUp(at);
    var entries = new ArrayList<ContentsEntry>(tree.size());
    for (var i = 0; i < tree.size(); i++) {
      var activity = structure.activities().get(i);
      var hidden = view.isHidden(i);
      entries.add(
          new ContentsEntry(
              activity.id(),
              activity.title(),
              activity.depth(),
              activity.isLaunchable(),
              activity.visible() && !hidden,
              !hidden && isSelectable(at, activity),
              activity.id().equals(state.shown()),
              status(rolledUp, at, i)));
    }
    return entries;
  }

  private boolean isSelectable(TreeState at, Activity activity) {
    var open = activity.id().equals(state.shown()) && state.lesson(activity.id()).running();
    return !open && !state.ended() && succeeds(at, NavigationRequest.choice(activity.id()));
  }

  private TreeView rolledUp(TreeState at) {
    return new TreeView(tree, at.current() >= 0 ? Sequencer.rolledUp(tree, at, at.current()) : at);
  }

  private Status status(TreeView view, TreeState at, int activity) {
    var completed = view.completed(activity);
    var satisfied = view.satisfied(activity);
    var completion =
        Boolean.TRUE.equals(completed)
            ? Completion.COMPLETED
            : at.activities().get(activity).attempts() > 0
                ? Completion.INCOMPLETE
                : Completion.NOT_ATTEMPTED;
    var success = satisfied == null ? Success.UNKNOWN : satisfied ? Success.PASSED : Success.FAILED;
    return new Status(completion, success);
  }

  Optional<Delivery> delivery(Learner learner) {
    return structure.activity(state.shown()).map(activity -> delivery(activity, learner));
  }

  Optional<CmiData> data(Learner learner) {
    return structure
        .activity(state.shown())
        .map(one -> CmiData.of(model(one), seen(one, state.lesson(one.id()), learner)));
  }

  private Delivery delivery(Activity activity, Learner learner) {
    var lesson = state.lesson(activity.id());
    return new Delivery(
        activity.id(),
        activity.title(),
        activity.href(),
        activity.kind() == Activity.Kind.SCO,
        state.launches(),
        Instant.ofEpochMilli(state.launchedAt()),
        !lesson.running(),
        model(activity).readable(seen(activity, lesson, learner)),
        rights(tree.sequencing(structure.position(activity.id())).stores()));
  }

  /** What content has set, and what the system tells it. */
  private Map<String, String> seen(Activity activity, Lesson2004 lesson, Learner learner) {
    var sequencing = tree.sequencing(structure.position(activity.id()));
    var values = new LinkedHashMap<>(lesson.values());
    values.put("cmi.learner_id", learner.id());
    values.put("cmi.learner_name", learner.name());
    values.put("cmi.credit", state.options().credit() ? "credit" : "no-credit");
    values.put("cmi.mode", state.options().mode().word());
    values.put("cmi.entry", lesson.entry());
    values.put("cmi.total_time", TimeInterval.format(Duration.ofMillis(lesson.total())));
    put(values, "cmi.launch_data", activity.dataFromLms());
    put(values, "cmi.time_limit_action", activity.timeLimitAction());
    put(values, "cmi.max_time_allowed", sequencing.durationLimit());
    if (sequencing.threshold().byMeasure()) {
      values.put("cmi.completion_threshold", Cmi2004.number(sequencing.threshold().minimum()));
    }
    if (sequencing.primary().satisfiedByMeasure()) {
      values.put("cmi.scaled_passing_score", Cmi2004.number(sequencing.primary().minimumMeasure()));
    }
    requestsValid(values);
    return values;
  }

  private static void put(Map<String, String> values, String element, String value) {
    if (!value.isEmpty()) {
      values.put(element, value);
    }
  }

  private void requestsValid(Map<String, String> values) {
    var at = asIfEnded();
    var prefix = "adl.nav.request_valid.";
    values.put(prefix + "continue", word(at, NavigationRequest.of(Kind.CONTINUE)));
    values.put(prefix + "previous", word(at, NavigationRequest.of(Kind.PREVIOUS)));
    for (var activity : structure.activities()) {
      var target = "{target=" + activity.id() + "}";
      values.put(prefix + "choice." + target, word(at, NavigationRequest.choice(activity.id())));
      values.put(
          prefix + "jump." + target, word(at, new NavigationRequest(Kind.JUMP, activity.id())));
    }
  }

  private String word(TreeState at, NavigationRequest request) {
    return String.valueOf(Sequencer.navigate(tree, at, request).delivers());
  }

  Navigation navigation() {
    if (state.ended()) {
      return Navigation.NOWHERE;
    }
    var at = asIfEnded();
    var begun = at.current() >= 0;
    var choices = structure.activities().stream().anyMatch(one -> isSelectable(at, one));
    return new Navigation(
        hideable("continue", succeeds(at, NavigationRequest.of(Kind.CONTINUE))),
        hideable("previous", succeeds(at, NavigationRequest.of(Kind.PREVIOUS))),
        choices ? Validity.ENABLED : Validity.DISABLED,
        hideable("suspendAll", begun),
        hideable("exitAll", begun),
        Validity.ENABLED);
  }

  private Validity hideable(String word, boolean usable) {
    var number = structure.position(state.shown());
    var hidden = number >= 0 && sequencing(number).hidden().contains(word);
    return hidden ? Validity.HIDDEN : usable ? Validity.ENABLED : Validity.DISABLED;
  }

  private Sequencing sequencing(int activity) {
    return tree.sequencing(activity);
  }

  /** How the root stands: what rolls up to it is the course's result. */
  Summary summary() {
    var at = asIfEnded();
    var rolledUp = rolledUp(at);
    var status = status(rolledUp, at, 0);
    var measure = rolledUp.seen(0, sequencing(0).primary()).get(Aspect.MEASURE);
    var score =
        measure.isPresent()
            ? Optional.of(new Score(measure.getAsDouble(), OptionalDouble.empty()))
            : Optional.<Score>empty();
    var lesson = state.lesson(state.shown());
    var session = lesson.running() ? lesson.values().getOrDefault(Cmi2004.SESSION_TIME, "") : "";
    var time = Duration.ofMillis(state.time());
    return new Summary(
        status.completion(),
        status.success(),
        score,
        session.isEmpty() ? time : time.plus(TimeInterval.parse(session)));
  }
}
