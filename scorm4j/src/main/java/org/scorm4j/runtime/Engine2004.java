package org.scorm4j.runtime;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scorm4j.cmi.CmiData;
import org.scorm4j.cmi.ErrorCodes2004;
import org.scorm4j.sequencing.ActivityTree;
import org.scorm4j.sequencing.NavigationRequest;
import org.scorm4j.sequencing.NavigationRequest.Kind;
import org.scorm4j.sequencing.Outcome;
import org.scorm4j.sequencing.Sequencer;
import org.scorm4j.sequencing.TreeState;
import org.scorm4j.sequencing.TreeView;

/** SCORM 2004, as {@link Attempt} describes it. */
final class Engine2004 implements Engine {
  private final CourseStructure structure;
  private final ActivityTree tree;
  private final State2004 state;

  Engine2004(CourseStructure structure, State2004 state) {
    this.structure = structure;
    this.tree = structure.tree();
    this.state = state;
  }

  static Engine2004 start(
      CourseStructure structure, Options options, Shared shared, long seed, Instant now) {
    var objectives =
        structure.scope().objectivesToSystem() ? shared.objectives() : Shared.NOTHING.objectives();
    var stores = structure.scope().storesToSystem() ? shared.stores() : Shared.NOTHING.stores();
    var state =
        new State2004(
            options,
            Sequencer.begin(structure.tree(), objectives, seed),
            0,
            "",
            now.toEpochMilli(),
            false,
            0,
            Map.of(),
            stores);
    return new Engine2004(structure, state).begun(now);
  }

  private Engine2004 with(State2004 changed) {
    return new Engine2004(structure, changed);
  }

  @Override
  public Engine2004 sharing(Shared shared) {
    var scope = structure.scope();
    var changed = state;
    if (scope.objectivesToSystem()) {
      var at = state.tree();
      changed =
          changed.with(
              new TreeState(
                  at.activities(), shared.objectives(), at.current(), at.suspended(), at.seed()));
    }
    return with(scope.storesToSystem() ? changed.withStores(shared.stores()) : changed);
  }

  @Override
  public Shared shared(Shared before) {
    var scope = structure.scope();
    return new Shared(
        scope.objectivesToSystem() ? state.tree().shared() : before.objectives(),
        scope.storesToSystem() ? state.stores() : before.stores());
  }

  /**
   * A play that was left in the middle goes on where it was, in the same attempt, also when content
   * has suspended itself; one that has ended begins anew, or where it was suspended.
   */
  @Override
  public Engine2004 reopened(Instant now) {
    if (state.tree().current() < 0) {
      return with(state.withNothingShown(false)).begun(now);
    }
    var shown = structure.activity(state.shown());
    if (shown.isPresent() && !state.lesson(state.shown()).running() && isSuspended()) {
      // its window was closed, so nobody asked for anything: not even to leave what was suspended
      return leaving(now).begun(now);
    }
    if (shown.isEmpty() || !state.lesson(state.shown()).running()) {
      return with(state.withNothingShown(false)).goingOn(now);
    }
    return with(Recording2004.recorded(structure, state))
        .closed()
        .delivering(shown.get(), false, now);
  }

  /**
   * Resume what was suspended, else start; where nothing follows by itself, learners choose, unless
   * there is only one thing to choose.
   */
  private Engine2004 begun(Instant now) {
    var root = state.tree().activities().get(0);
    return root.suspended() || root.active() ? beginning(now) : anew().beginning(now);
  }

  /** Whoever had finished what was on the screen goes on with what comes next, if anything does. */
  private Engine2004 goingOn(Instant now) {
    var outcome = Sequencer.navigate(tree, state.tree(), NavigationRequest.of(Kind.CONTINUE));
    return outcome.delivers() ? followed(outcome, now) : this;
  }

  /**
   * A new attempt on the course: nothing is left of the last one but what is shared with others.
   */
  private Engine2004 anew() {
    var scope = structure.scope();
    var at = state.tree();
    var objectives = scope.objectivesToSystem() ? at.shared() : Shared.NOTHING.objectives();
    var stores = scope.storesToSystem() ? state.stores() : Shared.NOTHING.stores();
    var seed = at.activities().get(0).attempts() == 0 ? at.seed() : at.seed() + 1;
    return with(state.anew(Sequencer.begin(tree, objectives, seed), stores));
  }

  private Engine2004 beginning(Instant now) {
    var requests = new ArrayList<NavigationRequest>();
    requests.add(NavigationRequest.of(Kind.RESUME_ALL));
    requests.add(NavigationRequest.of(Kind.START));
    var launchable = structure.activities().stream().filter(Activity::isLaunchable).toList();
    if (launchable.size() == 1) {
      requests.add(NavigationRequest.choice(launchable.get(0).id()));
    }
    for (var request : requests) {
      var outcome = Sequencer.navigate(tree, state.tree(), request);
      if (outcome.delivers()) {
        return followed(outcome, now);
      }
    }
    return this;
  }

  private Engine2004 followed(Outcome outcome, Instant now) {
    var before = state.tree();
    var after = with(state.with(outcome.state()).withNothingShown(outcome.ended()));
    if (!outcome.delivers()) {
      return after;
    }
    var number = outcome.delivered();
    var activity = structure.activities().get(number);
    var goesOn =
        before.activities().get(number).suspended()
            && before.activities().get(number).attempts()
                == outcome.state().activities().get(number).attempts();
    return after.delivering(activity, !goesOn, now);
  }

  private Engine2004 delivering(Activity activity, boolean anew, Instant now) {
    var lesson = anew ? Lesson2004.NEW : state.lesson(activity.id());
    return with(state.launched(activity.id(), lesson.opened(given(activity)), now.toEpochMilli()));
  }

  private Map<String, String> given(Activity activity) {
    var number = structure.position(activity.id());
    var view = new TreeView(tree, state.tree());
    return Cmi2004.given(
        tree.sequencing(number), objective -> view.seen(number, objective), state.stores());
  }

  @Override
  public Result apply(
      List<JournalEntry> entries,
      boolean terminate,
      Optional<NavigationRequest> navigation,
      Instant now) {
    var rejected = new ArrayList<Rejected>();
    var engine = written(entries, rejected);
    var asked = navigation;
    if (terminate) {
      // the learner's own request is the stronger one (SN 5.4)
      asked = navigation.or(engine::contentAsks);
      // what is abandoned leaves no trace in the tracking (SN 4.5.6)
      engine = asked.filter(Engine2004::abandons).isPresent() ? engine : engine.terminated();
    }
    if (navigation.filter(one -> one.kind() == Kind.EXIT).isPresent()) {
      return new Result(engine.leaving(now), rejected, Optional.empty());
    }
    if (asked.isEmpty()) {
      return new Result(engine, rejected, Optional.empty());
    }
    return engine.navigated(asked.get(), rejected, now);
  }

  private Engine2004 written(List<JournalEntry> entries, List<Rejected> rejected) {
    var lesson = state.lesson(state.shown());
    var shown = structure.activity(state.shown());
    var open = lesson.running() && shown.isPresent();
    var model = open ? view().model(shown.get()) : null;
    var values = new LinkedHashMap<>(lesson.values());
    var stores = new LinkedHashMap<>(state.stores());
    var said = new LinkedHashSet<String>();
    for (var i = 0; i < entries.size(); i++) {
      var entry = entries.get(i);
      var error =
          open
              ? model.set(values, entry.element(), entry.value())
              : ErrorCodes2004.SET_BEFORE_INITIALIZE;
      if (error == ErrorCodes2004.NO_ERROR) {
        said.add(entry.element());
        var store = Cmi2004.storeOf(values, entry.element());
        if (store != null) {
          stores.put(store, entry.value());
        }
      } else {
        rejected.add(new Rejected(i, entry.element(), error));
      }
    }
    return said.isEmpty()
        ? this
        : with(state.with(state.shown(), lesson.with(values, said)).withStores(stores));
  }

  /** What content has asked for; what leaves the course by another word in cmi.exit, too. */
  private Optional<NavigationRequest> contentAsks() {
    var lesson = state.lesson(state.shown());
    if (!lesson.running()) {
      return Optional.empty();
    }
    var exit = lesson.values().getOrDefault(Cmi2004.EXIT, "");
    // RTE 4.2.8: the learner left, or was out of time: the attempt on the course is over
    if (exit.equals("logout") || exit.equals("time-out")) {
      return Optional.of(NavigationRequest.of(Kind.EXIT_ALL));
    }
    return NavigationRequest.parse(lesson.values().getOrDefault(Cmi2004.REQUEST, ""));
  }

  /** The session on the screen ends, if one is open; its activity is still the current one. */
  private Engine2004 terminated() {
    var open = !state.shown().isEmpty() && state.lesson(state.shown()).running();
    return open ? with(Recording2004.recorded(structure, state)).closed() : this;
  }

  private Engine2004 closed() {
    return with(Recording2004.closed(state));
  }

  private static boolean abandons(NavigationRequest request) {
    return request.kind() == Kind.ABANDON || request.kind() == Kind.ABANDON_ALL;
  }

  /**
   * A request that gives nothing to deliver and does not end the course is not honoured: everything
   * stays as it is (SN 5.3).
   */
  private Result navigated(NavigationRequest request, List<Rejected> rejected, Instant now) {
    if (state.ended()) {
      return new Result(this, rejected, Optional.of(Step.Refusal.ENDED));
    }
    var left = abandons(request) ? closed() : terminated();
    var outcome = Sequencer.navigate(tree, left.state.tree(), request);
    return outcome.exception().isEmpty()
        ? new Result(left.followed(outcome, now), rejected, Optional.empty())
        : new Result(this, rejected, refusal(request));
  }

  /**
   * The learner closes the course. Content that has finished ends its attempt; content in the
   * middle of its work is suspended. Where the learner stands is kept.
   */
  private Engine2004 leaving(Instant now) {
    var finished =
        structure
                .activity(state.shown())
                .filter(one -> !Recording2004.speaks(one, state.lesson(one.id())))
                .isPresent()
            || !state.lesson(state.shown()).running() && !isSuspended();
    var ending = terminated();
    if (finished) {
      var ended = ending.navigated(NavigationRequest.of(Kind.EXIT), List.of(), now);
      ending = (Engine2004) ended.engine();
    }
    var at = ending.state.tree();
    if (at.current() >= 0 && at.activities().get(at.current()).active()) {
      ending = ending.terminated();
      var outcome =
          Sequencer.navigate(tree, ending.state.tree(), NavigationRequest.of(Kind.SUSPEND_ALL));
      ending = ending.followed(outcome, now);
    }
    return with(ending.state.withNothingShown(true));
  }

  private boolean isSuspended() {
    var number = structure.position(state.shown());
    return number >= 0 && state.tree().activities().get(number).suspended();
  }

  private static Optional<Step.Refusal> refusal(NavigationRequest request) {
    return Optional.of(
        switch (request.kind()) {
          case CONTINUE, START -> Step.Refusal.NO_NEXT;
          case PREVIOUS -> Step.Refusal.NO_PREVIOUS;
          case RESUME_ALL -> Step.Refusal.NOTHING_TO_RESUME;
          case CHOICE, JUMP -> Step.Refusal.UNKNOWN_TARGET;
          default -> Step.Refusal.ENDED;
        });
  }

  private View2004 view() {
    return new View2004(structure, state);
  }

  @Override
  public List<ContentsEntry> contents() {
    return view().contents();
  }

  @Override
  public Optional<Delivery> delivery(Learner learner) {
    return view().delivery(learner);
  }

  @Override
  public Optional<CmiData> data(Learner learner) {
    return view().data(learner);
  }

  @Override
  public Navigation navigation() {
    return view().navigation();
  }

  @Override
  public Summary summary() {
    return view().summary();
  }

  @Override
  public int shownLaunch() {
    return state.shown().isEmpty() ? 0 : state.launches();
  }

  @Override
  public boolean ended() {
    return state.ended();
  }

  @Override
  public String state() {
    return State2004Json.write(tree, state);
  }
}
