package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scorm4j.sequencing.NavigationRequest.Kind;

/** A learner on the way through a tree, and what must be true on that way. */
final class Walk {
  final ActivityTree tree;
  TreeState state;

  Walk(ActivityTree tree, Map<String, ObjectiveState> shared) {
    this.tree = tree;
    state = Sequencer.begin(tree, shared, 2004);
  }

  Outcome ask(NavigationRequest request) {
    var outcome = Sequencer.navigate(tree, state, request);
    state = outcome.state();
    return outcome;
  }

  Outcome ask(Kind kind) {
    return ask(NavigationRequest.of(kind));
  }

  private Walk delivers(Outcome outcome, String activity) {
    assertThat(outcome.exception()).isEmpty();
    assertThat(outcome.delivers()).as("something is delivered").isTrue();
    assertThat(tree.id(outcome.delivered())).isEqualTo(activity);
    assertThat(outcome.ended()).isFalse();
    assertThat(current()).isEqualTo(activity);
    for (var at : tree.pathDown(state.current())) {
      assertThat(state.activities().get(at).active()).as(tree.id(at) + " is active").isTrue();
    }
    return this;
  }

  Walk to(Kind kind, String activity) {
    return delivers(ask(kind), activity);
  }

  Walk start(String activity) {
    return to(Kind.START, activity);
  }

  Walk next(String activity) {
    return to(Kind.CONTINUE, activity);
  }

  Walk back(String activity) {
    return to(Kind.PREVIOUS, activity);
  }

  Walk choose(String activity) {
    return choose(activity, activity);
  }

  Walk choose(String target, String activity) {
    return delivers(ask(NavigationRequest.choice(target)), activity);
  }

  Walk jump(String target, String activity) {
    return delivers(ask(new NavigationRequest(Kind.JUMP, target)), activity);
  }

  Walk refused(Kind kind, String exception) {
    return refused(NavigationRequest.of(kind), exception);
  }

  Walk refusedChoice(String target, String exception) {
    return refused(NavigationRequest.choice(target), exception);
  }

  Walk refused(NavigationRequest request, String exception) {
    var outcome = ask(request);
    assertThat(outcome.exception()).isEqualTo(exception);
    assertThat(outcome.delivers()).isFalse();
    assertThat(outcome.ended()).isFalse();
    return this;
  }

  Walk ends(Kind kind) {
    var outcome = ask(kind);
    assertThat(outcome.exception()).isEmpty();
    assertThat(outcome.ended()).isTrue();
    assertThat(outcome.delivers()).isFalse();
    assertThat(state.current()).isEqualTo(-1);
    return this;
  }

  /** The request is honoured; nothing is delivered, and the session goes on. */
  Walk rests(Kind kind) {
    var outcome = ask(kind);
    assertThat(outcome.exception()).isEmpty();
    assertThat(outcome.ended()).isFalse();
    assertThat(outcome.delivers()).isFalse();
    return this;
  }

  /** What content on the screen says. */
  Walk says(Results results) {
    state = Sequencer.record(tree, state, state.current(), results);
    return this;
  }

  private Walk says(Boolean completed, Map<Aspect, Double> primary) {
    return says(completed, null, primary, false);
  }

  private Walk says(
      Boolean completed, Double progress, Map<Aspect, Double> primary, boolean suspended) {
    var id = tree.sequencing(state.current()).primary().id();
    var objectives = new LinkedHashMap<String, ObjectiveState>();
    objectives.put(id, ObjectiveState.of(primary));
    return says(
        new Results(completed, progress, objectives, Map.of(), completed != null, suspended));
  }

  Walk completed() {
    return says(true, Map.of());
  }

  Walk incomplete() {
    return says(false, Map.of());
  }

  Walk passed() {
    return says(true, Map.of(Aspect.SATISFIED, 1.0));
  }

  Walk failed() {
    return says(true, Map.of(Aspect.SATISFIED, 0.0));
  }

  Walk measure(double measure) {
    return says(true, Map.of(Aspect.MEASURE, measure));
  }

  Walk progress(double progress) {
    return says(null, progress, Map.of(), false);
  }

  Walk suspends() {
    return says(null, null, Map.of(), true);
  }

  Walk says(String objective, Map<Aspect, Double> values) {
    return says(
        new Results(
            null, null, Map.of(objective, ObjectiveState.of(values)), Map.of(), false, false));
  }

  Walk retracts(String objective, Aspect aspect) {
    return says(new Results(null, null, Map.of(), Map.of(objective, Set.of(aspect)), true, false));
  }

  String current() {
    return state.current() < 0 ? "" : tree.id(state.current());
  }

  String suspended() {
    return state.suspended() < 0 ? "" : tree.id(state.suspended());
  }

  int number(String id) {
    return tree.number(id).orElseThrow();
  }

  ActivityState of(String id) {
    return state.activities().get(number(id));
  }

  TreeView view() {
    return new TreeView(tree, state);
  }

  Boolean isCompleted(String id) {
    return view().completed(number(id));
  }

  Boolean isSatisfied(String id) {
    return view().satisfied(number(id));
  }

  Double seen(String id, Aspect aspect) {
    var seen = view().seen(number(id), tree.sequencing(number(id)).primary()).get(aspect);
    return seen.isPresent() ? (Double) seen.getAsDouble() : null;
  }

  Double shared(String id, Aspect aspect) {
    var known = state.shared().getOrDefault(id, ObjectiveState.UNKNOWN).get(aspect);
    return known.isPresent() ? (Double) known.getAsDouble() : null;
  }

  List<String> offered(String id) {
    return of(id).available().stream().map(tree::id).toList();
  }
}
