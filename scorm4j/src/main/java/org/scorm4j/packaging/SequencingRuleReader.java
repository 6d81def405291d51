package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.scorm4j.sequencing.Condition;
import org.scorm4j.sequencing.Conditions;
import org.scorm4j.sequencing.Contribution;
import org.scorm4j.sequencing.RollupRule;
import org.scorm4j.sequencing.Rule;

/** Reads sequencing and roll-up rules (CAM 5.1.2, 5.1.5). */
final class SequencingRuleReader {
  /** Which actions each kind of rule may have (SN 3.4.2). */
  private static final Map<String, Set<Rule.Action>> ACTIONS =
      Map.of(
          "preConditionRule",
          EnumSet.of(
              Rule.Action.SKIP,
              Rule.Action.DISABLED,
              Rule.Action.HIDDEN_FROM_CHOICE,
              Rule.Action.STOP_FORWARD_TRAVERSAL),
          "postConditionRule",
          EnumSet.of(
              Rule.Action.EXIT_PARENT,
              Rule.Action.EXIT_ALL,
              Rule.Action.RETRY,
              Rule.Action.RETRY_ALL,
              Rule.Action.CONTINUE,
              Rule.Action.PREVIOUS),
          "exitConditionRule",
          EnumSet.of(Rule.Action.EXIT));

  private static final Map<RollupRule.Action, String> REQUIRED =
      Map.of(
          RollupRule.Action.SATISFIED, "requiredForSatisfied",
          RollupRule.Action.NOT_SATISFIED, "requiredForNotSatisfied",
          RollupRule.Action.COMPLETED, "requiredForCompleted",
          RollupRule.Action.INCOMPLETE, "requiredForIncomplete");

  private final SequencingValues values;

  SequencingRuleReader(SequencingValues values) {
    this.values = values;
  }

  List<Rule> rules(XmlElement sequencing, String kind) {
    var rules = new ArrayList<Rule>();
    for (var group : sequencing.all("sequencingRules").toList()) {
      group.all(kind).forEach(rule -> rule(rule).ifPresent(rules::add));
    }
    return rules;
  }

  private Optional<Rule> rule(XmlElement rule) {
    var action = rule.first("ruleAction").orElse(rule);
    var word = values.word(action, "action", Rule.Action.class, Rule.Action::word, null);
    if (word != null && !ACTIONS.get(rule.name()).contains(word)) {
      values.invalid(action, "action");
      return Optional.empty();
    }
    return Optional.ofNullable(word)
        .map(known -> new Rule(conditions(rule, "ruleConditions", "ruleCondition", true), known));
  }

  private Conditions conditions(XmlElement rule, String groupName, String name, boolean all) {
    var list = new ArrayList<Condition>();
    var group = rule.first(groupName);
    group.ifPresent(
        one -> one.all(name).forEach(condition -> condition(condition).ifPresent(list::add)));
    var combination = group.map(one -> one.attribute("conditionCombination")).orElse("");
    if (!Set.of("", "all", "any").contains(combination)) {
      values.invalid(group.get(), "conditionCombination");
    }
    return new Conditions(combination.isEmpty() ? all : combination.equals("all"), list);
  }

  private Optional<Condition> condition(XmlElement element) {
    var kind = values.word(element, "condition", Condition.Kind.class, Condition.Kind::word, null);
    if (!Set.of("", "not", "noOp").contains(element.attribute("operator"))) {
      values.invalid(element, "operator");
    }
    return Optional.ofNullable(kind)
        .map(
            known ->
                new Condition(
                    known,
                    element.attribute("operator").equals("not"),
                    SequencingValues.identifier(element.attribute("referencedObjective")),
                    values.number(element, "measureThreshold", -1, 1, 0)));
  }

  List<RollupRule> rollupRules(XmlElement sequencing) {
    var rules = new ArrayList<RollupRule>();
    sequencing
        .first("rollupRules")
        .ifPresent(
            group ->
                group.all("rollupRule").forEach(rule -> rollupRule(rule).ifPresent(rules::add)));
    return rules;
  }

  private Optional<RollupRule> rollupRule(XmlElement rule) {
    var action = rule.first("rollupAction").orElse(rule);
    var word =
        values.word(action, "action", RollupRule.Action.class, RollupRule.Action::word, null);
    var set =
        values.word(
            rule,
            "childActivitySet",
            RollupRule.ChildSet.class,
            RollupRule.ChildSet::word,
            RollupRule.ChildSet.ALL);
    var minimum =
        switch (set) {
          case AT_LEAST_COUNT -> values.number(rule, "minimumCount", 0, 1e9, 0);
          case AT_LEAST_PERCENT -> values.number(rule, "minimumPercent", 0, 1, 0);
          default -> 0.0;
        };
    return Optional.ofNullable(word)
        .map(
            known ->
                new RollupRule(
                    set,
                    minimum,
                    conditions(rule, "rollupConditions", "rollupCondition", false),
                    known));
  }

  Contribution contribution(XmlElement sequencing) {
    var rules = sequencing.first("rollupRules");
    var considerations = sequencing.first("rollupConsiderations");
    var required = new EnumMap<RollupRule.Action, Contribution.Required>(RollupRule.Action.class);
    considerations.ifPresent(
        element ->
            REQUIRED.forEach(
                (action, attribute) ->
                    required.put(
                        action,
                        values.word(
                            element,
                            attribute,
                            Contribution.Required.class,
                            Contribution.Required::word,
                            Contribution.Required.ALWAYS))));
    return new Contribution(
        rules.map(one -> values.yes(one, "rollupObjectiveSatisfied", true)).orElse(true),
        rules.map(one -> values.yes(one, "rollupProgressCompletion", true)).orElse(true),
        rules.map(one -> values.number(one, "objectiveMeasureWeight", 0, 1, 1)).orElse(1.0),
        required,
        considerations
            .map(one -> values.yes(one, "measureSatisfactionIfActive", true))
            .orElse(true));
  }
}
