package org.scorm4j.runtime;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A learner's data in one activity of a SCORM 2004 course, in one attempt on it (RTE 2.1.1).
 *
 * @param values what content has set, by element, and what it was given to fill in: the identifiers
 *     of its objectives
 * @param said the elements that content itself has set
 * @param total milliseconds reported in ended sessions of this attempt
 * @param entry what cmi.entry answers in the present or else the next session
 * @param running whether a session is open
 * @param touched whether content has set anything in it
 */
record Lesson2004(
    Map<String, String> values,
    Set<String> said,
    long total,
    String entry,
    boolean running,
    boolean touched) {

  static final String AB_INITIO = "ab-initio";
  static final String RESUME = "resume";
  static final Lesson2004 NEW = new Lesson2004(Map.of(), Set.of(), 0, AB_INITIO, false, false);

  Lesson2004 {
    values = Collections.unmodifiableMap(values);
    said = Collections.unmodifiableSet(said);
  }

  /**
   * A session begins, with what the content is given to fill in. What it has said before stays, but
   * for what others that share it have said since.
   */
  Lesson2004 opened(Map<String, String> given) {
    var merged = new LinkedHashMap<>(given);
    var still = new LinkedHashSet<String>();
    values.forEach(
        (element, value) -> {
          var other = given.get(element);
          if (element.endsWith("._count")) {
            merged.put(element, value);
          } else if (said.contains(element) && (other == null || Cmi2004.isSame(value, other))) {
            merged.put(element, value);
            still.add(element);
          }
        });
    return new Lesson2004(merged, still, total, entry, true, false);
  }

  /** Content has set something. */
  Lesson2004 with(Map<String, String> changed, Set<String> set) {
    var more = new LinkedHashSet<>(said);
    more.addAll(set);
    return new Lesson2004(changed, more, total, entry, true, true);
  }

  /** The session ends; what counts in it only is forgotten. */
  Lesson2004 closed(long session) {
    var kept = new LinkedHashMap<>(values);
    kept.remove(Cmi2004.EXIT);
    kept.remove(Cmi2004.SESSION_TIME);
    kept.remove(Cmi2004.REQUEST);
    var later = said.isEmpty() ? AB_INITIO : RESUME;
    return new Lesson2004(kept, said, total + session, later, false, touched);
  }

  /** What content has set itself; null if it has not. */
  String own(String element) {
    return said.contains(element) ? values.get(element) : null;
  }
}
