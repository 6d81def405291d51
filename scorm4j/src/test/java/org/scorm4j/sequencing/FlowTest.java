package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.sequencing.Condition.Kind.ATTEMPTED;
import static org.scorm4j.sequencing.Condition.Kind.SATISFIED;
import static org.scorm4j.sequencing.NavigationRequest.Kind.CONTINUE;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT_ALL;
import static org.scorm4j.sequencing.NavigationRequest.Kind.PREVIOUS;
import static org.scorm4j.sequencing.NavigationRequest.Kind.START;
import static org.scorm4j.sequencing.NavigationRequest.Kind.SUSPEND_ALL;
import static org.scorm4j.sequencing.Plan.always;
import static org.scorm4j.sequencing.Plan.flowing;
import static org.scorm4j.sequencing.Plan.of;
import static org.scorm4j.sequencing.Plan.when;
import static org.scorm4j.sequencing.Plan.whenNot;
import static org.scorm4j.sequencing.Rule.Action.DISABLED;
import static org.scorm4j.sequencing.Rule.Action.RETRY;
import static org.scorm4j.sequencing.Rule.Action.SKIP;

import org.junit.jupiter.api.Test;

/**
 * From one activity to the next (SB.2.1 to SB.2.3, SB.2.5 to SB.2.8, SB.2.10), and delivery (DB).
 */
class FlowTest {
  private static Plan deep() {
    return flowing(
        "org",
        flowing("c", of("a"), of("b")),
        flowing("d", flowing("e", of("f"), of("g")), of("h")));
  }

  @Test
  void forwardThroughTheWholeTreeAndOffItsEnd() {
    var walk = deep().walk().start("a").next("b").next("f").next("g").next("h").ends(CONTINUE);
    assertThat(walk.isCompleted("org")).isTrue();
    for (var i = 0; i < walk.tree.size(); i++) {
      assertThat(walk.state.activities().get(i).active()).isFalse();
      assertThat(walk.state.activities().get(i).attempts()).isEqualTo(1);
    }
  }

  @Test
  void backwardToTheFirst() {
    var walk = deep().walk().choose("h").back("g").back("f").back("b").back("a");
    walk.refused(PREVIOUS, "SB.2.1-3");
  }

  @Test
  void aSingleActivityIsTheCourse() {
    of("org").walk().start("org").ends(EXIT);
  }

  @Test
  void nothingStartsByItselfWithoutFlow() {
    of("org", of("a")).walk().refused(START, "SB.2.2-1");
    flowing("org", of("c", of("a"))).walk().refused(START, "SB.2.2-1");
  }

  @Test
  void whatIsSkippedIsPassedOver() {
    flowing(
            "org",
            of("a").before(SKIP, always()),
            flowing("c", of("b")).before(SKIP, always()),
            of("d"))
        .walk()
        .start("d");
    flowing("org", of("a").before(SKIP, always())).walk().ends(START);
    var back =
        flowing("org", of("a"), of("b").before(SKIP, when(ATTEMPTED)), of("c"))
            .walk()
            .start("a")
            .next("b")
            .next("c");
    back.back("a").next("c");
  }

  @Test
  void whatIsDisabledStopsTheFlow() {
    flowing("org", of("a"), of("b").before(DISABLED, always()), of("c"))
        .walk()
        .start("a")
        .refused(CONTINUE, "SB.2.2-2");
    flowing("org", of("a"), flowing("c", of("b")).before(DISABLED, always()))
        .walk()
        .start("a")
        .refused(CONTINUE, "SB.2.2-2");
  }

  @Test
  void forwardOnlyClustersAreEnteredAtTheirBeginning() {
    var walk =
        flowing("org", flowing("c", of("a"), of("b")).forwardOnly(), of("d")).walk().choose("d");
    walk.back("a").next("b").refused(PREVIOUS, "NB.2.1-5");
  }

  @Test
  void forwardOnlyAboveStopsTheWayBack() {
    flowing("org", of("a"), flowing("c", of("b")))
        .forwardOnly()
        .walk()
        .choose("b")
        .refused(PREVIOUS, "SB.2.1-4");
  }

  @Test
  void backIntoAForwardOnlyClusterWhoseFirstIsSkipped() {
    flowing(
            "org",
            flowing("c", of("a").before(SKIP, always()), of("b"), of("x")).forwardOnly(),
            of("d"))
        .walk()
        .choose("d")
        .back("b");
  }

  @Test
  void backThroughAForwardOnlyClusterOfWhichAllIsSkipped() {
    // the direction turns round again behind the last one (SB.2.1, 2)
    flowing(
            "org",
            of("z"),
            flowing("c", of("a").before(SKIP, always()), of("b").before(SKIP, always()))
                .forwardOnly(),
            of("d"))
        .walk()
        .choose("d")
        .back("z");
    flowing("org", of("z"), flowing("c", of("a").before(SKIP, always())).forwardOnly(), of("d"))
        .walk()
        .choose("d")
        .back("z");
  }

  @Test
  void clustersThatDoNotFlowStopTheFlow() {
    flowing("org", of("a"), of("c", of("b"))).walk().start("a").refused(CONTINUE, "SB.2.2-1");
    flowing("org", of("c", of("b")), of("a")).walk().choose("a").refused(PREVIOUS, "SB.2.2-1");
  }

  @Test
  void rulesMoveOnlyWhereItFlows() {
    of("org", of("a").after(Rule.Action.CONTINUE, always()), of("b"))
        .walk()
        .choose("a")
        .refused(EXIT, "SB.2.7-2");
    of("org", of("a"), of("b").after(Rule.Action.PREVIOUS, always()))
        .walk()
        .choose("b")
        .refused(EXIT, "SB.2.8-2");
  }

  @Test
  void aRetriedClusterBeginsAnew() {
    var walk =
        flowing(
                "org",
                flowing("c", of("a"), of("b")).exit(always()).after(RETRY, always()),
                of("d"))
            .walk()
            .start("a")
            .next("a");
    assertThat(walk.of("c").attempts()).isEqualTo(2);
    assertThat(walk.of("a").attempts()).isEqualTo(2);
  }

  @Test
  void whatCannotBeRetried() {
    flowing("org", of("c", of("a")).exit(always()).after(RETRY, always()))
        .walk()
        .choose("a")
        .refused(EXIT, "SB.2.10-3");
    // the cluster is suspended with its child as soon as it ends
    flowing("org", of("z"), of("b").after(RETRY_ROOT, always()))
        .walk()
        .choose("z")
        .suspends()
        .choose("b")
        .refused(EXIT, "SB.2.10-2");
  }

  private static final Rule.Action RETRY_ROOT = Rule.Action.RETRY_ALL;

  @Test
  void aRetryThatIsSkippedToTheEndEndsTheSession() {
    flowing(
            "org",
            flowing("c", of("a").before(SKIP, when(ATTEMPTED)))
                .exit(always())
                .after(RETRY, always()))
        .walk()
        .start("a")
        .ends(EXIT);
  }

  @Test
  void attemptsAreLimited() {
    var walk = flowing("org", of("a").limit(2), of("b")).walk();
    walk.start("a").next("b").back("a").next("b").refused(PREVIOUS, "SB.2.2-2");
    walk.refusedChoice("a", "DB.1.1-3");
    // whoever is in the middle, or comes back to it, does not begin a new one
    var resumed = flowing("org", of("a").limit(1), of("b")).limit(1).walk().start("a");
    resumed.suspends().choose("b").choose("a");
    assertThat(resumed.of("a").attempts()).isEqualTo(1);
    resumed.completed().ends(EXIT_ALL).refused(START, "SB.2.2-2");
  }

  @Test
  void limitsAboveCountAtDelivery() {
    var walk = flowing("org", flowing("c", of("a")).limit(1), of("b")).walk();
    walk.start("a").next("b").refusedChoice("a", "DB.1.1-3");
    flowing("org", of("a").limit(1).untracked(), of("b")).walk().start("a").next("b").back("a");
  }

  @Test
  void whatIsDisabledIsNotDelivered() {
    of("org", of("a").before(DISABLED, always()), of("b")).walk().refusedChoice("a", "DB.1.1-3");
    of("org", of("c", of("a")).before(DISABLED, always())).walk().refusedChoice("a", "DB.1.1-3");
  }

  @Test
  void anotherWayThanResumingForgetsWhatWasSuspended() {
    var plan = flowing("org", flowing("c", of("a"), of("b")), of("d"));
    var walk = plan.walk().start("a").next("b").ends(SUSPEND_ALL).choose("d");
    assertThat(walk.suspended()).isEmpty();
    assertThat(walk.of("b").suspended()).isFalse();
    assertThat(walk.of("c").suspended()).isFalse();
    // up to the common ancestor all is cleared, so that a new attempt on it begins (DB.2.1)
    assertThat(walk.of("org").suspended()).isFalse();
    assertThat(walk.of("org").attempts()).isEqualTo(2);
    walk.choose("b");
    assertThat(walk.of("b").attempts()).isEqualTo(2);
    assertThat(walk.of("c").attempts()).isEqualTo(2);
  }

  @Test
  void whatIsStillSuspendedBelowStays() {
    var plan = flowing("org", flowing("c", of("a"), of("b")), of("d"));
    var walk = plan.walk().start("a").suspends().next("b").ends(SUSPEND_ALL).choose("d");
    assertThat(walk.of("b").suspended()).isFalse();
    assertThat(walk.of("a").suspended()).isTrue();
    assertThat(walk.of("c").suspended()).isTrue();
  }

  @Test
  void choosingWhatWasSuspendedResumesIt() {
    var walk = flowing("org", of("a"), of("b")).walk().start("a").next("b").ends(SUSPEND_ALL);
    walk.choose("b");
    assertThat(walk.of("b").attempts()).isEqualTo(1);
    assertThat(walk.of("org").attempts()).isEqualTo(1);
  }

  @Test
  void untrackedActivitiesAreDeliveredAndNotCounted() {
    var walk = flowing("org", of("a").untracked(), of("b")).walk().start("a").passed().next("b");
    assertThat(walk.of("a").attempts()).isZero();
    assertThat(walk.isCompleted("a")).isNull();
    assertThat(walk.isSatisfied("a")).isNull();
    walk.passed().rests(EXIT);
    assertThat(walk.isSatisfied("org")).isTrue();
  }

  @Test
  void skipLooksAtWhatIsKnownOfEarlierAttempts() {
    flowing("org", of("a").before(SKIP, when(SATISFIED)), of("b"))
        .walk()
        .start("a")
        .passed()
        .ends(EXIT_ALL)
        .start("b");
    flowing("org", of("a").before(SKIP, whenNot(SATISFIED)), of("b"))
        .walk()
        .start("a")
        .ends(EXIT_ALL);
  }

  @Test
  void aStateOfAnotherTreeIsRefused() {
    var other = of("org", of("a")).walk();
    var tree = of("org").tree();
    org.assertj.core.api.Assertions.assertThatThrownBy(
            () -> Sequencer.navigate(tree, other.state, NavigationRequest.of(START)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
