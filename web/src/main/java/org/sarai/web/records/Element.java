package org.sarai.web.records;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.scorm4j.cmi.TimeInterval;
import org.scorm4j.cmi.Timespan;

/**
 * An element of the data models of SCORM 1.2 and 2004 as people speak of it: where both have the
 * same thing under two names, it has one key.
 *
 * @param key of its name, after {@code element.}
 * @param number of the answer, objective or comment that it belongs to, from 1; null outside lists
 */
record Element(String key, Integer number) {
  /** Longer values are bookkeeping of the lesson, and shown when asked for. */
  static final int LONGEST = 160;

  private static final Pattern LISTED = Pattern.compile("([a-z_.]+?)\\.(\\d{1,6})\\.(.+)");
  private static final Pattern INNER = Pattern.compile("\\.\\d{1,6}\\.");

  private static final Map<String, String> SINGLE =
      Map.ofEntries(
          Map.entry("cmi.core.lesson_status", "status"),
          Map.entry("cmi.completion_status", "completion"),
          Map.entry("cmi.success_status", "success"),
          Map.entry("cmi.progress_measure", "progress"),
          Map.entry("cmi.core.lesson_location", "location"),
          Map.entry("cmi.location", "location"),
          Map.entry("cmi.suspend_data", "suspendData"),
          Map.entry("cmi.core.score.raw", "score"),
          Map.entry("cmi.score.raw", "score"),
          Map.entry("cmi.core.score.min", "scoreMin"),
          Map.entry("cmi.score.min", "scoreMin"),
          Map.entry("cmi.core.score.max", "scoreMax"),
          Map.entry("cmi.score.max", "scoreMax"),
          Map.entry("cmi.score.scaled", "scoreScaled"),
          Map.entry("cmi.core.session_time", "sessionTime"),
          Map.entry("cmi.session_time", "sessionTime"),
          Map.entry("cmi.core.exit", "exit"),
          Map.entry("cmi.exit", "exit"),
          Map.entry("cmi.comments", "comment"),
          Map.entry("adl.nav.request", "navigation"));

  private static final Map<String, String> LISTS =
      Map.ofEntries(
          Map.entry("cmi.interactions id", "answer.id"),
          Map.entry("cmi.interactions type", "answer.type"),
          Map.entry("cmi.interactions time", "answer.time"),
          Map.entry("cmi.interactions timestamp", "answer.time"),
          Map.entry("cmi.interactions student_response", "answer.response"),
          Map.entry("cmi.interactions learner_response", "answer.response"),
          Map.entry("cmi.interactions correct_responses.pattern", "answer.correct"),
          Map.entry("cmi.interactions result", "answer.result"),
          Map.entry("cmi.interactions latency", "answer.latency"),
          Map.entry("cmi.interactions weighting", "answer.weighting"),
          Map.entry("cmi.interactions description", "answer.description"),
          Map.entry("cmi.interactions objectives.id", "answer.objective"),
          Map.entry("cmi.objectives id", "objective.id"),
          Map.entry("cmi.objectives status", "objective.status"),
          Map.entry("cmi.objectives success_status", "objective.status"),
          Map.entry("cmi.objectives completion_status", "objective.completion"),
          Map.entry("cmi.objectives progress_measure", "objective.progress"),
          Map.entry("cmi.objectives score.raw", "objective.score"),
          Map.entry("cmi.objectives score.min", "objective.scoreMin"),
          Map.entry("cmi.objectives score.max", "objective.scoreMax"),
          Map.entry("cmi.objectives score.scaled", "objective.scoreScaled"),
          Map.entry("cmi.objectives description", "objective.description"),
          Map.entry("cmi.comments_from_learner comment", "remark"),
          Map.entry("cmi.comments_from_learner location", "remark.location"),
          Map.entry("cmi.comments_from_learner timestamp", "remark.time"),
          Map.entry("adl.data store", "store"));

  /** Vocabularies of both standards, under one key for each meaning. */
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("passed", "passed"),
          Map.entry("failed", "failed"),
          Map.entry("completed", "completed"),
          Map.entry("incomplete", "incomplete"),
          Map.entry("browsed", "browsed"),
          Map.entry("not attempted", "notAttempted"),
          Map.entry("unknown", "unknown"),
          Map.entry("time-out", "timeOut"),
          Map.entry("suspend", "suspend"),
          Map.entry("logout", "logout"),
          Map.entry("normal", "normal"),
          Map.entry("correct", "correct"),
          Map.entry("incorrect", "wrong"),
          Map.entry("wrong", "wrong"),
          Map.entry("unanticipated", "unanticipated"),
          Map.entry("neutral", "neutral"),
          Map.entry("true-false", "trueFalse"),
          Map.entry("choice", "choice"),
          Map.entry("fill-in", "fillIn"),
          Map.entry("long-fill-in", "fillIn"),
          Map.entry("matching", "matching"),
          Map.entry("performance", "performance"),
          Map.entry("sequencing", "sequencing"),
          Map.entry("likert", "likert"),
          Map.entry("numeric", "numeric"),
          Map.entry("other", "other"));

  private static final Set<String> SPOKEN =
      Set.of(
          "status",
          "completion",
          "success",
          "exit",
          "answer.type",
          "answer.result",
          "objective.status",
          "objective.completion");

  /** The element of that name; what nobody has a word for is just a value of the lesson. */
  static Element of(String name) {
    var single = SINGLE.get(name);
    if (single != null) {
      return new Element(single, null);
    }
    if (name.startsWith("cmi.student_preference.") || name.startsWith("cmi.learner_preference.")) {
      return new Element("preference", null);
    }
    var listed = LISTED.matcher(name);
    if (listed.matches()) {
      var part = INNER.matcher(listed.group(3)).replaceAll(".");
      var key = LISTS.get(listed.group(1) + " " + part);
      if (key != null) {
        return new Element(key, Integer.parseInt(listed.group(2)) + 1);
      }
    }
    return new Element("other", null);
  }

  /** Key of the value's own words; null when it has none. */
  String word(String value) {
    var word = SPOKEN.contains(key) ? WORDS.get(value) : null;
    return word == null ? null : "value." + word;
  }

  /** The value as a length of time; null when it is none. */
  Long seconds(String value) {
    if (!Set.of("sessionTime", "answer.latency").contains(key) || value.isEmpty()) {
      return null;
    }
    try {
      var time = value.startsWith("P") ? TimeInterval.parse(value) : Timespan.parse(value);
      return time.plus(Duration.ofMillis(500)).toSeconds();
    } catch (IllegalArgumentException | IndexOutOfBoundsException noTime) {
      return null;
    }
  }
}
