package org.scorm4j.sequencing;

import java.util.Map;

/**
 * Whether and how an activity counts for its parent (SN 3.7, 3.8).
 *
 * @param objective whether its primary objective counts
 * @param progress whether its completion counts
 * @param measureWeight weight of its measure, 0 to 1
 * @param required for each action, under what condition the activity counts
 * @param measureWhileActive whether a measure decides on satisfaction while it is still active
 */
public record Contribution(
    boolean objective,
    boolean progress,
    double measureWeight,
    Map<RollupRule.Action, Required> required,
    boolean measureWhileActive) {

  /** Under what condition an activity counts. */
  public enum Required {
    ALWAYS("always"),
    IF_NOT_SUSPENDED("ifNotSuspended"),
    IF_ATTEMPTED("ifAttempted"),
    IF_NOT_SKIPPED("ifNotSkipped");

    private final String word;

    Required(String word) {
      this.word = word;
    }

    /** As the manifest writes it. */
    public String word() {
      return word;
    }
  }

  public Contribution {
    required = Map.copyOf(required);
  }

  /** What holds where the manifest is silent. */
  public static final Contribution STANDARD = new Contribution(true, true, 1, Map.of(), true);

  Required required(RollupRule.Action action) {
    return required.getOrDefault(action, Required.ALWAYS);
  }
}
