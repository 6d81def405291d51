package org.sarai.web.indicators;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.omnifaces.util.Faces;
import org.sarai.indicators.Indicator;
import org.sarai.indicators.Measure;
import org.sarai.indicators.Milestone;
import org.sarai.indicators.Unit;
import org.sarai.outreach.ReachDimension;
import org.sarai.reporting.Dimension;
import org.sarai.shared.Refused;
import org.sarai.web.shell.Query;

/** What is promised, as it is typed: texts by the names of the fields. */
public class IndicatorForm {
  /** Languages in which names and definitions can be typed. */
  static final List<String> LANGUAGES = List.of("en", "ur");

  private static final List<String> FIELDS =
      List.of(
          "code",
          "name-en",
          "name-ur",
          "definition-en",
          "definition-ur",
          "measure",
          "unit",
          "question",
          "baseline",
          "baselineDay",
          "milestones",
          "target",
          "targetDay",
          "source",
          "responsible",
          "position",
          "draft");

  private final Map<String, String> text = new HashMap<>();
  private Set<String> by = Set.of();

  /** Keeps what was typed. */
  void keep() {
    FIELDS.forEach(name -> text.put(name, Query.filter(name)));
    by = Set.of(Faces.getRequestParameterValuesMap().getOrDefault("by", new String[0]));
  }

  /** Shows what stands; null for a new one. */
  void show(Indicator indicator) {
    if (indicator == null) {
      text.put("measure", Measure.PERSONS.name());
      by = Set.of("sex", "ageBand", "disability");
      return;
    }
    text.put("code", indicator.code());
    for (var language : LANGUAGES) {
      text.put("name-" + language, indicator.names().get(language));
      text.put("definition-" + language, indicator.definitions().get(language));
    }
    text.put("measure", indicator.measure().name());
    text.put("unit", indicator.unit() == null ? null : indicator.unit().name());
    text.put("question", QuestionAddress.of(indicator, null));
    text.put("baseline", indicator.baseline().value().toPlainString());
    text.put("baselineDay", indicator.baseline().day().toString());
    text.put(
        "milestones",
        indicator.milestones().stream()
            .map(one -> one.day() + " " + one.value().toPlainString())
            .collect(Collectors.joining("\n")));
    text.put("target", indicator.target().value().toPlainString());
    text.put("targetDay", indicator.target().day().toString());
    text.put("source", indicator.source());
    text.put("responsible", indicator.responsible());
    text.put("position", Integer.toString(indicator.position()));
    text.put("draft", indicator.draft() ? "on" : null);
    by = Set.copyOf(indicator.question().by());
  }

  /** What was typed, as the boundary wants it. */
  Indicator indicator(String code, String audience) {
    var measure = word(text.get("measure"), Measure.values());
    var entered = measure == Measure.ENTERED;
    return new Indicator(
        Objects.requireNonNullElse(code, Objects.requireNonNullElse(text.get("code"), "")),
        audience,
        words("name-"),
        words("definition-"),
        measure,
        entered ? word(text.get("unit"), Unit.values()) : null,
        QuestionAddress.question(text.get("question"), List.copyOf(by)),
        milestone("baselineDay", "baseline"),
        milestones(),
        milestone("targetDay", "target"),
        text.get("source"),
        text.get("responsible"),
        position(),
        text.get("draft") != null);
  }

  private Map<String, String> words(String family) {
    var words = new TreeMap<String, String>();
    for (var language : LANGUAGES) {
      if (text.get(family + language) != null) {
        words.put(language, text.get(family + language));
      }
    }
    return words;
  }

  private static <T extends Enum<T>> T word(String typed, T[] known) {
    return Stream.of(known).filter(one -> one.name().equals(typed)).findFirst().orElse(null);
  }

  private Milestone milestone(String day, String value) {
    return new Milestone(Query.day(text.get(day)), number(text.get(value)));
  }

  /** A line each: a day and a value. */
  private List<Milestone> milestones() {
    var milestones = new ArrayList<Milestone>();
    var typed = Objects.requireNonNullElse(text.get("milestones"), "");
    for (var line : typed.lines().map(String::strip).filter(one -> !one.isEmpty()).toList()) {
      var parts = line.split("[\\s:;]+", 2);
      milestones.add(
          new Milestone(Query.day(parts[0]), parts.length == 1 ? null : number(parts[1])));
    }
    return milestones;
  }

  private int position() {
    var typed = text.get("position");
    return typed == null || !typed.matches("\\d{1,4}") ? 0 : Integer.parseInt(typed);
  }

  /** A number; commas between thousands are passed over. Null for nothing. */
  static BigDecimal number(String typed) {
    try {
      return typed == null ? null : new BigDecimal(typed.replace(",", "").strip());
    } catch (NumberFormatException noNumber) {
      throw Refused.invalid("refused.indicatorValue");
    }
  }

  public Map<String, String> getText() {
    return text;
  }

  public Set<String> getBy() {
    return by;
  }

  public List<Measure> getMeasures() {
    return List.of(Measure.values());
  }

  public List<Unit> getUnits() {
    return List.of(Unit.values());
  }

  /**
   * @return names of everything that can divide a figure
   */
  public List<String> getDimensions() {
    return Stream.concat(
            Stream.of(Dimension.values()).map(Dimension::parameter),
            Stream.of(ReachDimension.values()).map(ReachDimension::parameter))
        .distinct()
        .toList();
  }
}
