package org.sarai.learning.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.scorm4j.runtime.Shared;

/**
 * What one step of an attempt changed in what a learner's courses share.
 *
 * @param was before
 * @param is afterwards
 */
record SharedChange(Shared was, Shared is) {
  static SharedChange of(Shared was, Shared is) {
    return new SharedChange(was, is);
  }

  /** The change made in what is kept, which other courses may have changed elsewhere. */
  Shared in(Optional<Shared> kept) {
    var at = kept.orElse(Shared.NOTHING);
    return new Shared(
        changed(at.objectives(), was.objectives(), is.objectives()),
        changed(at.stores(), was.stores(), is.stores()));
  }

  private static <T> Map<String, T> changed(
      Map<String, T> kept, Map<String, T> was, Map<String, T> is) {
    var changed = new HashMap<>(kept);
    is.forEach(
        (id, value) -> {
          if (!Objects.equals(value, was.get(id))) {
            changed.put(id, value);
          }
        });
    was.keySet().stream().filter(id -> !is.containsKey(id)).forEach(changed::remove);
    return changed;
  }
}
