package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.sequencing.Condition.Kind.ACTIVITY_PROGRESS_KNOWN;
import static org.scorm4j.sequencing.Condition.Kind.ATTEMPTED;
import static org.scorm4j.sequencing.Condition.Kind.COMPLETED;
import static org.scorm4j.sequencing.Condition.Kind.OBJECTIVE_MEASURE_KNOWN;
import static org.scorm4j.sequencing.Condition.Kind.OBJECTIVE_STATUS_KNOWN;
import static org.scorm4j.sequencing.Condition.Kind.SATISFIED;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.START;
import static org.scorm4j.sequencing.Plan.flowing;
import static org.scorm4j.sequencing.Plan.of;
import static org.scorm4j.sequencing.Plan.when;
import static org.scorm4j.sequencing.Plan.whenNot;
import static org.scorm4j.sequencing.RollupRule.ChildSet.ALL;
import static org.scorm4j.sequencing.RollupRule.ChildSet.ANY;
import static org.scorm4j.sequencing.RollupRule.ChildSet.AT_LEAST_COUNT;
import static org.scorm4j.sequencing.RollupRule.ChildSet.AT_LEAST_PERCENT;
import static org.scorm4j.sequencing.RollupRule.ChildSet.NONE;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What comes of the children's state for what is above them (RB.1.1 to RB.1.5). */
class RollupTest {
  private static Plan three() {
    return flowing("org", of("a").byContent(), of("b").byContent(), of("x").byContent());
  }

  @Test
  void byDefaultAllMustBeDone() {
    var walk = three().walk().start("a").passed().next("b").passed().next("x");
    assertThat(walk.isCompleted("org")).isNull();
    assertThat(walk.isSatisfied("org")).isNull();
    walk.passed().rests(EXIT);
    assertThat(walk.isCompleted("org")).isTrue();
    assertThat(walk.isSatisfied("org")).isTrue();
  }

  @Test
  void byDefaultOneThatFailedFailsAllAsSoonAsAllIsKnown() {
    var walk = three().walk().start("a").failed().next("b").passed().next("x").passed().rests(EXIT);
    assertThat(walk.isCompleted("org")).isTrue();
    assertThat(walk.isSatisfied("org")).isFalse();
    var half = three().walk().start("a").incomplete().next("b").completed().next("x").completed();
    half.rests(EXIT);
    assertThat(half.isCompleted("org")).isFalse();
    assertThat(half.isSatisfied("org")).isNull();
  }

  @Test
  void rollsUpThroughAllLevels() {
    var walk = flowing("org", flowing("c", flowing("d", of("a")))).walk().start("a").failed();
    walk.rests(EXIT);
    for (var id : new String[] {"d", "c", "org"}) {
      assertThat(walk.isSatisfied(id)).isFalse();
      assertThat(walk.isCompleted(id)).isTrue();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ALL, 0, false", "ANY, 0, true", "NONE, 0, false",
    "AT_LEAST_COUNT, 1, true", "AT_LEAST_COUNT, 2, true", "AT_LEAST_COUNT, 3, false",
    "AT_LEAST_PERCENT, 0.6, true", "AT_LEAST_PERCENT, 0.7, false"
  })
  void howManyChildrenMustFulfilIt(RollupRule.ChildSet set, double minimum, boolean applies) {
    var walk =
        three()
            .rollup(RollupRule.Action.SATISFIED, set, minimum, when(SATISFIED))
            .rollup(RollupRule.Action.COMPLETED, set, minimum, when(SATISFIED))
            .walk()
            .start("a")
            .passed()
            .next("b")
            .passed()
            .next("x")
            .failed()
            .rests(EXIT);
    assertThat(walk.isSatisfied("org")).isEqualTo(applies ? true : null);
    assertThat(walk.isCompleted("org")).isEqualTo(applies ? true : null);
  }

  @Test
  void unknownIsNeitherAllNorNone() {
    for (var set : new RollupRule.ChildSet[] {ALL, NONE}) {
      var walk =
          three()
              .rollup(RollupRule.Action.NOT_SATISFIED, set, 0, when(SATISFIED))
              .rollup(RollupRule.Action.INCOMPLETE, set, 0, when(SATISFIED))
              .walk()
              .start("a")
              .rests(EXIT);
      assertThat(walk.isSatisfied("org")).isNull();
      assertThat(walk.isCompleted("org")).isNull();
    }
    var none =
        three()
            .rollup(RollupRule.Action.NOT_SATISFIED, NONE, 0, when(SATISFIED))
            .rollup(RollupRule.Action.INCOMPLETE, NONE, 0, when(SATISFIED))
            .walk();
    none.start("a").failed().next("b").failed().next("x").failed().rests(EXIT);
    assertThat(none.isSatisfied("org")).isFalse();
    assertThat(none.isCompleted("org")).isFalse();
  }

  @Test
  void theLaterKindOfRuleIsStronger() {
    var walk =
        three()
            .rollup(RollupRule.Action.SATISFIED, ANY, 0, when(SATISFIED))
            .rollup(RollupRule.Action.NOT_SATISFIED, ANY, 0, when(ATTEMPTED))
            .rollup(RollupRule.Action.COMPLETED, ANY, 0, when(SATISFIED))
            .rollup(RollupRule.Action.INCOMPLETE, ANY, 0, when(ATTEMPTED))
            .walk()
            .start("a")
            .rests(EXIT);
    assertThat(walk.isSatisfied("org")).isFalse();
    assertThat(walk.isCompleted("org")).isFalse();
    walk.next("b").passed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.isCompleted("org")).isTrue();
  }

  @Test
  void rulesOfOneKindLeaveTheOtherToTheDefault() {
    var walk =
        three()
            .rollup(RollupRule.Action.SATISFIED, ANY, 0, when(SATISFIED))
            .walk()
            .start("a")
            .passed()
            .rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.isCompleted("org")).isNull();
    var other =
        three()
            .rollup(RollupRule.Action.COMPLETED, ANY, 0, when(COMPLETED))
            .walk()
            .start("a")
            .passed()
            .rests(EXIT);
    assertThat(other.isSatisfied("org")).isNull();
    assertThat(other.isCompleted("org")).isTrue();
  }

  @Test
  void conditionsTogether() {
    var all =
        three()
            .rollupOfAll(
                RollupRule.Action.SATISFIED, ANY, 0, when(SATISFIED), when(OBJECTIVE_MEASURE_KNOWN))
            .walk();
    all.start("a").passed().rests(EXIT);
    assertThat(all.isSatisfied("org")).isNull();
    var any =
        three()
            .rollup(
                RollupRule.Action.SATISFIED, ANY, 0, when(SATISFIED), when(OBJECTIVE_MEASURE_KNOWN))
            .walk();
    any.start("a").measure(0.1).rests(EXIT);
    assertThat(any.isSatisfied("org")).isTrue();
    var turned =
        three().rollup(RollupRule.Action.SATISFIED, ANY, 0, whenNot(OBJECTIVE_STATUS_KNOWN)).walk();
    turned.start("a").rests(EXIT);
    assertThat(turned.isSatisfied("org")).isTrue();
    var nothing = three().rollup(RollupRule.Action.SATISFIED, ANY, 0).walk();
    nothing.start("a").passed().rests(EXIT);
    assertThat(nothing.isSatisfied("org")).isNull();
  }

  @Test
  void childrenThatDoNotContribute() {
    var plan =
        flowing(
            "org",
            of("a").byContent().contributing(false, true),
            of("b").contributing(true, false));
    var walk = plan.walk().start("a").failed().next("b").passed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.isCompleted("org")).isTrue();
    var nobody = flowing("org", of("a").contributing(false, false)).walk().start("a").passed();
    nobody.rests(EXIT);
    assertThat(nobody.isSatisfied("org")).isNull();
    assertThat(nobody.isCompleted("org")).isNull();
  }

  @Test
  void onlyIfAttempted() {
    var when = Contribution.Required.IF_ATTEMPTED;
    var walk =
        flowing(
                "org",
                of("a"),
                of("b")
                    .required(RollupRule.Action.SATISFIED, when)
                    .required(RollupRule.Action.COMPLETED, when))
            .walk()
            .start("a")
            .passed()
            .rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.isCompleted("org")).isTrue();
    // for the other two actions it counts all the same, and is unknown there
    walk.next("b").failed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isFalse();
  }

  @Test
  void onlyIfNotSuspended() {
    var when = Contribution.Required.IF_NOT_SUSPENDED;
    var plan =
        flowing("org", of("a"), of("b").byContent().required(RollupRule.Action.SATISFIED, when));
    var walk = plan.walk().start("a").passed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    var suspended = plan.walk().start("a").next("b").suspends().back("a").passed().rests(EXIT);
    assertThat(suspended.of("b").suspended()).isTrue();
    assertThat(suspended.isSatisfied("org")).isTrue();
    var neither = plan.walk().start("a").failed().next("b").rests(EXIT);
    assertThat(neither.isSatisfied("org")).isNull();
  }

  @Test
  void onlyIfNotSkipped() {
    var when = Contribution.Required.IF_NOT_SKIPPED;
    var plan =
        flowing(
            "org",
            of("a"),
            of("b")
                .before(Rule.Action.SKIP, whenNot(ATTEMPTED))
                .required(RollupRule.Action.SATISFIED, when)
                .required(RollupRule.Action.COMPLETED, Contribution.Required.ALWAYS));
    var walk = plan.walk().start("a").passed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.isCompleted("org")).isNull();
    walk.choose("b").failed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isFalse();
  }

  @Test
  void untrackedChildrenDoNotCount() {
    var walk = flowing("org", of("a"), of("b").untracked()).walk().start("a").measure(0.5);
    walk.rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.isCompleted("org")).isTrue();
    assertThat(walk.seen("org", Aspect.MEASURE)).isEqualTo(0.5);
    var cluster = flowing("org", flowing("c", of("a")).untracked()).walk().start("a").passed();
    cluster.rests(EXIT);
    assertThat(cluster.isSatisfied("c")).isNull();
    assertThat(cluster.isSatisfied("org")).isNull();
  }

  @Test
  void measuresAreWeighted() {
    var plan = flowing("org", of("a").weight(0.25), of("b").weight(0.75), of("x").weight(0));
    var walk = plan.walk().start("a").measure(1).rests(EXIT);
    // who has no measure yet counts with nothing
    assertThat(walk.seen("org", Aspect.MEASURE)).isEqualTo(0.25);
    walk.next("b").measure(-1).next("x").measure(1).rests(EXIT);
    assertThat(walk.seen("org", Aspect.MEASURE)).isEqualTo(-0.5);
    var weightless = flowing("org", of("a").weight(0)).walk().start("a").measure(1).rests(EXIT);
    assertThat(weightless.seen("org", Aspect.MEASURE)).isNull();
    var silent = flowing("org", of("a")).walk().start("a").passed().rests(EXIT);
    assertThat(silent.seen("org", Aspect.MEASURE)).isNull();
  }

  @Test
  void satisfactionByMeasure() {
    var plan = flowing("org", of("a"), of("b")).measured(0.5);
    var walk = plan.walk().start("a").measure(0.9).rests(EXIT);
    assertThat(walk.isSatisfied("org")).isFalse();
    walk.next("b").measure(0.1).rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(plan.walk().start("a").passed().rests(EXIT).isSatisfied("org")).isNull();
    // of leaves, too, whatever content says of its success
    var leaf = flowing("org", of("a").measured(0.6)).walk().start("a").measure(0.6).rests(EXIT);
    assertThat(leaf.isSatisfied("a")).isTrue();
    assertThat(leaf.isSatisfied("org")).isTrue();
    var low = flowing("org", of("a").measured(0.6)).walk().start("a").measure(0.5).rests(EXIT);
    assertThat(low.isSatisfied("a")).isFalse();
  }

  @Test
  void measuresThatCountOnlyWhenItIsOver() {
    var plan = flowing("org", of("a"), of("b")).measured(0.1).measureOnlyWhenOver();
    var walk = plan.walk().start("a").measure(1).rests(EXIT);
    assertThat(walk.of("org").active()).isTrue();
    assertThat(walk.isSatisfied("org")).isNull();
    walk.ends(EXIT_ALL);
    assertThat(walk.isSatisfied("org")).isTrue();
  }

  @Test
  void progressIsWeightedAndDecides() {
    var plan =
        flowing(
                "org",
                of("a").byContent().threshold(false, 1, 0.75),
                of("b").byContent().threshold(true, 0.5, 0.25))
            .threshold(true, 0.6, 1);
    var walk = plan.walk().start("a").progress(0.4).rests(EXIT);
    assertThat(walk.of("org").progress()).isCloseTo(0.3, org.assertj.core.data.Offset.offset(1e-9));
    assertThat(walk.isCompleted("org")).isFalse();
    assertThat(walk.isCompleted("a")).isNull();
    walk.next("b").progress(0.5).rests(EXIT);
    assertThat(walk.isCompleted("b")).isTrue();
    assertThat(walk.isCompleted("org")).isFalse();
    walk.back("a").progress(0.7).rests(EXIT);
    assertThat(walk.isCompleted("org")).isTrue();
    // without any progress nothing is decided, not by what children say either
    var silent = plan.walk().start("a").completed().rests(EXIT);
    assertThat(silent.isCompleted("org")).isNull();
    assertThat(silent.isCompleted("a")).isTrue();
    var weightless =
        flowing("org", of("a").threshold(false, 1, 0)).walk().start("a").progress(1).rests(EXIT);
    assertThat(weightless.of("org").progress()).isNull();
    var untracked =
        flowing("org", of("z").untracked(), of("a")).walk().choose("a").progress(0.5).rests(EXIT);
    assertThat(untracked.of("org").progress()).isEqualTo(0.5);
  }

  @Test
  void aNewAttemptAboveForgetsWhatWasBelow() {
    var plan = flowing("org", of("a").byContent(), of("b").byContent());
    var walk = plan.walk().start("a").passed().next("b").passed().ends(EXIT_ALL);
    assertThat(walk.isSatisfied("org")).isTrue();
    walk.start("a").passed().rests(EXIT);
    // what is known of b is of the earlier attempt: its own rules see it, its parent does not
    assertThat(walk.isSatisfied("b")).isTrue();
    assertThat(walk.isSatisfied("org")).isNull();
    assertThat(walk.isCompleted("org")).isNull();
    walk.next("b").passed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
  }

  @Test
  void unlessItRemembers() {
    for (var what = 0; what < 3; what++) {
      var plan = flowing("org", of("a").byContent(), of("b").byContent());
      plan.remembering(what != 1, what != 0);
      var walk = plan.walk().start("a").passed().next("b").passed().ends(EXIT_ALL);
      walk.start("a").passed().rests(EXIT);
      assertThat(walk.isSatisfied("org")).isEqualTo(what != 1 ? true : null);
      assertThat(walk.isCompleted("org")).isEqualTo(what != 0 ? true : null);
    }
  }

  @Test
  void forgettingReachesDeepButNotPastOneThatRemembers() {
    var deep =
        flowing("org", flowing("c", of("a").byContent(), of("b").byContent()), of("d").byContent());
    var walk = deep.walk().start("a").passed().next("b").passed().next("d").passed().ends(EXIT_ALL);
    walk.choose("d").passed().rests(EXIT);
    assertThat(walk.isSatisfied("c")).isTrue();
    assertThat(walk.isSatisfied("org")).isNull();
    var marks = walk.of("a");
    assertThat(marks.staleObjectives()).isTrue();
    assertThat(marks.staleProgress()).isTrue();
    var kept =
        flowing(
            "org",
            flowing("c", of("a").byContent(), of("b").byContent()).remembering(true, true),
            of("d"));
    var other = kept.walk().start("a").passed().next("b").passed().ends(EXIT_ALL).choose("d");
    assertThat(other.of("c").staleObjectives()).isTrue();
    assertThat(other.of("a").staleObjectives()).isFalse();
    assertThat(other.of("a").staleProgress()).isFalse();
  }

  @Test
  void measuresOfEarlierAttemptsDoNotCount() {
    var walk = flowing("org", of("a"), of("b")).walk().start("a").measure(1).ends(EXIT_ALL);
    assertThat(walk.seen("org", Aspect.MEASURE)).isEqualTo(0.5);
    walk.choose("b").measure(0.5).rests(EXIT);
    assertThat(walk.seen("org", Aspect.MEASURE)).isEqualTo(0.25);
    var progress = flowing("org", of("a"), of("b")).walk().start("a").progress(1).ends(EXIT_ALL);
    progress.choose("b").progress(0.5).rests(EXIT);
    assertThat(progress.of("org").progress()).isEqualTo(0.25);
  }

  @Test
  void attemptedAndKnownInRollup() {
    var walk =
        three()
            .rollup(RollupRule.Action.COMPLETED, AT_LEAST_COUNT, 1, when(ACTIVITY_PROGRESS_KNOWN))
            .rollup(RollupRule.Action.SATISFIED, AT_LEAST_PERCENT, 0.3, when(ATTEMPTED))
            .walk()
            .start("a")
            .rests(EXIT);
    assertThat(walk.isCompleted("org")).isNull();
    assertThat(walk.isSatisfied("org")).isTrue();
    walk.next("b").incomplete().rests(EXIT);
    assertThat(walk.isCompleted("org")).isTrue();
  }

  @Test
  void onlyOfferedChildrenCount() {
    var walk =
        flowing("org", of("a"), of("b"), of("c"))
            .choosing(Choosing.Timing.ONCE, 1, Choosing.Timing.NEVER)
            .walk();
    walk.ask(NavigationRequest.of(START));
    walk.measure(0.5).rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
    assertThat(walk.isCompleted("org")).isTrue();
    assertThat(walk.seen("org", Aspect.MEASURE)).isEqualTo(0.5);
  }

  @Test
  void aLookAheadChangesNothing() {
    var walk = flowing("org", of("a")).walk().start("a").passed();
    var before = walk.state;
    var ahead = Sequencer.rolledUp(walk.tree, walk.state, walk.number("a"));
    assertThat(walk.state).isEqualTo(before);
    assertThat(new TreeView(walk.tree, ahead).satisfied(0)).isTrue();
    assertThat(walk.isSatisfied("org")).isNull();
  }
}
