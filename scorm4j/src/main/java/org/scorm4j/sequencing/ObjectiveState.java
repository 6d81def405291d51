package org.scorm4j.sequencing;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What is known of an objective; immutable. What is not known is absent. */
public final class ObjectiveState {
  /** Nothing is known. */
  public static final ObjectiveState UNKNOWN = new ObjectiveState(Map.of());

  private final Map<Aspect, Double> values;

  private ObjectiveState(Map<Aspect, Double> values) {
    this.values = values;
  }

  /** What is known, by aspect. */
  public static ObjectiveState of(Map<Aspect, Double> values) {
    return values.isEmpty()
        ? UNKNOWN
        : new ObjectiveState(Collections.unmodifiableMap(new EnumMap<>(values)));
  }

  /** The value of one aspect. */
  public OptionalDouble get(Aspect aspect) {
    var value = values.get(aspect);
    return value == null ? OptionalDouble.empty() : OptionalDouble.of(value);
  }

  /** All that is known. */
  public Map<Aspect, Double> values() {
    return values;
  }

  /** The same with another value; null makes it unknown. */
  public ObjectiveState with(Aspect aspect, Double value) {
    var changed = new EnumMap<Aspect, Double>(Aspect.class);
    changed.putAll(values);
    if (value == null) {
      changed.remove(aspect);
    } else {
      changed.put(aspect, value);
    }
    return of(changed);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof ObjectiveState state && state.values.equals(values);
  }

  @Override
  public int hashCode() {
    return values.hashCode();
  }

  @Override
  public String toString() {
    return values.toString();
  }
}
