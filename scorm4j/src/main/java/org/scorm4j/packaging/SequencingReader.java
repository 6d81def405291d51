package org.scorm4j.packaging;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.scorm4j.cmi.TimeInterval;
import org.scorm4j.sequencing.Choosing;
import org.scorm4j.sequencing.CompletionThreshold;
import org.scorm4j.sequencing.ConstrainedChoice;
import org.scorm4j.sequencing.ControlMode;
import org.scorm4j.sequencing.DeliveryControls;
import org.scorm4j.sequencing.Sequencing;
import org.scorm4j.sequencing.Store;

/**
 * Reads what a manifest says about sequencing (CAM 5) from the elements that {@link Item} and
 * {@link Organization} keep. Wrong values are told, and the standard's default holds.
 */
public final class SequencingReader {
  /** Is told what is wrong. */
  public interface Problems {
    /** The attribute, or the element's text, has a value that it must not have. */
    void invalid(XmlElement element, String attribute, String value);
  }

  /** What of the player's navigation can be hidden (SN 5.3; CAM 5.2.1). */
  private static final Set<String> HIDEABLE =
      Set.of("previous", "continue", "exit", "exitAll", "abandon", "abandonAll", "suspendAll");

  /** Of the seconds of a time interval (RTE 4.1.1.7). */
  private static final int DECIMALS = 2;

  private final SequencingValues values;

  /** A reader that tells what is wrong. */
  public SequencingReader(Problems problems) {
    values = new SequencingValues(problems::invalid);
  }

  /**
   * The elements with references to the manifest's {@code imsss:sequencingCollection} resolved:
   * what is said in place is stronger than what the collection says (CAM 5.1.1).
   *
   * @param elements of an item or organization
   * @param manifest the manifest's own
   */
  public static List<XmlElement> resolved(List<XmlElement> elements, List<XmlElement> manifest) {
    return elements.stream()
        .filter(element -> !element.name().equals("metadata"))
        .map(
            element ->
                referenced(element, manifest).map(one -> merged(element, one)).orElse(element))
        .toList();
  }

  /** The element of the manifest's collection that this one refers to. */
  static Optional<XmlElement> referenced(XmlElement element, List<XmlElement> manifest) {
    var id = element.attribute("IDRef");
    return !element.name().equals("sequencing") || id.isEmpty()
        ? Optional.empty()
        : manifest.stream()
            .filter(one -> one.name().equals("sequencingCollection"))
            .flatMap(one -> one.all("sequencing"))
            .filter(one -> one.attribute("ID").equals(id))
            .findFirst();
  }

  private static XmlElement merged(XmlElement element, XmlElement base) {
    var children = new ArrayList<>(element.children());
    var said = new HashSet<String>();
    children.forEach(child -> said.add(child.namespace() + child.name()));
    base.children().stream()
        .filter(child -> !said.contains(child.namespace() + child.name()))
        .forEach(children::add);
    return new XmlElement(
        element.namespace(),
        element.name(),
        element.attributes(),
        element.text(),
        children,
        element.line());
  }

  /** What {@link #resolved} elements say. */
  public Sequencing read(List<XmlElement> elements) {
    var sequencing =
        first(elements, "sequencing")
            .orElseGet(() -> new XmlElement("", "", Map.of(), "", List.of(), 0));
    var rules = new SequencingRuleReader(values);
    var limits = sequencing.first("limitConditions");
    return new Sequencing(
        control(sequencing.first("controlMode")),
        constraint(sequencing.first("constrainedChoiceConsiderations")),
        rules.rules(sequencing, "preConditionRule"),
        rules.rules(sequencing, "postConditionRule"),
        rules.rules(sequencing, "exitConditionRule"),
        limits.map(one -> (int) values.number(one, "attemptLimit", 0, 1e9, 0)).orElse(0),
        rules.rollupRules(sequencing),
        rules.contribution(sequencing),
        new ObjectiveReader(values).objectives(sequencing),
        choosing(sequencing),
        delivery(sequencing.first("deliveryControls")),
        threshold(first(elements, "completionThreshold")),
        hidden(elements),
        limits.map(this::duration).orElse(""),
        stores(elements));
  }

  private static Optional<XmlElement> first(List<XmlElement> elements, String name) {
    return elements.stream().filter(element -> element.name().equals(name)).findFirst();
  }

  private ControlMode control(Optional<XmlElement> element) {
    return element
        .map(
            one ->
                new ControlMode(
                    values.yes(one, "choice", true),
                    values.yes(one, "choiceExit", true),
                    values.yes(one, "flow", false),
                    values.yes(one, "forwardOnly", false),
                    values.yes(one, "useCurrentAttemptObjectiveInfo", true),
                    values.yes(one, "useCurrentAttemptProgressInfo", true)))
        .orElse(ControlMode.STANDARD);
  }

  private ConstrainedChoice constraint(Optional<XmlElement> element) {
    return element
        .map(
            one ->
                new ConstrainedChoice(
                    values.yes(one, "constrainChoice", false),
                    values.yes(one, "preventActivation", false)))
        .orElse(ConstrainedChoice.NONE);
  }

  private Choosing choosing(XmlElement sequencing) {
    return sequencing
        .first("randomizationControls")
        .map(
            one ->
                new Choosing(
                    timing(one, "selectionTiming"),
                    (int) values.number(one, "selectCount", 0, 1e9, 0),
                    timing(one, "randomizationTiming"),
                    values.yes(one, "reorderChildren", false)))
        .orElse(Choosing.ALL);
  }

  private Choosing.Timing timing(XmlElement element, String attribute) {
    return values.word(
        element, attribute, Choosing.Timing.class, Choosing.Timing::word, Choosing.Timing.NEVER);
  }

  private DeliveryControls delivery(Optional<XmlElement> element) {
    return element
        .map(
            one ->
                new DeliveryControls(
                    values.yes(one, "tracked", true),
                    values.yes(one, "completionSetByContent", false),
                    values.yes(one, "objectiveSetByContent", false)))
        .orElse(DeliveryControls.STANDARD);
  }

  /** Attributes since the 4th edition; before, the text was the least progress. */
  private CompletionThreshold threshold(Optional<XmlElement> element) {
    if (element.isEmpty()) {
      return CompletionThreshold.NONE;
    }
    var one = element.get();
    if (!one.text().isEmpty()) {
      var minimum = values.number(one, one.name(), one.text(), 0, 1, 1);
      return new CompletionThreshold(true, minimum, 1);
    }
    return new CompletionThreshold(
        values.yes(one, "completedByMeasure", false),
        values.number(one, "minProgressMeasure", 0, 1, 1),
        values.number(one, "progressWeight", 0, 1, 1));
  }

  private Set<String> hidden(List<XmlElement> elements) {
    return elements.stream()
        .filter(element -> element.name().equals("presentation"))
        .flatMap(element -> element.all("navigationInterface"))
        .flatMap(element -> element.all("hideLMSUI"))
        .filter(this::isHideable)
        .map(XmlElement::text)
        .collect(Collectors.toSet());
  }

  private boolean isHideable(XmlElement element) {
    var known = HIDEABLE.contains(element.text());
    if (!known) {
      values.invalid(element, element.name(), element.text());
    }
    return known;
  }

  private String duration(XmlElement limits) {
    var name = "attemptAbsoluteDurationLimit";
    var limit = limits.attribute(name);
    if (limit.isEmpty() || TimeInterval.isValid(limit, DECIMALS)) {
      return limit;
    }
    values.invalid(limits, name);
    return "";
  }

  private List<Store> stores(List<XmlElement> elements) {
    return elements.stream()
        .filter(element -> element.name().equals("data"))
        .flatMap(element -> element.all("map"))
        .filter(map -> !map.attribute("targetID").isEmpty())
        .map(
            map ->
                new Store(
                    map.attribute("targetID"),
                    values.yes(map, "readSharedData", true),
                    values.yes(map, "writeSharedData", true)))
        .toList();
  }
}
