package org.scorm4j.sequencing;

/**
 * Which children a cluster offers, and in which order (SN 3.11, 3.12).
 *
 * @param selection when some are selected
 * @param count how many; 0 or less for all
 * @param randomization when they are put into another order
 * @param reorder whether they are
 */
public record Choosing(Timing selection, int count, Timing randomization, boolean reorder) {

  /** When. */
  public enum Timing {
    NEVER("never"),
    ONCE("once"),
    ON_EACH_NEW_ATTEMPT("onEachNewAttempt");

    private final String word;

    Timing(String word) {
      this.word = word;
    }

    /** As the manifest writes it. */
    public String word() {
      return word;
    }
  }

  /** All children in the manifest's order. */
  public static final Choosing ALL = new Choosing(Timing.NEVER, 0, Timing.NEVER, false);
}
