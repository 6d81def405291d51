package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.sequencing.Condition.Kind.COMPLETED;
import static org.scorm4j.sequencing.Condition.Kind.SATISFIED;
import static org.scorm4j.sequencing.NavigationRequest.Kind.ABANDON;
import static org.scorm4j.sequencing.NavigationRequest.Kind.ABANDON_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.CONTINUE;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.JUMP;
import static org.scorm4j.sequencing.NavigationRequest.Kind.PREVIOUS;
import static org.scorm4j.sequencing.NavigationRequest.Kind.RESUME_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.START;
import static org.scorm4j.sequencing.NavigationRequest.Kind.SUSPEND_ALL;
import static org.scorm4j.sequencing.Plan.always;
import static org.scorm4j.sequencing.Plan.flowing;
import static org.scorm4j.sequencing.Plan.of;
import static org.scorm4j.sequencing.Plan.when;
import static org.scorm4j.sequencing.Plan.whenNot;
import static org.scorm4j.sequencing.Rule.Action.EXIT_PARENT;
import static org.scorm4j.sequencing.Rule.Action.RETRY;
import static org.scorm4j.sequencing.Rule.Action.RETRY_ALL;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What requests mean (NB.2.1) and how attempts end (TB.2.1 to TB.2.3, UP.3, UP.4). */
class NavigationAndTerminationTest {
  private static Plan two() {
    return flowing("org", of("a"), of("b"));
  }

  @Test
  void beforeAnythingHasBegun() {
    var walk = two().walk();
    walk.refused(RESUME_ALL, "NB.2.1-3").refused(CONTINUE, "NB.2.1-1");
    walk.refused(PREVIOUS, "NB.2.1-2").refused(EXIT, "NB.2.1-2").refused(ABANDON, "NB.2.1-2");
    walk.refused(EXIT_ALL, "NB.2.1-2").refused(ABANDON_ALL, "NB.2.1-2");
    walk.refused(SUSPEND_ALL, "NB.2.1-2");
    walk.refused(new NavigationRequest(JUMP, "b"), "SB.2.13-1");
    walk.start("a");
  }

  @Test
  void onceItHasBegun() {
    two().walk().start("a").refused(START, "NB.2.1-1").refused(RESUME_ALL, "NB.2.1-1");
  }

  @Test
  void continueNeedsFlow() {
    of("org", of("a"), of("b")).walk().choose("a").refused(CONTINUE, "NB.2.1-4");
    of("org").walk().start("org").refused(CONTINUE, "NB.2.1-4");
    var outcome = two().walk().start("a").next("b");
    assertThat(outcome.of("a").active()).isFalse();
  }

  @Test
  void previousNeedsFlowBothWays() {
    of("org", of("a"), of("b")).walk().choose("b").refused(PREVIOUS, "NB.2.1-5");
    two().forwardOnly().walk().start("a").next("b").refused(PREVIOUS, "NB.2.1-5");
    of("org").walk().start("org").refused(PREVIOUS, "NB.2.1-6");
    two().walk().start("a").next("b").back("a");
  }

  @Test
  void choicesThatCannotBe() {
    var walk = flowing("org", of("c", of("a"), of("b")).noChoice(), of("d")).walk();
    walk.refusedChoice("nobody", "NB.2.1-11").refusedChoice("a", "NB.2.1-10");
    walk.choose("d").refusedChoice("b", "NB.2.1-10");
  }

  @Test
  void choiceExitKeepsLearnersInWhatIsActive() {
    var plan = flowing("org", flowing("c", of("a"), of("b")).noChoiceExit(), of("d"));
    var walk = plan.walk().start("a").refusedChoice("d", "NB.2.1-8");
    assertThat(walk.current()).isEqualTo("a");
    assertThat(walk.of("a").active()).isTrue();
    // among siblings nothing is left
    walk.choose("b");
    // upwards the cluster itself is not left
    walk.refusedChoice("org", "NB.2.1-8").choose("c", "a");
    // what is not active does not hold
    var idle = plan.walk().start("a");
    idle.state = inactive(idle, "c");
    idle.refusedChoice("d", "SB.2.9-7");
  }

  private static TreeState inactive(Walk walk, String id) {
    var tracking = new Tracking(walk.tree, walk.state);
    tracking.setActive(walk.number(id), false);
    return tracking.state();
  }

  @Test
  void aLeafThatHoldsItsLearner() {
    flowing("org", flowing("c", of("a").noChoiceExit()), of("d"))
        .walk()
        .start("a")
        .refusedChoice("d", "NB.2.1-8");
  }

  @Test
  void theRootMayAlwaysBeChosen() {
    two().noChoice().walk().start("a").next("b").choose("org", "a");
    two().walk().choose("org", "a");
  }

  @Test
  void jumpsGoToWhatIsOffered() {
    var plan =
        flowing("org", of("a"), of("b"))
            .choosing(Choosing.Timing.ONCE, 1, Choosing.Timing.NEVER)
            .noChoice();
    var walk = plan.walk();
    var offered = walk.offered("org").get(0);
    var other = offered.equals("a") ? "b" : "a";
    walk.start(offered);
    walk.refused(new NavigationRequest(JUMP, other), "NB.2.1-11");
    walk.refused(new NavigationRequest(JUMP, "nobody"), "NB.2.1-11");
    walk.refused(new NavigationRequest(JUMP, "org"), "DB.1.1-1");
  }

  @Test
  void jumpsIgnoreControlModes() {
    var walk = of("org", of("a"), of("c", of("b")).noChoice()).walk().choose("a");
    walk.jump("b", "b");
    assertThat(walk.of("a").active()).isFalse();
    // one that is over already is not ended a second time
    walk.rests(EXIT).jump("a", "a");
    assertThat(walk.of("a").attempts()).isEqualTo(2);
  }

  @Test
  void exitEndsWhatIsActiveAndWaits() {
    var walk = two().walk().start("a").rests(EXIT);
    assertThat(walk.of("a").active()).isFalse();
    assertThat(walk.current()).isEqualTo("a");
    walk.refused(EXIT, "NB.2.1-12").refused(ABANDON, "NB.2.1-12").next("b");
    of("org").walk().start("org").ends(EXIT);
  }

  @Test
  void exitAllEndsEverything() {
    var walk = flowing("org", flowing("c", of("a"), of("b"))).walk().start("a").ends(EXIT_ALL);
    for (var id : new String[] {"org", "c", "a"}) {
      assertThat(walk.of(id).active()).isFalse();
    }
    assertThat(walk.isCompleted("a")).isTrue();
    assertThat(walk.of("org").suspended()).isFalse();
    walk.start("a");
    assertThat(walk.of("org").attempts()).isEqualTo(2);
  }

  @Test
  void exitAllAfterExit() {
    var walk = two().walk().start("a").rests(EXIT).ends(EXIT_ALL);
    assertThat(walk.of("org").active()).isFalse();
    assertThat(walk.of("a").attempts()).isEqualTo(1);
  }

  @Test
  void abandonLeavesNoTrace() {
    var walk = two().walk().start("a").rests(ABANDON);
    assertThat(walk.of("a").active()).isFalse();
    assertThat(walk.of("org").active()).isTrue();
    assertThat(walk.isCompleted("a")).isNull();
    assertThat(walk.current()).isEqualTo("a");
    walk.next("b");
  }

  @Test
  void abandonAllLeavesNoTraceAtAll() {
    var walk = flowing("org", flowing("c", of("a"), of("b"))).walk().start("a").ends(ABANDON_ALL);
    for (var id : new String[] {"org", "c", "a"}) {
      assertThat(walk.of(id).active()).isFalse();
      assertThat(walk.isCompleted(id)).isNull();
    }
  }

  @Test
  void suspendAllKeepsThePlace() {
    var plan = flowing("org", flowing("c", of("a"), of("b")), of("d"));
    var walk = plan.walk().start("a").next("b").ends(SUSPEND_ALL);
    assertThat(walk.suspended()).isEqualTo("b");
    for (var id : new String[] {"org", "c", "b"}) {
      assertThat(walk.of(id).suspended()).isTrue();
      assertThat(walk.of(id).active()).isFalse();
    }
    walk.to(RESUME_ALL, "b");
    for (var id : new String[] {"org", "c", "b"}) {
      assertThat(walk.of(id).suspended()).isFalse();
      assertThat(walk.of(id).attempts()).isEqualTo(1);
    }
    assertThat(walk.suspended()).isEmpty();
  }

  @Test
  void suspendAllAfterTheEndSuspendsWhatIsAround() {
    var walk = flowing("org", flowing("c", of("a"))).walk().start("a").rests(EXIT);
    walk.ends(SUSPEND_ALL);
    assertThat(walk.suspended()).isEqualTo("c");
    // a cluster cannot be delivered; learners start instead
    walk.refused(RESUME_ALL, "DB.1.1-1").start("a");
    assertThat(walk.of("org").attempts()).isEqualTo(1);
  }

  @Test
  void contentThatSuspendedAndEndedIsStillSuspendedByAll() {
    var walk = two().walk().start("a").suspends().rests(EXIT);
    assertThat(walk.of("a").suspended()).isTrue();
    assertThat(walk.of("a").active()).isFalse();
    walk.ends(SUSPEND_ALL);
    assertThat(walk.suspended()).isEqualTo("a");
    walk.to(RESUME_ALL, "a");
    assertThat(walk.of("a").attempts()).isEqualTo(1);
  }

  @Test
  void theRootThatIsOverCannotBeSuspended() {
    var walk = of("org", of("a"), of("b")).walk().choose("a");
    // the choice of what gives nothing leaves learners on the root, which is not active
    walk.refusedChoice("org", "SB.2.9-9");
    assertThat(walk.current()).isEqualTo("org");
    assertThat(walk.of("org").active()).isFalse();
    walk.refused(SUSPEND_ALL, "TB.2.3-3");
  }

  @Test
  void theRootHasNoParentToExitTo() {
    var walk = two().after(EXIT_PARENT, always()).exit(always()).walk().start("a");
    walk.refused(EXIT, "TB.2.3-4");
    assertThat(walk.of("org").active()).isFalse();
  }

  @Test
  void exitRulesEndTheHighestThatHasOne() {
    var any = RollupRule.ChildSet.ANY;
    var plan =
        flowing(
            "org",
            flowing(
                    "c",
                    flowing("d", of("a"), of("b"))
                        .exit(always())
                        .rollup(RollupRule.Action.COMPLETED, any, 0, when(COMPLETED)))
                .exit(when(COMPLETED)),
            of("e"));
    var walk = plan.walk().start("a").incomplete().rests(EXIT);
    assertThat(walk.current()).isEqualTo("d");
    assertThat(walk.of("d").active()).isFalse();
    assertThat(walk.of("c").active()).isTrue();
    // as soon as the outer one's conditions hold, it is the one that ends, and all below with it
    var outer = plan.walk().start("a").completed().rests(EXIT);
    assertThat(outer.current()).isEqualTo("c");
    assertThat(outer.of("d").active()).isFalse();
    assertThat(outer.of("c").active()).isFalse();
    outer.next("e");
  }

  @Test
  void exitRulesOfTheLeafItselfAreNotAsked() {
    var walk = flowing("org", of("a").exit(always()), of("b")).walk().start("a").rests(EXIT);
    assertThat(walk.current()).isEqualTo("a");
  }

  @Test
  void rulesAfterwardsAreStrongerThanTheRequest() {
    flowing("org", of("a").after(Rule.Action.CONTINUE, when(COMPLETED)), of("b"))
        .walk()
        .start("a")
        .to(EXIT, "b");
    flowing("org", of("a"), of("b").after(Rule.Action.PREVIOUS, always()))
        .walk()
        .start("a")
        .next("b")
        .next("a");
    flowing("org", of("a").after(RETRY, when(SATISFIED)), of("b"))
        .walk()
        .start("a")
        .passed()
        .next("a")
        .failed()
        .next("b");
  }

  @Test
  void suspendedContentIsNotAsked() {
    var walk = flowing("org", of("a").after(RETRY, always()), of("b")).walk();
    walk.start("a").suspends().next("b");
    assertThat(walk.of("a").suspended()).isTrue();
    assertThat(walk.isCompleted("a")).isNull();
  }

  @Test
  void exitParentClimbs() {
    var plan =
        flowing(
            "org",
            flowing("c", flowing("d", of("a").after(EXIT_PARENT, always())), of("x")),
            of("e"));
    var walk = plan.walk().start("a").rests(EXIT);
    assertThat(walk.current()).isEqualTo("d");
    assertThat(walk.of("d").active()).isFalse();
    walk.next("x");
    // one after the other, as long as each has such a rule
    var higher =
        flowing(
            "org",
            flowing("c", of("a").after(EXIT_PARENT, always())).after(EXIT_PARENT, always()),
            of("e"));
    higher.walk().start("a").ends(EXIT);
  }

  @Test
  void exitParentOfTheParentAsksItsRules() {
    flowing(
            "org",
            flowing("c", of("a").after(EXIT_PARENT, always())).after(RETRY, whenNot(SATISFIED)),
            of("e"))
        .walk()
        .start("a")
        .failed()
        .next("a")
        .passed()
        .next("e");
  }

  @Test
  void exitAllAndRetryAll() {
    flowing("org", of("a").after(Rule.Action.EXIT_ALL, always()), of("b"))
        .walk()
        .start("a")
        .ends(CONTINUE);
    var walk =
        flowing("org", of("a"), of("b").after(RETRY_ALL, whenNot(SATISFIED)), of("c"))
            .walk()
            .start("a")
            .next("b")
            .failed()
            .next("a");
    assertThat(walk.of("org").attempts()).isEqualTo(2);
    assertThat(walk.of("b").active()).isFalse();
  }

  @Test
  void theRootThatIsExitedEndsUnlessItIsRetried() {
    two().exit(always()).walk().start("a").ends(CONTINUE);
    two().exit(always()).after(Rule.Action.CONTINUE, always()).walk().start("a").ends(CONTINUE);
    var walk = two().exit(always()).after(RETRY, always()).walk().start("a").next("a");
    assertThat(walk.of("org").attempts()).isEqualTo(2);
    two().exit(always()).after(Rule.Action.EXIT_ALL, always()).walk().start("a").ends(EXIT);
  }

  @Test
  void whatIsLeftOnTheWayEndsAndCountsAsDone() {
    var walk = flowing("org", flowing("c", of("a")), flowing("d", of("b"))).walk();
    walk.start("a").next("b");
    assertThat(walk.of("c").active()).isFalse();
    assertThat(walk.isCompleted("a")).isTrue();
    assertThat(walk.isSatisfied("a")).isTrue();
    assertThat(walk.isCompleted("c")).isTrue();
    assertThat(walk.isSatisfied("c")).isTrue();
    assertThat(walk.isCompleted("org")).isNull();
  }

  @Test
  void contentThatSaysItselfWhetherItIsDone() {
    var walk = flowing("org", of("a").byContent(), of("b").byContent()).walk();
    walk.start("a").next("b");
    assertThat(walk.isCompleted("a")).isNull();
    assertThat(walk.isSatisfied("a")).isNull();
    walk.failed().rests(EXIT);
    assertThat(walk.isSatisfied("b")).isFalse();
    assertThat(walk.isCompleted("b")).isTrue();
  }

  @Test
  void whatContentHasSaidIsNotOverruled() {
    var walk = two().walk().start("a").incomplete().next("b").failed().rests(EXIT);
    assertThat(walk.isCompleted("a")).isFalse();
    assertThat(walk.isSatisfied("a")).isTrue();
    assertThat(walk.isSatisfied("b")).isFalse();
    // "unknown" is an answer, too
    var unknown = two().walk().start("a");
    unknown.retracts("", Aspect.SATISFIED).rests(EXIT);
    assertThat(unknown.isCompleted("a")).isNull();
    assertThat(unknown.isSatisfied("a")).isNull();
  }

  @Test
  void clustersAreSuspendedWithTheirChildren() {
    var walk = flowing("org", flowing("c", of("a"), of("b")), of("d")).walk();
    walk.start("a").suspends().choose("d");
    assertThat(walk.of("c").suspended()).isTrue();
    assertThat(walk.of("c").active()).isFalse();
    walk.choose("a");
    assertThat(walk.of("c").attempts()).isEqualTo(1);
    assertThat(walk.of("a").attempts()).isEqualTo(1);
    walk.completed().choose("d");
    assertThat(walk.of("c").suspended()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(NavigationRequest.Kind.class)
  void requestsAreWrittenAsContentWritesThem(NavigationRequest.Kind kind) {
    var request =
        kind.needsTarget() ? new NavigationRequest(kind, "a b") : NavigationRequest.of(kind);
    assertThat(NavigationRequest.parse(request.toString())).contains(request);
    assertThat(
            NavigationRequest.parse(kind.needsTarget() ? kind.word() : "{target=a}" + kind.word()))
        .isEmpty();
    assertThat(NavigationRequest.parse("_none_")).isEmpty();
    assertThat(NavigationRequest.parse("{target=}choice")).isEmpty();
    assertThat(request.toString()).contains(kind.word());
  }
}
