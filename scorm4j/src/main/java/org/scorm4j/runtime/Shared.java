package org.scorm4j.runtime;

import java.util.Map;
import org.scorm4j.sequencing.ObjectiveState;

/**
 * What a learner's SCORM 2004 courses share, unless they say otherwise: to be kept per learner and
 * given to the next course (SN 3.10.2, RTE 4.3.1).
 *
 * @param objectives global objectives, by identifier
 * @param stores the contents of data stores, by identifier
 */
public record Shared(Map<String, ObjectiveState> objectives, Map<String, String> stores) {
  /** Nothing. */
  public static final Shared NOTHING = new Shared(Map.of(), Map.of());

  public Shared {
    objectives = Map.copyOf(objectives);
    stores = Map.copyOf(stores);
  }

  /** Whether there is nothing to keep. */
  public boolean isEmpty() {
    return objectives.isEmpty() && stores.isEmpty();
  }

  /**
   * What {@link #toJson} wrote.
   *
   * @throws StateException if the text is not such a one
   */
  public static Shared fromJson(String text) {
    return Json.read(text, SharedJson::read);
  }

  /** A compact text. */
  public String toJson() {
    return Json.write(json -> SharedJson.write(json, this));
  }
}
