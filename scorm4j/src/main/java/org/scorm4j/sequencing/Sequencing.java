package org.scorm4j.sequencing;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Everything that a manifest says about how one activity is sequenced (SN 3).
 *
 * @param control how its children are reached
 * @param constraint limits to choice
 * @param before rules before it is delivered: skip, disabled, hidden from choice, stop forward
 *     traversal
 * @param after rules when it has ended: exit parent, exit all, retry, retry all, continue, previous
 * @param exit rules that end it while something below it ends
 * @param attemptLimit how many attempts are allowed; 0 or less for no limit
 * @param rollupRules how its children's state becomes its own
 * @param contribution how it counts for its parent
 * @param objectives the primary one first, always there
 * @param choosing which children, in which order
 * @param delivery what is recorded
 * @param threshold how progress decides on completion
 * @param hidden parts of the player's own navigation that it does not want to be seen, in the words
 *     of the manifest: previous, continue, exit, exitAll, abandon, abandonAll, suspendAll
 * @param durationLimit how long an attempt may take, ISO 8601; content is told, and acts on it or
 *     not; empty for no limit
 * @param stores data that it shares with other activities
 */
public record Sequencing(
    ControlMode control,
    ConstrainedChoice constraint,
    List<Rule> before,
    List<Rule> after,
    List<Rule> exit,
    int attemptLimit,
    List<RollupRule> rollupRules,
    Contribution contribution,
    List<Objective> objectives,
    Choosing choosing,
    DeliveryControls delivery,
    CompletionThreshold threshold,
    Set<String> hidden,
    String durationLimit,
    List<Store> stores) {

  /** What holds where the manifest says nothing. */
  public static final Sequencing STANDARD =
      new Sequencing(
          ControlMode.STANDARD,
          ConstrainedChoice.NONE,
          List.of(),
          List.of(),
          List.of(),
          0,
          List.of(),
          Contribution.STANDARD,
          List.of(Objective.UNNAMED),
          Choosing.ALL,
          DeliveryControls.STANDARD,
          CompletionThreshold.NONE,
          Set.of(),
          "",
          List.of());

  public Sequencing {
    before = List.copyOf(before);
    after = List.copyOf(after);
    exit = List.copyOf(exit);
    rollupRules = List.copyOf(rollupRules);
    objectives = List.copyOf(objectives);
    hidden = Set.copyOf(hidden);
    stores = List.copyOf(stores);
    if (objectives.isEmpty() || !objectives.get(0).primary()) {
      throw new IllegalArgumentException("The first objective must be the primary one");
    }
  }

  /** The activity's own objective. */
  public Objective primary() {
    return objectives.get(0);
  }

  /** The objective with that identifier. */
  public Optional<Objective> objective(String id) {
    return objectives.stream().filter(one -> one.id().equals(id)).findFirst();
  }
}
