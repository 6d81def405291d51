package org.scorm4j.sequencing;

/**
 * How the children's state becomes the cluster's (SN 3.7).
 *
 * @param children how many of the contributing children must fulfil the conditions
 * @param minimum number of children for {@code AT_LEAST_COUNT}, share from 0 to 1 for {@code
 *     AT_LEAST_PERCENT}
 * @param conditions what a child must fulfil
 * @param action what the cluster becomes
 */
public record RollupRule(ChildSet children, double minimum, Conditions conditions, Action action) {

  /** How many. */
  public enum ChildSet {
    ALL("all"),
    ANY("any"),
    NONE("none"),
    AT_LEAST_COUNT("atLeastCount"),
    AT_LEAST_PERCENT("atLeastPercent");

    private final String word;

    ChildSet(String word) {
      this.word = word;
    }

    /** As the manifest writes it. */
    public String word() {
      return word;
    }
  }

  /** What the cluster becomes. */
  public enum Action {
    SATISFIED("satisfied"),
    NOT_SATISFIED("notSatisfied"),
    COMPLETED("completed"),
    INCOMPLETE("incomplete");

    private final String word;

    Action(String word) {
      this.word = word;
    }

    /** As the manifest writes it. */
    public String word() {
      return word;
    }

    /** Whether it speaks of the objective; else it speaks of the progress. */
    boolean isOfObjective() {
      return this == SATISFIED || this == NOT_SATISFIED;
    }
  }
}
