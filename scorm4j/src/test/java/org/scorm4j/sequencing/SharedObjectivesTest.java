package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.sequencing.Condition.Kind.OBJECTIVE_MEASURE_GREATER_THAN;
import static org.scorm4j.sequencing.Condition.Kind.SATISFIED;
import static org.scorm4j.sequencing.NavigationRequest.Kind.CONTINUE;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.SUSPEND_ALL;
import static org.scorm4j.sequencing.Plan.flowing;
import static org.scorm4j.sequencing.Plan.of;
import static org.scorm4j.sequencing.Plan.reading;
import static org.scorm4j.sequencing.Plan.when;
import static org.scorm4j.sequencing.Plan.writing;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Objectives that activities share (SN 3.10.2), and roll-up that follows them (SN 4.6.1). */
class SharedObjectivesTest {
  @ParameterizedTest
  @EnumSource(Aspect.class)
  void everyAspectIsWrittenAndReadByItself(Aspect aspect) {
    var value = 1.0;
    var plan =
        flowing(
            "org",
            of("a").byContent().primary(writing("g", aspect)),
            of("b").byContent().primary(reading("g", aspect)));
    var everything = new EnumMap<Aspect, Double>(Aspect.class);
    for (var each : Aspect.values()) {
      everything.put(each, value);
    }
    var walk = plan.walk().start("a").says("primary", everything);
    assertThat(walk.shared("g", aspect)).isNull();
    walk.next("b");
    assertThat(walk.state.shared().get("g").values()).containsOnly(Map.entry(aspect, value));
    assertThat(walk.seen("b", aspect)).isEqualTo(value);
    assertThat(walk.of("b").objectives()).isEmpty();
  }

  @Test
  void whatIsSharedIsStrongerThanWhatTheActivityKnows() {
    var plan =
        flowing(
            "org",
            of("a").primary(reading("g", Aspect.SATISFIED, Aspect.MEASURE)),
            of("b").byContent().primary(writing("g", Aspect.SATISFIED, Aspect.MEASURE)));
    var walk = plan.walk().start("a").passed().next("b");
    assertThat(walk.isSatisfied("a")).isTrue();
    walk.says("primary", Map.of(Aspect.SATISFIED, 0.0, Aspect.MEASURE, 0.25)).rests(EXIT);
    assertThat(walk.isSatisfied("a")).isFalse();
    assertThat(walk.seen("a", Aspect.MEASURE)).isEqualTo(0.25);
    // and its parent is told, although it was not touched
    assertThat(walk.isSatisfied("org")).isFalse();
  }

  @Test
  void aSharedObjectiveThatExistsDecidesEvenByKnowingNothing() {
    var plan =
        flowing(
            "org",
            of("a").byContent().primary(writing("g", Aspect.MEASURE, Aspect.RAW)),
            of("b").byContent().primary(reading("g", Aspect.SATISFIED, Aspect.RAW)));
    var walk = plan.walk().start("a").next("b").passed();
    assertThat(walk.isSatisfied("b")).isTrue();
    walk.back("a").measure(0.5).next("b");
    walk.says("primary", Map.of(Aspect.SATISFIED, 1.0, Aspect.RAW, 7.0));
    assertThat(walk.isSatisfied("b")).isNull();
    // of everything else the activity keeps its own word until the shared one has another
    assertThat(walk.seen("b", Aspect.RAW)).isEqualTo(7);
  }

  @Test
  void severalMapsOfOneObjective() {
    var plan =
        flowing(
            "org",
            of("a")
                .byContent()
                .primary(writing("g", Aspect.SATISFIED), writing("h", Aspect.SATISFIED)),
            of("b")
                .byContent()
                .primary(reading("none", Aspect.SATISFIED), reading("h", Aspect.SATISFIED)));
    var walk = plan.walk().start("a").passed().next("b");
    assertThat(walk.shared("g", Aspect.SATISFIED)).isEqualTo(1);
    assertThat(walk.shared("h", Aspect.SATISFIED)).isEqualTo(1);
    assertThat(walk.isSatisfied("b")).isTrue();
  }

  @Test
  void objectivesBesideThePrimaryOne() {
    var plan =
        flowing(
            "org",
            of("a").objective("side", writing("g", Aspect.MEASURE)),
            of("b")
                .objective("other", reading("g", Aspect.MEASURE))
                .before(
                    Rule.Action.SKIP,
                    new Condition(OBJECTIVE_MEASURE_GREATER_THAN, false, "other", 0.5)),
            of("c"));
    plan.walk().start("a").says("side", Map.of(Aspect.MEASURE, 0.75)).next("c");
    plan.walk().start("a").says("side", Map.of(Aspect.MEASURE, 0.5)).next("b");
    plan.walk().start("a").next("b");
  }

  @Test
  void unknownTakesBackWhatWasShared() {
    var plan =
        flowing(
            "org",
            of("a").byContent().primary(writing("g", Aspect.SATISFIED)),
            of("b").byContent().primary(reading("g", Aspect.SATISFIED)));
    var walk = plan.walk().start("a").passed().next("b").back("a");
    assertThat(walk.isSatisfied("b")).isTrue();
    walk.retracts("primary", Aspect.MEASURE);
    assertThat(walk.shared("g", Aspect.SATISFIED)).isEqualTo(1);
    walk.retracts("primary", Aspect.SATISFIED);
    assertThat(walk.shared("g", Aspect.SATISFIED)).isNull();
    assertThat(walk.isSatisfied("b")).isNull();
    // where nothing was shared there is nothing to take back
    plan.walk().start("a").retracts("primary", Aspect.SATISFIED).next("b");
  }

  @Test
  void measuresDecideWhatIsShared() {
    var plan =
        flowing(
            "org",
            of("a").byContent().measured(0.5, writing("g", Aspect.SATISFIED)),
            of("b").byContent());
    var walk = plan.walk().start("a").measure(0.5).next("b");
    assertThat(walk.shared("g", Aspect.SATISFIED)).isEqualTo(1);
    var low = plan.walk().start("a").measure(0.4).next("b");
    assertThat(low.shared("g", Aspect.SATISFIED)).isZero();
    var silent = plan.walk().start("a").passed().next("b");
    assertThat(silent.state.shared()).isEmpty();
  }

  @Test
  void measuresThatAreReadAreNotWrittenOn() {
    var plan =
        flowing(
            "org",
            of("a")
                .byContent()
                .measured(0.5, reading("g", Aspect.MEASURE), writing("h", Aspect.SATISFIED)),
            of("b"));
    var known = ObjectiveState.of(Map.of(Aspect.MEASURE, 1.0));
    var walk = plan.walk(Map.of("g", known)).start("a");
    assertThat(walk.isSatisfied("a")).isTrue();
    walk.next("b");
    assertThat(walk.shared("h", Aspect.SATISFIED)).isNull();
  }

  @Test
  void clustersShareWhatIsRolledUp() {
    var plan =
        flowing(
            "org",
            flowing("c", of("a").byContent())
                .primary(
                    writing(
                        "g", Aspect.SATISFIED, Aspect.MEASURE, Aspect.COMPLETION, Aspect.PROGRESS)),
            of("b"));
    var walk = plan.walk().start("a");
    walk.says(
        new Results(
            true,
            0.5,
            Map.of("", ObjectiveState.of(Map.of(Aspect.SATISFIED, 1.0, Aspect.MEASURE, 0.25))),
            Map.of(),
            true,
            false));
    walk.next("b");
    assertThat(walk.state.shared().get("g").values())
        .isEqualTo(
            Map.of(
                Aspect.SATISFIED, 1.0,
                Aspect.MEASURE, 0.25,
                Aspect.COMPLETION, 1.0,
                Aspect.PROGRESS, 0.5));
  }

  @Test
  void aClusterByMeasureShares() {
    var plan =
        flowing(
            "org",
            flowing("c", of("a").byContent()).measured(0.5, writing("g", Aspect.SATISFIED)),
            of("b"));
    assertThat(plan.walk().start("a").measure(0.75).next("b").shared("g", Aspect.SATISFIED))
        .isEqualTo(1);
    assertThat(plan.walk().start("a").incomplete().next("b").shared("g", Aspect.SATISFIED))
        .isNull();
    // as long as it is active nothing is known, and nothing is told
    var later =
        flowing("org", of("a").byContent(), of("b"))
            .measured(0.5, writing("g", Aspect.SATISFIED))
            .measureOnlyWhenOver();
    var walk = later.walk().start("a").measure(1).next("b");
    assertThat(walk.shared("g", Aspect.SATISFIED)).isNull();
    walk.ends(EXIT_ALL);
    assertThat(walk.shared("g", Aspect.SATISFIED)).isEqualTo(1);
  }

  @Test
  void rollUpFollowsAlongAChain() {
    // a writes g; b in c1 reads it; c1 writes h; d in c2 reads that
    var plan =
        flowing(
            "org",
            of("a").byContent().primary(writing("g", Aspect.SATISFIED)),
            flowing("c1", of("b").byContent().primary(reading("g", Aspect.SATISFIED)))
                .primary(writing("h", Aspect.SATISFIED)),
            flowing("c2", of("d").byContent().primary(reading("h", Aspect.SATISFIED))));
    var walk = plan.walk().start("a").passed().rests(EXIT);
    assertThat(walk.isSatisfied("c1")).isTrue();
    assertThat(walk.isSatisfied("d")).isTrue();
    assertThat(walk.isSatisfied("c2")).isTrue();
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.of("d").attempts()).isZero();
  }

  @Test
  void sharedObjectivesSurviveANewAttempt() {
    var plan =
        flowing(
            "org",
            of("a")
                .byContent()
                .primary(writing("g", Aspect.SATISFIED), reading("g", Aspect.SATISFIED)),
            of("b").byContent());
    var walk = plan.walk().start("a").passed().ends(EXIT_ALL).choose("b").passed().rests(EXIT);
    // a was not attempted again, but what it reads is known, also to its parent
    assertThat(walk.isSatisfied("org")).isTrue();
    walk.ends(EXIT_ALL).start("a");
    assertThat(walk.isSatisfied("a")).isTrue();
  }

  @Test
  void sharedMeasuresCountForANewAttemptToo() {
    var plan =
        flowing(
            "org",
            of("a").measured(0.5, writing("g", Aspect.MEASURE), reading("g", Aspect.MEASURE)),
            of("b").weight(0));
    var walk = plan.walk().start("a").measure(0.75).ends(EXIT_ALL).choose("b").passed().rests(EXIT);
    assertThat(walk.seen("org", Aspect.MEASURE)).isEqualTo(0.75);
    assertThat(walk.isSatisfied("org")).isTrue();
  }

  @Test
  void whatIsSuspendedHasWrittenWhatItSaid() {
    var plan =
        flowing(
            "org",
            of("a").byContent().primary(writing("g", Aspect.SATISFIED)),
            of("b").byContent().primary(reading("g", Aspect.SATISFIED)));
    var walk = plan.walk().start("a").passed().ends(SUSPEND_ALL);
    assertThat(walk.shared("g", Aspect.SATISFIED)).isEqualTo(1);
    assertThat(walk.isSatisfied("b")).isTrue();
    assertThat(walk.of("a").suspended()).isTrue();
  }

  @Test
  void untrackedActivitiesShareNothingButRead() {
    var plan =
        flowing(
            "org",
            of("a")
                .untracked()
                .primary(writing("g", Aspect.SATISFIED), reading("h", Aspect.SATISFIED)),
            of("b").before(Rule.Action.SKIP, when(SATISFIED)));
    var known = ObjectiveState.of(Map.of(Aspect.SATISFIED, 1.0));
    var walk = plan.walk(Map.of("h", known)).start("a").passed().ends(SUSPEND_ALL);
    assertThat(walk.shared("g", Aspect.SATISFIED)).isNull();
    assertThat(walk.seen("a", Aspect.SATISFIED)).isEqualTo(1);
  }

  @Test
  void untrackedActivitiesKnowNothingInRules() {
    var known = ObjectiveState.of(Map.of(Aspect.SATISFIED, 1.0, Aspect.MEASURE, 1.0));
    var plan =
        flowing(
            "org",
            of("a")
                .untracked()
                .primary(reading("h", Aspect.SATISFIED, Aspect.MEASURE))
                .before(Rule.Action.SKIP, when(SATISFIED))
                .before(Rule.Action.SKIP, when(OBJECTIVE_MEASURE_GREATER_THAN)),
            of("b"));
    plan.walk(Map.of("h", known)).start("a").ask(NavigationRequest.of(CONTINUE));
  }

  @Test
  void nothingIsWrittenTwiceWithoutAChange() {
    // the cluster wrote g when it became satisfied; what another one writes later stays
    var plan =
        flowing(
            "org",
            flowing("c", of("a").byContent()).primary(writing("g", Aspect.SATISFIED)),
            of("b").byContent().primary(writing("g", Aspect.SATISFIED)),
            of("d").byContent());
    var walk = plan.walk().start("a").passed().next("b").failed().next("d").rests(EXIT);
    assertThat(walk.shared("g", Aspect.SATISFIED)).isZero();
  }

  @Test
  void statesAreValues() {
    var one = ObjectiveState.of(Map.of(Aspect.SATISFIED, 1.0));
    assertThat(one).isEqualTo(ObjectiveState.UNKNOWN.with(Aspect.SATISFIED, 1.0));
    assertThat(one.hashCode())
        .isEqualTo(ObjectiveState.UNKNOWN.with(Aspect.SATISFIED, 1.0).hashCode());
    assertThat(one)
        .isNotEqualTo(ObjectiveState.UNKNOWN)
        .isNotEqualTo("1")
        .hasToString("{SATISFIED=1.0}");
    assertThat(one.with(Aspect.SATISFIED, null)).isSameAs(ObjectiveState.UNKNOWN);
    assertThat(one.get(Aspect.MEASURE)).isEmpty();
    assertThat(new Objective.Sharing("g", Set.of(), Set.of()).reads()).isEmpty();
    assertThat(new Objective("", true, false, 1, List.of())).isEqualTo(Objective.UNNAMED);
  }
}
