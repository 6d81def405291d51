package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.scorm4j.sequencing.Condition.Kind.COMPLETED;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT;
import static org.scorm4j.sequencing.Plan.always;
import static org.scorm4j.sequencing.Plan.flowing;
import static org.scorm4j.sequencing.Plan.of;
import static org.scorm4j.sequencing.Plan.whenNot;
import static org.scorm4j.sequencing.Rule.Action.HIDDEN_FROM_CHOICE;
import static org.scorm4j.sequencing.Rule.Action.STOP_FORWARD_TRAVERSAL;

import org.junit.jupiter.api.Test;

/** What learners may choose (SB.2.4, SB.2.9, SB.2.9.1, SB.2.9.2). */
class ChoiceTest {
  /** org( c(a b) d(e f) g ). */
  private static Plan clusters(Plan c, Plan d) {
    return flowing("org", c, d, of("g"));
  }

  private static Plan c() {
    return flowing("c", of("a"), of("b"));
  }

  private static Plan d() {
    return flowing("d", of("e"), of("f"));
  }

  @Test
  void leavesAndClusters() {
    clusters(c(), d()).walk().choose("f").choose("c", "a").choose("b").choose("b").choose("g");
  }

  @Test
  void whatIsHidden() {
    var walk = clusters(c(), d().before(HIDDEN_FROM_CHOICE, always())).walk();
    walk.refusedChoice("d", "SB.2.9-3").refusedChoice("e", "SB.2.9-3").choose("a");
    var view = walk.view();
    assertThat(view.isHidden(walk.number("e"))).isTrue();
    assertThat(view.isHidden(walk.number("d"))).isTrue();
    assertThat(view.isHidden(walk.number("a"))).isFalse();
    assertThat(view.isHidden(0)).isFalse();
  }

  @Test
  void whatIsNotSelected() {
    var walk =
        of("org", of("a"), of("c", of("b")))
            .choosing(Choosing.Timing.ONCE, 1, Choosing.Timing.NEVER)
            .walk();
    if (walk.offered("org").equals(java.util.List.of("a"))) {
      walk.refusedChoice("c", "SB.2.9-2").refusedChoice("b", "SB.2.9-2").choose("a");
      assertThat(walk.view().isHidden(walk.number("b"))).isTrue();
    } else {
      walk.refusedChoice("a", "SB.2.9-2").choose("b");
      assertThat(walk.view().isHidden(walk.number("a"))).isTrue();
    }
  }

  @Test
  void siblingsBehindOneThatStops() {
    var plan = of("org", of("a"), of("b").before(STOP_FORWARD_TRAVERSAL, always()), of("c"));
    plan.walk().choose("a").choose("b").refusedChoice("c", "SB.2.4-1");
    plan.walk().choose("a").refusedChoice("c", "SB.2.4-1");
    // nobody has to walk past it on the way back
    of("org", of("a"), of("b"), of("c").before(STOP_FORWARD_TRAVERSAL, always()))
        .walk()
        .choose("c")
        .choose("a");
  }

  @Test
  void theOneThatStopsMayItselfBeReached() {
    var plan =
        of("org", of("a").before(STOP_FORWARD_TRAVERSAL, whenNot(COMPLETED)), of("b"), of("c"));
    plan.walk().choose("a").incomplete().refusedChoice("b", "SB.2.4-1").completed().choose("c");
  }

  @Test
  void siblingsBackwardWhereItGoesForwardOnly() {
    of("org", of("a"), of("b"), of("c"))
        .forwardOnly()
        .walk()
        .choose("b")
        .choose("c")
        .refusedChoice("a", "SB.2.4-2");
  }

  @Test
  void downFromTheRootPastOneThatStops() {
    var plan = clusters(c().before(STOP_FORWARD_TRAVERSAL, always()), d());
    plan.walk().refusedChoice("a", "SB.2.4-1");
    plan.walk().choose("e");
    flowing("org", of("a"))
        .before(STOP_FORWARD_TRAVERSAL, always())
        .walk()
        .refusedChoice("a", "SB.2.4-1");
  }

  @Test
  void downwardFromTheCurrentCluster() {
    // after an exit the cluster itself is the current one, and what is in it may be chosen
    var walk = clusters(c().exit(always()), d()).walk().choose("a").rests(EXIT);
    assertThat(walk.current()).isEqualTo("c");
    walk.choose("b");
    var stopping =
        clusters(c().exit(always()).before(STOP_FORWARD_TRAVERSAL, always()), d()).walk();
    stopping.choose("g").choose("a").rests(EXIT);
    stopping.refusedChoice("b", "SB.2.4-1");
  }

  @Test
  void activationThatIsPrevented() {
    var plan = clusters(c(), d().preventActivation());
    plan.walk().refusedChoice("e", "SB.2.9-6").choose("a").refusedChoice("f", "SB.2.9-6");
    // the cluster itself is closed as well; flow is open, and then what is active is
    plan.walk().choose("a").refusedChoice("d", "SB.2.9-6");
    plan.walk().choose("b").next("e").choose("f");
    var back = plan.walk().choose("g");
    back.refusedChoice("e", "SB.2.9-6");
  }

  @Test
  void preventedDeepBelow() {
    var plan =
        flowing("org", of("z"), flowing("c", flowing("d", of("a")).preventActivation()), of("y"));
    plan.walk().refusedChoice("a", "SB.2.9-6").refusedChoice("d", "SB.2.9-6");
    plan.walk().choose("y").refusedChoice("a", "SB.2.9-6").refusedChoice("d", "SB.2.9-6");
    plan.walk().choose("z").refusedChoice("d", "SB.2.9-6").choose("c", "a");
    // the root is never prevented: it is the common ancestor
    flowing("org", of("a")).preventActivation().walk().choose("a");
  }

  @Test
  void constrainedToTheNeighbours() {
    var plan =
        flowing(
            "org",
            flowing("before", of("v"), of("w")),
            flowing("c", of("a"), of("b")).constrainChoice(),
            flowing("behind", of("x"), of("y")),
            of("far"));
    plan.walk().choose("a").refusedChoice("far", "SB.2.9-8");
    plan.walk().choose("a").choose("y");
    plan.walk().choose("a").choose("behind", "x");
    plan.walk().choose("a").choose("v");
    plan.walk().choose("a").choose("b");
    var first = flowing("org", of("z"), of("y"), flowing("c", of("a")).constrainChoice()).walk();
    first.choose("a").refusedChoice("z", "SB.2.9-8").choose("y");
  }

  @Test
  void constrainedAtTheEdge() {
    var plan =
        flowing(
            "org",
            flowing("o", of("z"), flowing("c", of("a")).constrainChoice()),
            of("x"),
            of("y"));
    plan.walk().choose("a").choose("x");
    plan.walk().choose("a").refusedChoice("y", "SB.2.9-8");
    // the innermost constraint is the one that holds
    var nested =
        flowing(
            "org",
            flowing("o", flowing("c", of("a")).constrainChoice(), of("z")).constrainChoice(),
            of("x"));
    nested.walk().choose("a").refusedChoice("x", "SB.2.9-8");
    // nothing comes before the first: it stays with itself
    var first =
        flowing("org", flowing("o", flowing("c", of("a")).constrainChoice()), of("x")).walk();
    first.choose("a").choose("x");
  }

  @Test
  void acrossPastOneThatStops() {
    var plan =
        flowing(
            "org",
            of("z"),
            c(),
            flowing("d", flowing("h", of("e"))).before(STOP_FORWARD_TRAVERSAL, always()));
    plan.walk().choose("a").refusedChoice("e", "SB.2.4-1").refusedChoice("h", "SB.2.4-1");
    plan.walk().choose("a").choose("d", "e").choose("a").choose("z");
  }

  @Test
  void acrossBackwardNothingStops() {
    flowing("org", c().before(STOP_FORWARD_TRAVERSAL, always()), flowing("d", of("e"), of("f")))
        .walk()
        .choose("f")
        .choose("a");
  }

  @Test
  void upwardOutOfWhatHolds() {
    var plan = flowing("org", flowing("c", flowing("h", of("a"), of("b")).noChoiceExit()), of("g"));
    var walk = plan.walk().choose("a").rests(EXIT);
    walk.state = withInactive(walk, "h");
    walk.refusedChoice("c", "SB.2.9-7").refusedChoice("g", "SB.2.9-7");
    flowing("org", flowing("c", of("a"), of("b"))).walk().choose("b").choose("org", "a");
  }

  private static TreeState withInactive(Walk walk, String id) {
    var tracking = new Tracking(walk.tree, walk.state);
    tracking.setActive(walk.number(id), false);
    return tracking.state();
  }

  @Test
  void clustersThatGiveNothing() {
    var walk =
        of("org", of("a"), of("c", of("b"))).walk().choose("a").refusedChoice("c", "SB.2.9-9");
    assertThat(walk.current()).isEqualTo("c");
    assertThat(walk.of("a").active()).isFalse();
    assertThat(walk.of("org").active()).isFalse();
    // from there learners choose what is in it
    walk.choose("b");
    var deep = of("org", of("x", of("y", of("a"))), of("c", of("b"))).walk().choose("a");
    deep.refusedChoice("c", "SB.2.9-9");
    for (var id : new String[] {"a", "y", "x", "org"}) {
      assertThat(deep.of(id).active()).as(id).isFalse();
    }
  }

  @Test
  void inTheOrderInWhichTheyAreOffered() {
    // of three children two are offered, in another order than the manifest's
    for (var seed = 0; seed < 60; seed++) {
      var plan =
          of("org", of("c", of("a")), of("d", of("b")), of("e", of("f")))
              .choosing(new Choosing(Choosing.Timing.ONCE, 2, Choosing.Timing.ONCE, true));
      var tree = plan.tree();
      var walk = new Walk(tree, java.util.Map.of());
      walk.state = Sequencer.begin(tree, java.util.Map.of(), seed);
      var offered = walk.of("org").available();
      var tracking = new Tracking(tree, walk.state);
      assertThat(offered).hasSize(2);
      assertThat(tracking.isAfter(offered.get(1) + 1, offered.get(0) + 1)).isTrue();
      assertThat(tracking.isAfter(offered.get(0) + 1, offered.get(1) + 1)).isFalse();
      assertThat(tracking.isAfter(offered.get(0) + 1, offered.get(0))).isTrue();
      assertThat(tracking.isAfter(offered.get(0), offered.get(0) + 1)).isFalse();
      assertThat(tracking.isAfter(0, 0)).isFalse();
    }
  }
}
