package org.scorm4j.sequencing;

/**
 * A sequencing rule: if the conditions hold, the action is taken (SN 3.4).
 *
 * @param conditions when
 * @param action what
 */
public record Rule(Conditions conditions, Action action) {

  /** What a rule does; which kinds of rules may do what is told by {@link Sequencing}. */
  public enum Action {
    SKIP("skip"),
    DISABLED("disabled"),
    HIDDEN_FROM_CHOICE("hiddenFromChoice"),
    STOP_FORWARD_TRAVERSAL("stopForwardTraversal"),
    EXIT("exit"),
    EXIT_PARENT("exitParent"),
    EXIT_ALL("exitAll"),
    RETRY("retry"),
    RETRY_ALL("retryAll"),
    CONTINUE("continue"),
    PREVIOUS("previous");

    private final String word;

    Action(String word) {
      this.word = word;
    }

    /** As the manifest writes it. */
    public String word() {
      return word;
    }
  }
}
