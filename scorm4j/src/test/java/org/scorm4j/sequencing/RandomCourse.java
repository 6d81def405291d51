package org.scorm4j.sequencing;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/** Trees, results and requests of chance. The same source of chance gives the same ones. */
final class RandomCourse {
  private static final List<String> GLOBALS = List.of("g1", "g2", "g3");
  private static final double[] MEASURES = {-1, -0.5, 0, 0.25, 0.5, 0.75, 1};

  private final Random random;
  private final int oddity;

  /**
   * @param oddity how often something is not as the standard has it, in percent
   */
  RandomCourse(long seed, int oddity) {
    random = new Random(seed);
    this.oddity = oddity;
  }

  ActivityTree tree(int activities) {
    var nodes = new ArrayList<ActivityTree.Node>();
    nodes.add(new ActivityTree.Node("a0", -1, sequencing()));
    for (var i = 1; i < activities; i++) {
      // a parent among the last few gives deep trees as well as flat ones
      var parent = odd(50) ? Math.max(0, i - 1 - random.nextInt(3)) : random.nextInt(i);
      nodes.add(new ActivityTree.Node("a" + i, parent, sequencing()));
    }
    return new ActivityTree(nodes);
  }

  /** Requests that tend to be possible. */
  NavigationRequest request(ActivityTree tree, TreeState state) {
    if (state.current() < 0) {
      return switch (random.nextInt(8)) {
        case 0, 1, 2, 3, 4 ->
            of(
                state.suspended() < 0 || odd(20)
                    ? NavigationRequest.Kind.START
                    : NavigationRequest.Kind.RESUME_ALL);
        case 5, 6 -> NavigationRequest.choice(target(tree));
        default -> any(tree);
      };
    }
    return switch (random.nextInt(12)) {
      case 0, 1, 2, 3 -> of(NavigationRequest.Kind.CONTINUE);
      case 4 -> of(NavigationRequest.Kind.PREVIOUS);
      case 5, 6, 7 -> NavigationRequest.choice(target(tree));
      case 8 -> of(NavigationRequest.Kind.EXIT);
      default -> any(tree);
    };
  }

  private NavigationRequest any(ActivityTree tree) {
    var kind = one(NavigationRequest.Kind.values());
    return kind.needsTarget() ? new NavigationRequest(kind, target(tree)) : of(kind);
  }

  private static NavigationRequest of(NavigationRequest.Kind kind) {
    return NavigationRequest.of(kind);
  }

  private String target(ActivityTree tree) {
    return "a" + random.nextInt(odd(3) ? tree.size() + 1 : tree.size());
  }

  /** What content says before it ends. */
  Results results(Sequencing sequencing) {
    var objectives = new LinkedHashMap<String, ObjectiveState>();
    var retracted = new LinkedHashMap<String, Set<Aspect>>();
    for (var objective : sequencing.objectives()) {
      if (random.nextInt(3) > 0) {
        var values = new EnumMap<Aspect, Double>(Aspect.class);
        for (var aspect : Aspect.values()) {
          if (random.nextInt(3) == 0) {
            values.put(aspect, value(aspect));
          }
        }
        objectives.put(objective.id(), ObjectiveState.of(values));
        if (random.nextInt(8) == 0) {
          retracted.put(objective.id(), EnumSet.of(one(Aspect.values())));
        }
      }
    }
    var completed = random.nextInt(3) == 0 ? null : (Boolean) (random.nextInt(3) > 0);
    return new Results(
        completed,
        random.nextBoolean() ? null : (Double) value(Aspect.PROGRESS),
        objectives,
        retracted,
        completed != null || random.nextInt(4) == 0,
        random.nextInt(5) == 0);
  }

  boolean says() {
    return random.nextInt(4) > 0;
  }

  private double value(Aspect aspect) {
    return switch (aspect) {
      case SATISFIED, COMPLETION -> random.nextInt(2);
      case PROGRESS -> random.nextInt(5) / 4.0;
      case MEASURE -> MEASURES[random.nextInt(MEASURES.length)];
      default -> random.nextInt(100);
    };
  }

  private boolean odd(int percent) {
    return random.nextInt(100) < percent;
  }

  private boolean odd() {
    return odd(oddity);
  }

  @SafeVarargs
  private <T> T one(T... all) {
    return all[random.nextInt(all.length)];
  }

  private Sequencing sequencing() {
    var objectives = objectives();
    return new Sequencing(
        new ControlMode(!odd(20), !odd() || odd(60), !odd(20), odd() && odd(50), !odd(), !odd()),
        new ConstrainedChoice(odd() && odd(40), odd() && odd(40)),
        rules(
            objectives,
            Rule.Action.SKIP,
            Rule.Action.DISABLED,
            Rule.Action.HIDDEN_FROM_CHOICE,
            Rule.Action.STOP_FORWARD_TRAVERSAL),
        rules(
            objectives,
            Rule.Action.EXIT_PARENT,
            Rule.Action.EXIT_ALL,
            Rule.Action.RETRY,
            Rule.Action.RETRY_ALL,
            Rule.Action.CONTINUE,
            Rule.Action.PREVIOUS),
        rules(objectives, Rule.Action.EXIT),
        odd() && odd(50) ? 1 + random.nextInt(3) : 0,
        rollupRules(),
        contribution(),
        objectives,
        odd()
            ? new Choosing(
                one(Choosing.Timing.values()),
                random.nextInt(4),
                one(Choosing.Timing.values()),
                random.nextBoolean())
            : Choosing.ALL,
        new DeliveryControls(!odd(8), odd(), odd()),
        odd()
            ? new CompletionThreshold(
                random.nextBoolean(), random.nextInt(5) / 4.0, random.nextInt(5) / 4.0)
            : CompletionThreshold.NONE,
        Set.of(),
        "",
        List.of());
  }

  private List<Rule> rules(List<Objective> objectives, Rule.Action... actions) {
    var rules = new ArrayList<Rule>();
    while (odd() && rules.size() < 3) {
      rules.add(new Rule(conditions(objectives), one(actions)));
    }
    return rules;
  }

  private Conditions conditions(List<Objective> objectives) {
    var list = new ArrayList<Condition>();
    do {
      var objective = objectives.get(random.nextInt(objectives.size())).id();
      list.add(
          new Condition(
              one(Condition.Kind.values()),
              odd(25),
              odd(5) ? "nobody" : odd(50) ? "" : objective,
              MEASURES[random.nextInt(MEASURES.length)]));
    } while (odd(30) && list.size() < 3);
    return new Conditions(random.nextBoolean(), odd(3) ? List.of() : list);
  }

  private List<RollupRule> rollupRules() {
    var rules = new ArrayList<RollupRule>();
    while (odd() && rules.size() < 4) {
      var set = one(RollupRule.ChildSet.values());
      var minimum =
          switch (set) {
            case AT_LEAST_COUNT -> random.nextInt(4);
            case AT_LEAST_PERCENT -> random.nextInt(5) / 4.0;
            default -> 0;
          };
      var conditions = conditions(List.of(Objective.UNNAMED));
      rules.add(new RollupRule(set, minimum, conditions, one(RollupRule.Action.values())));
    }
    return rules;
  }

  private Contribution contribution() {
    var required = new EnumMap<RollupRule.Action, Contribution.Required>(RollupRule.Action.class);
    for (var action : RollupRule.Action.values()) {
      if (odd()) {
        required.put(action, one(Contribution.Required.values()));
      }
    }
    return new Contribution(
        !odd(10), !odd(10), odd() ? random.nextInt(5) / 4.0 : 1, Map.copyOf(required), !odd());
  }

  private List<Objective> objectives() {
    var objectives = new ArrayList<Objective>();
    if (odd()) {
      objectives.add(
          new Objective("p", true, odd(40), MEASURES[random.nextInt(MEASURES.length)], maps()));
    } else {
      objectives.add(Objective.UNNAMED);
    }
    while (odd() && objectives.size() < 3) {
      objectives.add(
          new Objective(
              "o" + objectives.size(),
              false,
              odd(30),
              MEASURES[random.nextInt(MEASURES.length)],
              maps()));
    }
    return objectives;
  }

  private List<Objective.Sharing> maps() {
    var maps = new ArrayList<Objective.Sharing>();
    while (odd(50) && maps.size() < 2) {
      maps.add(
          new Objective.Sharing(GLOBALS.get(random.nextInt(GLOBALS.size())), aspects(), aspects()));
    }
    return maps;
  }

  private Set<Aspect> aspects() {
    var aspects = EnumSet.noneOf(Aspect.class);
    for (var aspect : Aspect.values()) {
      if (random.nextBoolean()) {
        aspects.add(aspect);
      }
    }
    return aspects;
  }
}
