package org.scorm4j.runtime;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Which ways to navigate can be used now.
 *
 * @param continues the request {@code continue}, which is no name in Java
 * @param previous the request {@code previous}
 * @param choice whether anything in the contents can be chosen; which, say the contents
 * @param suspendAll the request {@code suspendAll}
 * @param exitAll the request {@code exitAll}
 * @param exit leaving the course as a person would
 */
public record Navigation(
    Validity continues,
    Validity previous,
    Validity choice,
    Validity suspendAll,
    Validity exitAll,
    Validity exit) {
  /** There is no way any more. */
  static final Navigation NOWHERE = all(Validity.DISABLED);

  private static Navigation all(Validity one) {
    return new Navigation(one, one, one, one, one, one);
  }

  /** All by their words: continue, previous, choice, suspendAll, exitAll, exit. */
  public Map<String, Validity> byWord() {
    var words = new LinkedHashMap<String, Validity>();
    words.put("continue", continues);
    words.put("previous", previous);
    words.put("choice", choice);
    words.put("suspendAll", suspendAll);
    words.put("exitAll", exitAll);
    words.put("exit", exit);
    return words;
  }
}
