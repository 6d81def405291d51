package org.sarai.indicators;

import java.util.List;
import java.util.Map;

/**
 * What is promised: a figure, where it began, and where it shall be when. The figure itself is
 * never kept.
 *
 * @param code for instance {@code OUT-1.2}
 * @param audience {@code officials} or {@code migrants}: whose administrators keep it
 * @param names by language; English is there
 * @param definitions what is counted and what is not, by language; English is there
 * @param measure what is counted
 * @param unit of entered values; null for what is counted
 * @param question what is asked of the figures; of entered values nothing
 * @param baseline where it began
 * @param milestones in the order of their days, between baseline and target
 * @param target where it shall be, and when
 * @param source how the value can be verified; may be null
 * @param responsible the office that answers for it; may be null
 * @param position its place among the others, the lowest first
 * @param draft whether only administrators see it
 */
public record Indicator(
    String code,
    String audience,
    Map<String, String> names,
    Map<String, String> definitions,
    Measure measure,
    Unit unit,
    IndicatorQuestion question,
    Milestone baseline,
    List<Milestone> milestones,
    Milestone target,
    String source,
    String responsible,
    int position,
    boolean draft) {
  /** The language that every text has. */
  public static final String ENGLISH = "en";

  public Indicator {
    names = Map.copyOf(names);
    definitions = Map.copyOf(definitions);
    milestones = List.copyOf(milestones);
  }

  /**
   * @param language BCP 47
   * @return the name in that language, else in English
   */
  public String name(String language) {
    return names.getOrDefault(language, names.get(ENGLISH));
  }

  /**
   * @param language BCP 47
   * @return the definition in that language, else in English
   */
  public String definition(String language) {
    return definitions.getOrDefault(language, definitions.get(ENGLISH));
  }

  /**
   * @return name of the unit: that of the measure, or that of entered values
   */
  public String unitName() {
    return measure == Measure.ENTERED ? unit.name() : measure.name();
  }
}
