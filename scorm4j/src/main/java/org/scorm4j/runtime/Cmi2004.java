package org.scorm4j.runtime;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.scorm4j.sequencing.Aspect;
import org.scorm4j.sequencing.ObjectiveState;
import org.scorm4j.sequencing.Results;
import org.scorm4j.sequencing.Sequencing;

/**
 * Between the run-time data model and the tracking of activities (SCORM 2004 4th Ed. RTE 4.2, SN
 * 4.2.1): what content is given when it begins, and what comes of what it says.
 */
final class Cmi2004 {
  static final String EXIT = "cmi.exit";
  static final String SESSION_TIME = "cmi.session_time";
  static final String REQUEST = "adl.nav.request";
  static final String COMPLETION = "cmi.completion_status";
  static final String SUCCESS = "cmi.success_status";
  static final String PROGRESS = "cmi.progress_measure";
  private static final String OBJECTIVES = "cmi.objectives";
  private static final String STORES = "adl.data";
  private static final String COUNT = "._count";
  private static final Map<Aspect, String> NUMBERS =
      Map.of(
          Aspect.MEASURE, "score.scaled",
          Aspect.RAW, "score.raw",
          Aspect.MIN, "score.min",
          Aspect.MAX, "score.max",
          Aspect.PROGRESS, "progress_measure");

  private Cmi2004() {}

  private static boolean isStore(String element) {
    return element.startsWith(STORES);
  }

  /** Tells what is known of an objective. */
  interface Known {
    ObjectiveState of(org.scorm4j.sequencing.Objective objective);
  }

  /** What content finds when it begins: its objectives, as far as they are known, and stores. */
  static Map<String, String> given(Sequencing sequencing, Known known, Map<String, String> stores) {
    var given = new LinkedHashMap<String, String>();
    give(given, "cmi.", known.of(sequencing.primary()));
    var n = 0;
    for (var objective : sequencing.objectives()) {
      if (!objective.id().isEmpty()) {
        var prefix = OBJECTIVES + "." + n++ + ".";
        given.put(prefix + "id", objective.id());
        give(given, prefix, known.of(objective));
      }
    }
    given.put(OBJECTIVES + COUNT, String.valueOf(n));
    n = 0;
    for (var store : sequencing.stores()) {
      var prefix = STORES + "." + n++ + ".";
      given.put(prefix + "id", store.id());
      if (stores.containsKey(store.id())) {
        given.put(prefix + "store", stores.get(store.id()));
      }
    }
    if (n > 0) {
      given.put(STORES + COUNT, String.valueOf(n));
    }
    return given;
  }

  private static void give(Map<String, String> given, String prefix, ObjectiveState state) {
    NUMBERS.forEach(
        (aspect, name) ->
            state.get(aspect).ifPresent(value -> given.put(prefix + name, number(value))));
    state
        .get(Aspect.SATISFIED)
        .ifPresent(value -> given.put(prefix + "success_status", value > 0 ? "passed" : "failed"));
    state
        .get(Aspect.COMPLETION)
        .ifPresent(
            value ->
                given.put(prefix + "completion_status", value > 0 ? "completed" : "incomplete"));
  }

  /** At most seven places after the point, none for nothing (real(10,7)). */
  static String number(double value) {
    var rounded = BigDecimal.valueOf(value).setScale(7, RoundingMode.HALF_UP).stripTrailingZeros();
    return rounded.signum() == 0 ? "0" : rounded.toPlainString();
  }

  /** What content has said, for the tracking of its activity. */
  static Results results(Sequencing sequencing, Lesson2004 lesson, boolean suspended) {
    var objectives = new LinkedHashMap<String, ObjectiveState>();
    var retracted = new LinkedHashMap<String, Set<Aspect>>();
    var count = Integer.parseInt(lesson.values().getOrDefault(OBJECTIVES + COUNT, "0"));
    for (var n = 0; n < count; n++) {
      var prefix = OBJECTIVES + "." + n + ".";
      var id = lesson.values().get(prefix + "id");
      if (id != null && sequencing.objective(id).isPresent()) {
        objectives.put(id, said(lesson, prefix));
        retracted.put(id, retracted(lesson, prefix));
      }
    }
    var primary = sequencing.primary().id();
    var own = new EnumMap<Aspect, Double>(Aspect.class);
    own.putAll(objectives.getOrDefault(primary, ObjectiveState.UNKNOWN).values());
    own.putAll(said(lesson, "cmi.").values());
    objectives.put(primary, ObjectiveState.of(own));
    var unknown = EnumSet.noneOf(Aspect.class);
    unknown.addAll(retracted.getOrDefault(primary, Set.of()));
    unknown.addAll(retracted(lesson, "cmi."));
    unknown.removeAll(own.keySet());
    retracted.put(primary, unknown);
    return new Results(
        completion(lesson.own(COMPLETION)),
        parse(lesson.own(PROGRESS)),
        objectives,
        retracted,
        lesson.own(COMPLETION) != null,
        suspended);
  }

  private static Set<Aspect> retracted(Lesson2004 lesson, String prefix) {
    var retracted = EnumSet.noneOf(Aspect.class);
    if ("unknown".equals(lesson.own(prefix + "success_status"))) {
      retracted.add(Aspect.SATISFIED);
    }
    if ("unknown".equals(lesson.own(prefix + "completion_status"))) {
      retracted.add(Aspect.COMPLETION);
    }
    return retracted;
  }

  private static ObjectiveState said(Lesson2004 lesson, String prefix) {
    var values = new EnumMap<Aspect, Double>(Aspect.class);
    NUMBERS.forEach(
        (aspect, name) -> {
          var value = parse(lesson.own(prefix + name));
          if (value != null) {
            values.put(aspect, value);
          }
        });
    var success = lesson.own(prefix + "success_status");
    if ("passed".equals(success) || "failed".equals(success)) {
      values.put(Aspect.SATISFIED, success.equals("passed") ? 1.0 : 0.0);
    }
    var completed = completion(lesson.own(prefix + "completion_status"));
    if (completed != null) {
      values.put(Aspect.COMPLETION, completed ? 1.0 : 0.0);
    }
    return ObjectiveState.of(values);
  }

  private static Boolean completion(String word) {
    return word == null || word.equals("unknown") ? null : (Boolean) word.equals("completed");
  }

  private static Double parse(String number) {
    return number == null || number.isEmpty() ? null : Double.valueOf(number);
  }

  /** Whether two values mean the same: numbers may be written in several ways. */
  static boolean isSame(String one, String other) {
    if (one.equals(other)) {
      return true;
    }
    var numbers = "[+-]?\\d*\\.?\\d+";
    return one.matches(numbers)
        && other.matches(numbers)
        && Double.parseDouble(one) == Double.parseDouble(other);
  }

  /** The store that an element is the content of; null for another element. */
  static String storeOf(Map<String, String> values, String element) {
    return isStore(element) && element.endsWith(".store")
        ? values.get(element.substring(0, element.length() - "store".length()) + "id")
        : null;
  }
}
