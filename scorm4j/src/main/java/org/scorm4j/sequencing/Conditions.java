package org.scorm4j.sequencing;

import java.util.List;

/**
 * Conditions that are asked together.
 *
 * @param all whether all must hold, or any of them
 * @param list in the manifest's order
 */
public record Conditions(boolean all, List<Condition> list) {
  public Conditions {
    list = List.copyOf(list);
  }
}
