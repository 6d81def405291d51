package org.sarai.courses.text;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.sarai.courses.FaultCode;
import org.sarai.courses.FaultLog;

/**
 * A story with decisions. Steps begin with {@code ### NAME}, endings with {@code ### NAME end};
 * ways are lines {@code - text -> NAME} or {@code - text -> end NAME}. The first step is where it
 * begins.
 *
 * @param steps in the order of the text
 */
public record Scenario(List<Step> steps) {
  private static final Pattern TITLE = Pattern.compile("([a-z][a-z0-9-]{0,30})( end)?");
  private static final Pattern WAY =
      Pattern.compile("^- (.*\\S)[ \\t]*->[ \\t]*(end[ \\t]+)?([a-z][a-z0-9-]{0,30})[ \\t]*$");

  /**
   * One step.
   *
   * @param name its name within the story
   * @param end whether the story ends here
   * @param text what happens, running text
   * @param ways the decisions; empty at an end
   * @param line line of its title in the file
   */
  public record Step(String name, boolean end, String text, List<Way> ways, int line) {}

  /**
   * One decision.
   *
   * @param text what one decides
   * @param to name of the step that follows
   * @param line line of the file
   */
  public record Way(String text, String to, int line) {}

  /** Reads a block of this kind. */
  public static Scenario of(Block block, FaultLog faults) {
    List<Step> steps = new ArrayList<>();
    for (Section section : Section.of(block, faults)) {
      steps.add(step(block, section, faults));
    }
    Scenario scenario = new Scenario(List.copyOf(steps));
    scenario.check(block, faults);
    return scenario;
  }

  /** The step of a name. */
  public Optional<Step> step(String name) {
    return steps.stream().filter(step -> step.name().equals(name)).findFirst();
  }

  private static Step step(Block block, Section section, FaultLog faults) {
    Matcher title = TITLE.matcher(section.title());
    boolean named = title.matches();
    if (!named) {
      faults.add(section.line(), block.id(), FaultCode.STEP_NAME, section.title());
    }
    List<String> text = new ArrayList<>();
    List<Way> ways = new ArrayList<>();
    int number = section.line() + 1;
    for (String line : section.text().split("\\n", -1)) {
      Matcher way = WAY.matcher(line);
      if (way.matches()) {
        ways.add(new Way(way.group(1), way.group(3), number));
      } else if (ways.isEmpty()) {
        text.add(line);
      } else if (!line.isBlank()) {
        faults.add(number, block.id(), FaultCode.WAY_LINE);
      }
      number++;
    }
    return new Step(
        named ? title.group(1) : section.title(),
        named && title.group(2) != null,
        String.join("\n", text),
        List.copyOf(ways),
        section.line());
  }

  private void check(Block block, FaultLog faults) {
    if (steps.isEmpty()) {
      faults.add(block.line(), block.id(), FaultCode.SECTION_MISSING);
      return;
    }
    Set<String> names = new HashSet<>();
    for (Step step : steps) {
      if (!names.add(step.name())) {
        faults.add(step.line(), block.id(), FaultCode.STEP_TWICE, step.name());
      }
      if (step.text().isBlank()) {
        faults.add(step.line(), block.id(), FaultCode.SECTION_EMPTY, step.name());
      }
      if (step.end() != step.ways().isEmpty()) {
        faults.add(step.line(), block.id(), FaultCode.STEP_WAYS, step.name());
      }
      for (Way way : step.ways()) {
        if (step(way.to()).isEmpty()) {
          faults.add(way.line(), block.id(), FaultCode.WAY_TARGET, way.to());
        }
      }
    }
    reach(block, faults);
  }

  private void reach(Block block, FaultLog faults) {
    Set<String> reached = new HashSet<>();
    Deque<Step> open = new ArrayDeque<>(List.of(steps.get(0)));
    boolean ends = false;
    while (!open.isEmpty()) {
      Step step = open.pop();
      if (reached.add(step.name())) {
        ends |= step.end();
        step.ways().forEach(way -> step(way.to()).ifPresent(open::push));
      }
    }
    if (!ends) {
      faults.add(block.line(), block.id(), FaultCode.STORY_ENDLESS);
    }
    for (Step step : steps) {
      if (!reached.contains(step.name())) {
        faults.add(step.line(), block.id(), FaultCode.STEP_UNREACHED, step.name());
      }
    }
  }
}
