package org.sarai.web.versions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.sarai.web.shell.Texts;
import org.scorm4j.runtime.Activity;
import org.scorm4j.runtime.CourseStructure;
import org.scorm4j.sequencing.Choosing;
import org.scorm4j.sequencing.Condition;
import org.scorm4j.sequencing.Conditions;
import org.scorm4j.sequencing.ControlMode;
import org.scorm4j.sequencing.RollupRule;
import org.scorm4j.sequencing.Rule;
import org.scorm4j.sequencing.Sequencing;

/** The structure of a package and its rules in plain words. */
@RequestScoped
public class Outline {
  private static final int PERCENT = 100;

  @Inject private Texts say;

  /**
   * @param structure of a package
   * @return a line for each activity, each parent before its children
   */
  public List<OutlineRow> of(CourseStructure structure) {
    var rows = new ArrayList<OutlineRow>();
    for (var index = 0; index < structure.activities().size(); index++) {
      var activity = structure.activities().get(index);
      rows.add(
          new OutlineRow(
              activity.id(),
              activity.title(),
              activity.depth(),
              activity.kind().name(),
              activity.visible(),
              activity.href(),
              structure.version().is2004()
                  ? rules(structure, index)
                  : prerequisites(structure, activity)));
    }
    return rows;
  }

  private List<String> prerequisites(CourseStructure structure, Activity activity) {
    var sentences = new ArrayList<String>();
    if (!activity.prerequisites().isEmpty()) {
      sentences.add(say.of("outline.prerequisites", named(structure, activity.prerequisites())));
    }
    if (!activity.masteryScore().isEmpty()) {
      sentences.add(say.of("outline.mastery", activity.masteryScore()));
    }
    if (!activity.maxTimeAllowed().isEmpty()) {
      sentences.add(say.of("outline.maxTime", activity.maxTimeAllowed()));
    }
    return sentences;
  }

  /** A script of prerequisites with titles instead of identifiers. */
  private static String named(CourseStructure structure, String script) {
    return Stream.of(script.split("(?<=[&|~()=<>{},*\"\\s])|(?=[&|~()=<>{},*\"\\s])"))
        .map(
            part ->
                structure
                    .activity(part)
                    .map(found -> "\u201C" + found.title() + "\u201D")
                    .orElse(part))
        .collect(Collectors.joining());
  }

  private List<String> rules(CourseStructure structure, int index) {
    var tree = structure.tree();
    var sequencing = tree.sequencing(index);
    var sentences = new ArrayList<String>();
    if (!tree.isLeaf(index)) {
      control(sequencing.control(), sentences);
      if (sequencing.constraint().constrainChoice()) {
        sentences.add(say.of("outline.constrainChoice"));
      }
      if (sequencing.constraint().preventActivation()) {
        sentences.add(say.of("outline.preventActivation"));
      }
      if (sequencing.choosing().selection() != Choosing.Timing.NEVER) {
        sentences.add(say.of("outline.selects"));
      }
      sequencing.rollupRules().forEach(rule -> sentences.add(rollup(rule)));
    }
    sequencing.before().forEach(rule -> sentences.add(rule(rule)));
    sequencing.after().forEach(rule -> sentences.add(rule(rule)));
    sequencing.exit().forEach(rule -> sentences.add(rule(rule)));
    limits(sequencing, sentences);
    return sentences;
  }

  private void control(ControlMode control, List<String> sentences) {
    if (control.choice() && control.flow()) {
      sentences.add(say.of("outline.choiceAndFlow"));
    } else {
      sentences.add(
          say.of(
              control.flow()
                  ? "outline.flow"
                  : control.choice() ? "outline.choice" : "outline.neither"));
    }
    if (control.forwardOnly()) {
      sentences.add(say.of("outline.forwardOnly"));
    }
    if (!control.choiceExit()) {
      sentences.add(say.of("outline.noChoiceExit"));
    }
  }

  private void limits(Sequencing sequencing, List<String> sentences) {
    if (sequencing.attemptLimit() > 0) {
      sentences.add(say.of("outline.attempts", sequencing.attemptLimit()));
    }
    if (!sequencing.durationLimit().isEmpty()) {
      sentences.add(say.of("outline.maxTime", sequencing.durationLimit()));
    }
    if (sequencing.primary().satisfiedByMeasure()) {
      sentences.add(
          say.of("outline.mastery", say.number(sequencing.primary().minimumMeasure() * PERCENT)));
    }
    if (sequencing.objectives().stream().anyMatch(one -> !one.maps().isEmpty())) {
      sentences.add(say.of("outline.shares"));
    }
    if (!sequencing.delivery().tracked()) {
      sentences.add(say.of("outline.untracked"));
    }
  }

  private String rule(Rule rule) {
    return say.of(
        "outline.rule", conditions(rule.conditions()), say.of("action." + rule.action().word()));
  }

  private String rollup(RollupRule rule) {
    var count =
        rule.children() == RollupRule.ChildSet.AT_LEAST_PERCENT
            ? rule.minimum() * PERCENT
            : rule.minimum();
    return say.of(
        "outline.rollup",
        say.of("children." + rule.children().word(), say.number(count)),
        conditions(rule.conditions()),
        say.of("become." + rule.action().word()));
  }

  private String conditions(Conditions conditions) {
    return conditions.list().stream()
        .map(this::condition)
        .collect(
            Collectors.joining(
                " " + say.of(conditions.all() ? "outline.and" : "outline.or") + " "));
  }

  private String condition(Condition condition) {
    var text =
        say.of("condition." + condition.kind().word(), say.number(condition.threshold() * PERCENT));
    if (!condition.objective().isEmpty()) {
      text = say.of("outline.ofObjective", text, condition.objective());
    }
    return condition.negated() ? say.of("outline.not", text) : text;
  }
}
