package org.scorm4j.sequencing;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * The objectives that activities share, while one request is worked on (SN 3.10.2): what maps read
 * of them, and what is written.
 */
final class SharedObjectives {
  private final Map<String, ObjectiveState> states;
  private final Set<String> written = new LinkedHashSet<>();

  SharedObjectives(Map<String, ObjectiveState> states) {
    this.states = new HashMap<>(states);
  }

  Map<String, ObjectiveState> states() {
    return states;
  }

  /** A shared objective that exists decides on status and measure, even by knowing nothing. */
  boolean decides(Objective objective, Aspect aspect) {
    return (aspect == Aspect.SATISFIED || aspect == Aspect.MEASURE)
        && objective.maps().stream()
            .anyMatch(map -> map.reads().contains(aspect) && states.containsKey(map.target()));
  }

  /** What a shared objective says; null when it says nothing. */
  Double read(Objective objective, Aspect aspect) {
    for (var map : objective.maps()) {
      if (map.reads().contains(aspect)) {
        var read = states.getOrDefault(map.target(), ObjectiveState.UNKNOWN).get(aspect);
        if (read.isPresent()) {
          return read.getAsDouble();
        }
      }
    }
    return null;
  }

  /** Something has become known. */
  void write(String target, Aspect aspect, double value) {
    var before = states.getOrDefault(target, ObjectiveState.UNKNOWN);
    states.put(target, before.with(aspect, value));
    written.add(target);
  }

  /** Content has said that it does not know any more: the shared ones forget it, too. */
  void retract(Objective objective, Aspect aspect) {
    for (var map : objective.maps()) {
      if (map.writes().contains(aspect) && states.containsKey(map.target())) {
        states.put(map.target(), states.get(map.target()).with(aspect, null));
        written.add(map.target());
      }
    }
  }

  /** Those that were written since the last call. */
  Set<String> takeWritten() {
    var taken = Set.copyOf(written);
    written.clear();
    return taken;
  }
}
