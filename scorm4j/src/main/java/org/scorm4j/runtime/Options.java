package org.scorm4j.runtime;

import org.scorm4j.cmi.Rules;

/**
 * What holds for a whole attempt.
 *
 * @param mode why content is opened
 * @param credit whether results count; always false unless the mode is normal
 * @param rules how closely values are held to the standard's limits
 */
public record Options(Mode mode, boolean credit, Rules rules) {
  public Options {
    credit = credit && mode == Mode.NORMAL;
  }

  /** Normal mode, for credit, by the standard. */
  public static Options standard() {
    return new Options(Mode.NORMAL, true, Rules.STANDARD);
  }
}
