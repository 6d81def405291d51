package org.scorm4j.sequencing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.scorm4j.sequencing.NavigationRequest.Kind.EXIT;
import static org.scorm4j.sequencing.Plan.flowing;
import static org.scorm4j.sequencing.Plan.of;
import static org.scorm4j.sequencing.Plan.when;
import static org.scorm4j.sequencing.Plan.whenNot;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.scorm4j.sequencing.Condition.Kind;

/** Rules, conditions and what they make of what is unknown (UP.2, UP.2.1); odds and ends. */
class RulesTest {
  /** Of an activity of which nothing, of one that failed, and of one that passed with 0.75. */
  @ParameterizedTest
  @CsvSource({
    "SATISFIED, , false, true",
    "OBJECTIVE_STATUS_KNOWN, false, true, true",
    "OBJECTIVE_MEASURE_KNOWN, false, false, true",
    "OBJECTIVE_MEASURE_GREATER_THAN, , , true",
    "OBJECTIVE_MEASURE_LESS_THAN, , , false",
    "COMPLETED, , true, true",
    "ACTIVITY_PROGRESS_KNOWN, false, true, true",
    "ATTEMPTED, false, true, true",
    "ATTEMPT_LIMIT_EXCEEDED, false, true, true",
    "TIME_LIMIT_EXCEEDED, false, false, false",
    "OUTSIDE_AVAILABLE_TIME_RANGE, false, false, false",
    "ALWAYS, true, true, true"
  })
  void everyCondition(Kind kind, Boolean fresh, Boolean failed, Boolean passed) {
    var plan = flowing("org", of("a").limit(1), of("b"));
    var condition = new Condition(kind, false, "", 0.5);
    assertThat(answer(plan.walk(), condition)).isEqualTo(fresh);
    assertThat(answer(plan.walk().start("a").failed().rests(EXIT), condition)).isEqualTo(failed);
    var good = plan.walk().start("a");
    good.says("", Map.of(Aspect.SATISFIED, 1.0, Aspect.MEASURE, 0.75)).rests(EXIT);
    assertThat(answer(good, condition)).isEqualTo(passed);
    // turned round, unknown stays unknown
    var turned = new Condition(kind, true, "", 0.5);
    assertThat(answer(good, turned)).isEqualTo(!passed);
    assertThat(answer(plan.walk(), turned)).isEqualTo(fresh == null ? null : (Boolean) !fresh);
  }

  private static Boolean answer(Walk walk, Condition... conditions) {
    return answer(walk, true, conditions);
  }

  private static Boolean answer(Walk walk, boolean all, Condition... conditions) {
    var rules = new RuleCheck(new Tracking(walk.tree, walk.state));
    return rules.evaluate(walk.number("a"), new Conditions(all, List.of(conditions)));
  }

  @Test
  void thresholdsAreNotReachedByEquality() {
    var walk = flowing("org", of("a")).walk().start("a").measure(0.5).rests(EXIT);
    assertThat(answer(walk, new Condition(Kind.OBJECTIVE_MEASURE_GREATER_THAN, false, "", 0.5)))
        .isFalse();
    assertThat(answer(walk, new Condition(Kind.OBJECTIVE_MEASURE_LESS_THAN, false, "", 0.5)))
        .isFalse();
    assertThat(answer(walk, new Condition(Kind.OBJECTIVE_MEASURE_LESS_THAN, false, "", 0.6)))
        .isTrue();
  }

  @Test
  void combinationsKnowThreeValues() {
    var walk = of("org", of("a")).walk();
    var yes = when(Kind.ALWAYS);
    var no = whenNot(Kind.ALWAYS);
    var unknown = when(Kind.SATISFIED);
    assertThat(answer(walk, true, yes, yes)).isTrue();
    assertThat(answer(walk, true, yes, unknown)).isNull();
    assertThat(answer(walk, true, unknown, no)).isFalse();
    assertThat(answer(walk, true, yes, no)).isFalse();
    assertThat(answer(walk, false, no, yes)).isTrue();
    assertThat(answer(walk, false, unknown, yes)).isTrue();
    assertThat(answer(walk, false, no, unknown)).isNull();
    assertThat(answer(walk, false, no, no)).isFalse();
    assertThat(answer(walk, true)).isNull();
    assertThat(answer(walk, false)).isNull();
  }

  @Test
  void conditionsMayMeanAnotherObjective() {
    var walk = flowing("org", of("a").primary().objective("side")).walk().start("a");
    walk.says("side", Map.of(Aspect.SATISFIED, 1.0)).rests(EXIT);
    assertThat(answer(walk, new Condition(Kind.SATISFIED, false, "side", 0))).isTrue();
    assertThat(answer(walk, new Condition(Kind.SATISFIED, false, "primary", 0))).isTrue();
    assertThat(answer(walk, new Condition(Kind.SATISFIED, false, "nobody", 0))).isNull();
    assertThat(answer(walk, new Condition(Kind.OBJECTIVE_MEASURE_KNOWN, false, "nobody", 0)))
        .isFalse();
    assertThat(answer(walk, new Condition(Kind.OBJECTIVE_STATUS_KNOWN, true, "nobody", 0)))
        .isTrue();
  }

  @Test
  void theFirstRuleThatAppliesIsTaken() {
    var walk =
        flowing(
                "org",
                of("a")
                    .after(Rule.Action.EXIT_ALL, whenNot(Kind.ALWAYS))
                    .after(Rule.Action.CONTINUE, when(Kind.ALWAYS))
                    .after(Rule.Action.RETRY, when(Kind.ALWAYS)),
                of("b"))
            .walk();
    walk.start("a").to(EXIT, "b");
  }

  @Test
  void rulesWithoutConditionsNeverApply() {
    flowing("org", of("a").before(Rule.Action.SKIP), of("b")).walk().start("a");
  }

  @Test
  void treesThatAreNone() {
    var root = new ActivityTree.Node("r", -1, Sequencing.STANDARD);
    assertThatThrownBy(() -> new ActivityTree(List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> new ActivityTree(List.of(root, root)))
        .isInstanceOf(IllegalArgumentException.class);
    var self = new ActivityTree.Node("s", 1, Sequencing.STANDARD);
    assertThatThrownBy(() -> new ActivityTree(List.of(root, self)))
        .isInstanceOf(IllegalArgumentException.class);
    var early = new ActivityTree.Node("e", 0, Sequencing.STANDARD);
    assertThatThrownBy(() -> new ActivityTree(List.of(early)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void treesAreReadByNumber() {
    var tree = flowing("org", flowing("c", of("a")), of("b")).tree();
    assertThat(tree.size()).isEqualTo(4);
    assertThat(tree.number("b")).hasValue(3);
    assertThat(tree.number("nobody")).isEmpty();
    assertThat(tree.id(2)).isEqualTo("a");
    assertThat(tree.parent(2)).isEqualTo(1);
    assertThat(tree.children(0)).containsExactly(1, 3);
    assertThat(tree.isLeaf(2)).isTrue();
    assertThat(tree.isLeaf(1)).isFalse();
    assertThat(tree.pathUp(2, 0)).containsExactly(2, 1);
    assertThat(tree.pathUp(0, 0)).isEmpty();
    assertThat(tree.pathDown(2)).containsExactly(0, 1, 2);
    assertThat(tree.isWithin(2, 1)).isTrue();
    assertThat(tree.isWithin(2, 3)).isFalse();
    assertThat(tree.isWithin(0, 0)).isTrue();
    assertThat(tree.commonAncestor(2, 3)).isZero();
    assertThat(tree.commonAncestor(2, 1)).isEqualTo(1);
  }

  @Test
  void theFirstObjectiveIsThePrimaryOne() {
    var standard = Sequencing.STANDARD;
    assertThat(standard.primary()).isEqualTo(Objective.UNNAMED);
    assertThat(standard.objective("")).contains(Objective.UNNAMED);
    assertThat(standard.objective("x")).isEmpty();
    for (var objectives :
        List.of(List.<Objective>of(), List.of(new Objective("s", false, false, 1, List.of())))) {
      assertThatThrownBy(
              () ->
                  new Sequencing(
                      standard.control(),
                      standard.constraint(),
                      List.of(),
                      List.of(),
                      List.of(),
                      0,
                      List.of(),
                      standard.contribution(),
                      objectives,
                      standard.choosing(),
                      standard.delivery(),
                      standard.threshold(),
                      java.util.Set.of(),
                      "",
                      List.of()))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  /** What no navigation request leads to, because an earlier process refuses it already. */
  @Test
  void processesByThemselves() {
    var idle = processes(flowing("org", of("a"), of("c", of("b")).noChoice()).walk());
    assertThat(idle.sequencing().sequencingRequest(NavigationBehavior.Sequencing.RESUME_ALL, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.6-2"));
    assertThat(idle.sequencing().sequencingRequest(NavigationBehavior.Sequencing.CONTINUE, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.7-1"));
    assertThat(idle.sequencing().sequencingRequest(NavigationBehavior.Sequencing.PREVIOUS, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.8-1"));
    assertThat(idle.sequencing().sequencingRequest(NavigationBehavior.Sequencing.RETRY, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.10-1"));
    assertThat(idle.sequencing().sequencingRequest(NavigationBehavior.Sequencing.EXIT, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.11-1"));
    assertThat(idle.sequencing().sequencingRequest(NavigationBehavior.Sequencing.CHOICE, 3))
        .isEqualTo(Found.nothing(-1, "SB.2.9-4"));
    assertThat(idle.termination().terminationRequest(NavigationBehavior.Termination.EXIT))
        .isEqualTo(new TerminationBehavior.Result(null, "TB.2.3-1"));
    var walk = flowing("org", of("a"), of("b")).walk().start("a");
    var begun = processes(walk);
    assertThat(begun.sequencing().sequencingRequest(NavigationBehavior.Sequencing.START, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.5-1"));
    assertThat(begun.sequencing().sequencingRequest(NavigationBehavior.Sequencing.RESUME_ALL, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.6-1"));
    assertThat(begun.sequencing().sequencingRequest(NavigationBehavior.Sequencing.RETRY, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.10-2"));
    assertThat(begun.sequencing().sequencingRequest(NavigationBehavior.Sequencing.EXIT, -1))
        .isEqualTo(Found.nothing(-1, "SB.2.11-2"));
    assertThat(begun.delivery().contentDeliveryEnvironment(2)).isEqualTo("DB.2-1");
    walk.rests(EXIT);
    var over = processes(walk);
    for (var single :
        List.of(NavigationBehavior.Termination.EXIT, NavigationBehavior.Termination.ABANDON)) {
      assertThat(over.termination().terminationRequest(single).exception()).isEqualTo("TB.2.3-2");
      assertThat(over.termination().terminationRequest(single).valid()).isFalse();
    }
  }

  private static Processes processes(Walk walk) {
    return new Processes(walk.tree, walk.state);
  }
}
