package org.scorm4j.cmi;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A data model with its values; immutable. */
public final class CmiData {
  private final DataModel model;
  private final Map<String, String> values;

  /**
   * What writing an element gave.
   *
   * @param data with the new value, or the same as before when there is an error
   * @param error 0, or the error code of the standard
   */
  public record Change(CmiData data, int error) {}

  private CmiData(DataModel model, Map<String, String> values) {
    this.model = model;
    this.values = values;
  }

  /** Data with these values, which are taken as they are. */
  public static CmiData of(DataModel model, Map<String, String> values) {
    return new CmiData(model, new LinkedHashMap<>(values));
  }

  /** Reads an element as a SCO does. */
  public Reply get(String element) {
    return model.get(values, element);
  }

  /** Writes an element as a SCO does. */
  public Change set(String element, String value) {
    var changed = new LinkedHashMap<>(values);
    var error = model.set(changed, element, value);
    return error == 0 ? new Change(new CmiData(model, changed), 0) : new Change(this, error);
  }

  /** The values that are set; unmodifiable. */
  public Map<String, String> values() {
    return Collections.unmodifiableMap(values);
  }

  /** Everything that a SCO could read now. */
  public Map<String, String> readable() {
    return model.readable(values);
  }
}
