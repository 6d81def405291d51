package org.scorm4j.cmi;

import java.util.Map;

/**
 * The rules of one edition's data model over a plain map of values (element to value). Stateless
 * and thread-safe. Values that only the system sets, such as the learner's name, are put into the
 * map under their element names by the caller.
 */
public interface DataModel {
  /** What a SCO reads. */
  Reply get(Map<String, String> values, String element);

  /**
   * Does what a SCO writes, if it may.
   *
   * @param values changed in place when the answer is 0, else untouched
   * @return 0, or the error code of the standard
   */
  int set(Map<String, String> values, String element, String value);

  /** Everything that a SCO could read now: element to value, in a fixed order. */
  Map<String, String> readable(Map<String, String> values);
}
